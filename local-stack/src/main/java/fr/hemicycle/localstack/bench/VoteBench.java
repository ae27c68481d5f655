package fr.hemicycle.localstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.scenario.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Sixty deliberations of a committee of 44, voted by public ballot: every voice is recorded by a request of its own, and every
 * ballot is closed on its voices. The committee and what it votes on are invented, and belong to a collectivity of their own.
 */
public final class VoteBench {

    private static final String COLLECTIVITY = "226000016";
    private static final String DAY = "2023-03-13";
    private static final int MEMBERS = 44;
    private static final int DELIBERATIONS = 60;
    private static final int CLIENTS = 16;
    private static final int WARM_UP_ROUNDS = 6;

    private final Api.Caller office;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private int reports;

    public VoteBench(Api api) {
        this.office = api.caller(Service.VOTE, Role.CLERK, COLLECTIVITY);
    }

    /** @param perSecond voices due each second in the steady part */
    public List<Measure> run(int perSecond) {
        List<String> members = members();
        String body = id("/v1/bodies", Map.of("kind", "STANDING_COMMITTEE", "name", "Commission permanente " + unique));
        office.post(
                        "/v1/bodies/" + body + "/seats",
                        Map.of(
                                "seats",
                                members.stream()
                                        .map(each -> Map.of("councillorId", each, "voting", true, "from", "2021-07-01"))
                                        .toList()))
                .expect(201);
        String sitting = sitting(body, members);
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            round(body, sitting, members, "warming up", CLIENTS, 0);
        }
        List<Measure> measures = new ArrayList<>(round(body, sitting, members, "flat out", CLIENTS, 0));
        measures.addAll(round(body, sitting, members, perSecond + "/s", 0, perSecond));
        return measures;
    }

    private List<Measure> round(
            String body, String sitting, List<String> members, String how, int clients, int perSecond) {
        List<String> deliberations = IntStream.range(0, DELIBERATIONS)
                .mapToObj(i -> deliberation(body, sitting))
                .toList();
        List<BooleanSupplier> voices = new ArrayList<>();
        for (String deliberation : deliberations) {
            for (String member : members) {
                Map<String, ?> voice = Map.of("voices", List.of(Map.of("councillorId", member, "choice", "FOR")));
                voices.add(() -> office.post("/v1/deliberations/" + deliberation + "/voices", voice)
                                .status()
                        == 201);
            }
        }
        List<BooleanSupplier> closes = deliberations.stream()
                .<BooleanSupplier>map(deliberation -> () -> {
                    JsonNode ballot = office.post(
                                    "/v1/deliberations/" + deliberation + "/ballot", Map.of("method", "PUBLIC_BALLOT"))
                            .body();
                    return ballot.path("tally").path("votesFor").asInt() == MEMBERS;
                })
                .toList();
        String voicesName = "voices recorded one by one, " + how;
        return List.of(
                perSecond == 0
                        ? Load.flatOut(voicesName, clients, voices)
                        : Load.openLoop(voicesName, perSecond, voices),
                Load.flatOut("ballots closed on 44 voices, flat out", CLIENTS, closes));
    }

    private List<String> members() {
        List<Map<String, String>> people = IntStream.range(0, MEMBERS)
                .mapToObj(i -> Map.of("civility", "MME", "givenName", "Membre " + i, "familyName", "N" + unique))
                .toList();
        List<String> ids = new ArrayList<>();
        office.post("/v1/councillors", Map.of("councillors", people))
                .expect(201)
                .body()
                .path("items")
                .forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private String sitting(String body, List<String> members) {
        String sitting = id("/v1/sittings", Map.of("bodyId", body, "heldOn", DAY));
        office.post(
                        "/v1/sittings/" + sitting + "/roll-call",
                        Map.of(
                                "presidentId", members.getFirst(),
                                "secretaryId", members.getLast(),
                                "entries",
                                        members.stream()
                                                .map(each -> Map.of("councillorId", each, "attendance", "PRESENT"))
                                                .toList()))
                .expect(201);
        return sitting;
    }

    private String deliberation(String body, String sitting) {
        reports++;
        String report = id(
                "/v1/reports",
                Map.of(
                        "number",
                        reports,
                        "title",
                        "Rapport " + reports,
                        "bodyId",
                        body,
                        "sittingDate",
                        DAY,
                        "scope",
                        Map.of("territories", "ALL", "cantons", "ALL", "intercommunalities", "ALL"),
                        "sections",
                        List.of(Map.of("heading", "Objet", "text", "Mesure"))));
        return id(
                "/v1/deliberations",
                Map.of(
                        "number",
                        unique + "-" + reports,
                        "sittingId",
                        sitting,
                        "reportId",
                        report,
                        "title",
                        "Délibération " + reports,
                        "visas",
                        List.of("Vu le Code Général des Collectivités Territoriales ;"),
                        "articles",
                        List.of(Map.of("number", 1, "text", "De valider."))));
    }

    private String id(String path, Object request) {
        return office.post(path, request).expect(201).body().path("id").asText();
    }
}

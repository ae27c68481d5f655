package fr.hemicycle.localstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.scenario.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Sixty deliberations of a committee of 44, voted by public ballot: every voice is recorded by a request of its own, and every
 * ballot is closed on its voices. The committee and what it votes on are invented, and belong to a collectivity of their own.
 */
public final class VoteBench {

    private static final String COLLECTIVITY = "226000016";
    private static final int MEMBERS = 44;
    private static final int DELIBERATIONS = 60;
    private static final int CLIENTS = 16;
    private static final int WARM_UP_ROUNDS = 6;

    private final Api.Caller office;

    public VoteBench(Api api) {
        this.office = api.caller(Service.VOTE, Role.CLERK, COLLECTIVITY);
    }

    /** @param perSecond voices due each second in the steady part */
    public List<Measure> run(int perSecond) {
        Committee committee = new Committee(office, MEMBERS);
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            round(committee, "warming up", CLIENTS, 0);
        }
        List<Measure> measures = new ArrayList<>(round(committee, "flat out", CLIENTS, 0));
        measures.addAll(round(committee, perSecond + "/s", 0, perSecond));
        return measures;
    }

    private List<Measure> round(Committee committee, String how, int clients, int perSecond) {
        List<String> deliberations =
                Stream.generate(committee::deliberation).limit(DELIBERATIONS).toList();
        List<BooleanSupplier> voices = new ArrayList<>();
        for (String deliberation : deliberations) {
            for (String member : committee.members()) {
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
}

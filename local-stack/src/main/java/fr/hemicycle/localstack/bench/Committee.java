package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.scenario.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** An invented committee in session, all of it present, and the deliberations that are put before it. */
final class Committee {

    private static final String DAY = "2023-03-13";

    private final Api.Caller office;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger reports = new AtomicInteger();
    private final List<String> members;
    private final String body;
    private final String sitting;

    Committee(Api.Caller office, int size) {
        this.office = office;
        this.members = people(size);
        this.body = id("/v1/bodies", Map.of("kind", "STANDING_COMMITTEE", "name", "Commission permanente " + unique));
        office.post(
                        "/v1/bodies/" + body + "/seats",
                        Map.of(
                                "seats",
                                members.stream()
                                        .map(each -> Map.of("councillorId", each, "voting", true, "from", "2021-07-01"))
                                        .toList()))
                .expect(201);
        this.sitting = session();
    }

    /** Ids of its members. */
    List<String> members() {
        return members;
    }

    private List<String> people(int size) {
        List<Map<String, String>> people = IntStream.range(0, size)
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

    private String session() {
        String made = id("/v1/sittings", Map.of("bodyId", body, "heldOn", DAY));
        office.post(
                        "/v1/sittings/" + made + "/roll-call",
                        Map.of(
                                "presidentId", members.getFirst(),
                                "secretaryId", members.getLast(),
                                "entries",
                                        members.stream()
                                                .map(each -> Map.of("councillorId", each, "attendance", "PRESENT"))
                                                .toList()))
                .expect(201);
        return made;
    }

    /** A deliberation without money, ready for its ballot. */
    String deliberation() {
        int number = reports.incrementAndGet();
        return deliberation(number, report(number), Map.of("number", 1, "text", "De valider."));
    }

    /** A deliberation that commits an expense, whose credits are reserved, ready for its ballot. */
    String deliberation(Map<String, ?> expense) {
        int number = reports.incrementAndGet();
        String report = report(number);
        String expenseId = id("/v1/reports/" + report + "/expenses", expense);
        return deliberation(
                number,
                report,
                Map.of(
                        "number",
                        1,
                        "text",
                        "D'engager la dépense.",
                        "effect",
                        Map.of("kind", "COMMIT_FUNDS", "expenseIds", List.of(expenseId))));
    }

    private String report(int number) {
        return id(
                "/v1/reports",
                Map.of(
                        "number",
                        number,
                        "title",
                        "Rapport " + number,
                        "bodyId",
                        body,
                        "sittingDate",
                        DAY,
                        "scope",
                        Map.of("territories", "ALL", "cantons", "ALL", "intercommunalities", "ALL"),
                        "sections",
                        List.of(Map.of("heading", "Objet", "text", "Mesure"))));
    }

    private String deliberation(int number, String report, Map<String, ?> article) {
        return id(
                "/v1/deliberations",
                Map.of(
                        "number",
                        unique + "-" + number,
                        "sittingId",
                        sitting,
                        "reportId",
                        report,
                        "title",
                        "Délibération " + number,
                        "visas",
                        List.of("Vu le Code Général des Collectivités Territoriales ;"),
                        "articles",
                        List.of(article)));
    }

    private String id(String path, Object request) {
        return office.post(path, request).expect(201).body().path("id").asText();
    }
}

package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;
import static fr.hemicycle.localstack.scenario.Act.euros;
import static fr.hemicycle.localstack.scenario.Act.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the law and the budget do not allow, each tried for real at sittings that somebody made up. */
final class CounterExamples {

    private static final String SITTING = "2023-01-16";
    private static final String THIN_SITTING = "2023-01-23";

    private final Cast cast;

    CounterExamples(Cast cast) {
        this.cast = cast;
    }

    void play() {
        cast.story().inventedChapter("What is refused, and what is released");
        String before = cast.balance();
        sittings();
        twoProxies();
        withoutQuorum();
        aboveWhatIsAvailable();
        withdrawn();
        rejected();
        cast.story().check("operation, unchanged by all of this", before, cast.balance());
    }

    private void sittings() {
        sitting("full sitting", SITTING);
        cast.once(cast.clerk, "/v1/sittings/" + cast.id("full sitting") + "/roll-call", Vote.rollCall(cast), "roll 2")
                .expect(201);
        sitting("thin sitting", THIN_SITTING);
        JsonNode rollCall = cast.act.file("roll-call");
        List<Map<String, String>> entries = new ArrayList<>();
        for (String list : List.of("present", "excused", "absent", "attendingWithoutVote", "excusedWithoutVote")) {
            each(rollCall.path(list)).forEach(person -> {
                boolean secretary =
                        name(person).equals(rollCall.path("secretary").asText());
                boolean comes = secretary || (list.equals("present") && entries.size() < 11);
                entries.add(Map.of("councillorId", cast.id(name(person)), "attendance", comes ? "PRESENT" : "EXCUSED"));
            });
        }
        cast.once(
                        cast.clerk,
                        "/v1/sittings/" + cast.id("thin sitting") + "/roll-call",
                        Map.of(
                                "presidentId",
                                        cast.id(rollCall.path("president").asText()),
                                "secretaryId",
                                        cast.id(rollCall.path("secretary").asText()),
                                "entries", entries),
                        "roll 3")
                .expect(201);
    }

    private void sitting(String name, String heldOn) {
        Map<String, String> request = Map.of("bodyId", cast.id("STANDING_COMMITTEE"), "heldOn", heldOn);
        cast.named(name, cast.once(cast.clerk, "/v1/sittings", request, name).expect(201));
    }

    private void twoProxies() {
        JsonNode pairs = cast.act.file("roll-call").path("proxies").path("pairs");
        String holder = cast.id(pairs.path(0).path("holder").asText());
        List<Map<String, String>> proxies = List.of(
                Map.of("giverId", cast.id(pairs.path(0).path("giver").asText()), "holderId", holder),
                Map.of("giverId", cast.id(pairs.path(1).path("giver").asText()), "holderId", holder));
        cast.refused(
                "a second proxy for one holder",
                cast.clerk.post("/v1/sittings/" + cast.id("full sitting") + "/proxies", Map.of("proxies", proxies)),
                "HOLDER_MUST_NOT_HOLD_TWO_PROXIES");
    }

    private void withoutQuorum() {
        report("report without quorum", 901, THIN_SITTING);
        deliberation("no quorum", "2023-901", "thin sitting", "report without quorum", List.of());
        cast.refused(
                "a vote with 12 of 44 present and no proxy",
                cast.clerk.post("/v1/deliberations/" + cast.id("no quorum") + "/ballot", all("FOR")),
                "QUORUM_MUST_BE_REACHED");
    }

    private void aboveWhatIsAvailable() {
        report("report too dear", 902, SITTING);
        cast.refused(
                "an expense of 3 253 235,28 €, one cent above what is available",
                cast.clerk.post("/v1/reports/" + cast.id("report too dear") + "/expenses", expense("3253235.28")),
                "AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT");
        cast.story()
                .check(
                        "expenses on that report",
                        0,
                        cast.clerk
                                .get("/v1/reports/" + cast.id("report too dear"))
                                .expect(200)
                                .body()
                                .path("expenses")
                                .size());
    }

    private void withdrawn() {
        String path = report("report withdrawn", 903, SITTING);
        JsonNode expense = cast.once(cast.clerk, path + "/expenses", expense("1000.00"), "expense 903")
                .expect(201)
                .body();
        cast.once(
                        cast.clerk,
                        path + "/withdrawal",
                        Map.of("reason", "Le rapport est retiré de l'ordre du jour."),
                        "903")
                .expect(200);
        released("reservation of 1 000,00 € of a withdrawn report", expense);
    }

    private void rejected() {
        String path = report("report rejected", 904, SITTING);
        JsonNode expense = cast.named(
                "expense rejected",
                cast.once(cast.clerk, path + "/expenses", expense("2000.00"), "expense 904")
                        .expect(201));
        deliberation("rejected", "2023-904", "full sitting", "report rejected", List.of(cast.id("expense rejected")));
        JsonNode ballot = cast.once(
                        cast.clerk,
                        "/v1/deliberations/" + cast.id("rejected") + "/ballot",
                        all("AGAINST"),
                        "ballot 904")
                .expect(201)
                .body();
        cast.story().check("31 against", "REJECTED", ballot.path("outcome").asText());
        each(ballot.path("reasons"))
                .filter(reason -> reason.path("code").asText().equals("MAJORITY_OF_VOTES_CAST_MUST_BE_FOR"))
                .forEach(reason -> cast.story()
                        .tell("  %s, source: %s"
                                .formatted(
                                        reason.path("code").asText(),
                                        reason.path("source").asText())));
        released("reservation of 2 000,00 € of a rejected deliberation", expense);
    }

    private void released(String what, JsonNode expense) {
        String state = cast.settled(
                        cast.finance,
                        "/v1/reservations/" + expense.path("reservationId").asText(),
                        body -> body.path("state").asText().equals("RELEASED"))
                .path("state")
                .asText();
        cast.story().check(what, "RELEASED", state);
    }

    /** Writes a report to the full sitting and answers its path. */
    String report(String name, int number) {
        return report(name, number, SITTING);
    }

    private String report(String name, int number, String sittingDate) {
        Map<String, Object> request = Map.of(
                "number",
                number,
                "title",
                "Contre-exemple n° " + number,
                "bodyId",
                cast.id("STANDING_COMMITTEE"),
                "sittingDate",
                sittingDate,
                "scope",
                Map.of("territories", "ALL", "cantons", "ALL", "intercommunalities", "ALL"),
                "sections",
                List.of(Map.of("heading", "Contexte", "text", "Rapport inventé pour le scénario.")));
        cast.named(name, cast.once(cast.clerk, "/v1/reports", request, name).expect(201));
        return "/v1/reports/" + cast.id(name);
    }

    /** A deliberation of the full sitting that approves an agreement. */
    void approval(String name, String number, String report, JsonNode agreement) {
        Map<String, Object> text =
                Map.of("agreementId", agreement.path("id"), "textSha256", agreement.path("textSha256"));
        Map<String, Object> effect = Map.of("kind", "APPROVE_AGREEMENT", "agreements", List.of(text));
        deliberation(
                name,
                number,
                "full sitting",
                report,
                Map.of("number", 1, "text", "D'approuver la convention.", "effect", effect));
    }

    void deliberation(String name, String number, String sitting, String report, List<String> expenseIds) {
        Map<String, Object> article = expenseIds.isEmpty()
                ? Map.of("number", 1, "text", "D'approuver.")
                : Map.of(
                        "number",
                        1,
                        "text",
                        "D'approuver la dépense.",
                        "effect",
                        Map.of("kind", "COMMIT_FUNDS", "expenseIds", expenseIds));
        deliberation(name, number, sitting, report, article);
    }

    private void deliberation(String name, String number, String sitting, String report, Map<String, Object> article) {
        Map<String, Object> request = Map.of(
                "number", number,
                "sittingId", cast.id(sitting),
                "reportId", cast.id(report),
                "title", "Contre-exemple " + number,
                "visas", List.of(),
                "articles", List.of(article));
        cast.named(
                name, cast.once(cast.clerk, "/v1/deliberations", request, name).expect(201));
    }

    static Map<String, Object> all(String choice) {
        return Map.of("method", "SHOW_OF_HANDS", "choiceOfAll", choice, "exceptions", List.of());
    }

    private Map<String, Object> expense(String amount) {
        JsonNode line = cast.act.file("report").path("expense");
        return Map.of(
                "operationCode", line.path("operationCode"),
                "imputation", line.path("imputation"),
                "amount", euros(amount));
    }
}

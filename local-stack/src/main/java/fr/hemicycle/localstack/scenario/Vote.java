package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;
import static fr.hemicycle.localstack.scenario.Act.euros;
import static fr.hemicycle.localstack.scenario.Act.texts;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.SuiteTopics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the report to the adopted deliberation and its commitment. */
final class Vote {

    private static final Map<String, String> ATTENDANCE = Map.of(
            "present", "PRESENT",
            "excused", "EXCUSED",
            "absent", "ABSENT",
            "attendingWithoutVote", "PRESENT",
            "excusedWithoutVote", "EXCUSED");

    private final Cast cast;

    Vote(Cast cast) {
        this.cast = cast;
    }

    void report() {
        JsonNode file = cast.act.file("report");
        cast.story().chapter("Report n° 49 and its credits");
        List<Map<String, String>> sections = each(file.path("sections"))
                .map(section -> Map.of(
                        "heading", section.path("heading").asText(),
                        "text", String.join("\n\n", texts(section.path("paragraphs")))))
                .toList();
        JsonNode report = cast.named(
                "report",
                cast.once(
                                cast.clerk,
                                "/v1/reports",
                                Map.of(
                                        "number", file.path("number"),
                                        "title", file.path("title"),
                                        "bodyId", cast.id("STANDING_COMMITTEE"),
                                        "sittingDate", file.path("sittingDate"),
                                        "scope", file.path("scope"),
                                        "sections", sections),
                                "report")
                        .expect(201));
        cast.story().tell(report.path("title").asText());
        cast.story().check("sections", 3, report.path("sections").size());
        cast.story()
                .check(
                        "scope: territories, cantons, EPCI",
                        "ALL, ALL, ALL",
                        "%s, %s, %s"
                                .formatted(
                                        report.path("scope").path("territories").asText(),
                                        report.path("scope").path("cantons").asText(),
                                        report.path("scope")
                                                .path("intercommunalities")
                                                .asText()));
        JsonNode line = file.path("expense");
        JsonNode expense = cast.named(
                "expense",
                cast.once(
                                cast.clerk,
                                "/v1/reports/" + cast.id("report") + "/expenses",
                                Map.of(
                                        "operationCode", line.path("operationCode"),
                                        "imputation", line.path("imputation"),
                                        "amount", euros(line.path("amount").asText()),
                                        "financingPlanId", cast.id("plan")),
                                "expense")
                        .expect(201));
        JsonNode budget = expense.path("budget");
        cast.story().check("credits", "RESERVED", expense.path("state").asText());
        cast.story().check("authorised (AE)", "15 680 078,60 €", French.euros(budget.path("authorisation")));
        cast.story().check("available", "3 313 235,27 €", French.euros(budget.path("available")));
        cast.story().check("proposed", "60 000,00 €", French.euros(budget.path("proposed")));
        cast.story().check("remaining", "3 253 235,27 €", French.euros(budget.path("remaining")));
    }

    void opinion() {
        JsonNode file = cast.act.file("report").path("opinion");
        cast.story().chapter("Opinion of the 1st commission");
        cast.once(
                        cast.clerk,
                        "/v1/reports/" + cast.id("report") + "/opinions",
                        Map.of(
                                "commissionId", cast.id("THEMATIC_COMMISSION"),
                                "givenOn", file.path("givenOn"),
                                "opinion", file.path("opinion")),
                        "opinion")
                .expect(201);
        JsonNode opinion = cast.clerk
                .get("/v1/reports/" + cast.id("report"))
                .expect(200)
                .body()
                .path("opinions")
                .path(0);
        cast.story()
                .check(
                        opinion.path("commissionName").asText(),
                        "FAVOURABLE on 2022-11-28",
                        opinion.path("opinion").asText() + " on "
                                + opinion.path("givenOn").asText());
    }

    void sitting() {
        cast.story().chapter("Sitting of 13 décembre 2022");
        JsonNode rollCall = cast.act.file("roll-call");
        cast.named(
                "sitting",
                cast.once(
                                cast.clerk,
                                "/v1/sittings",
                                Map.of("bodyId", cast.id("STANDING_COMMITTEE"), "heldOn", rollCall.path("heldOn")),
                                "sitting")
                        .expect(201));
        String path = "/v1/sittings/" + cast.id("sitting");
        JsonNode called = cast.once(cast.clerk, path + "/roll-call", rollCall(cast), "roll call")
                .expect(201)
                .body();
        cast.story()
                .tell("president: %s; secretary: %s"
                        .formatted(
                                rollCall.path("president").asText(),
                                rollCall.path("secretary").asText()));
        cast.story().check("present, with a vote", 31L, voting(called, "PRESENT"));
        cast.story().check("excused, with a vote", 12L, voting(called, "EXCUSED"));
        cast.story().check("absent, with a vote", 1L, voting(called, "ABSENT"));
        List<Map<String, String>> proxies = each(rollCall.path("proxies").path("pairs"))
                .map(pair -> Map.of(
                        "giverId", cast.id(pair.path("giver").asText()),
                        "holderId", cast.id(pair.path("holder").asText())))
                .toList();
        JsonNode sitting = cast.once(cast.clerk, path + "/proxies", Map.of("proxies", proxies), "proxies")
                .expect(201)
                .body();
        cast.story()
                .check(
                        "proxies (the text does not say who gave to whom: paired in list order)",
                        12,
                        sitting.path("proxies").size());
        JsonNode quorum = sitting.path("quorum");
        cast.story()
                .check(
                        "quorum of " + quorum.path("inOffice").asText() + ", by CGCT L3121-14-1 for this body",
                        "43 present or represented for 23, reached",
                        "%s present or represented for %s, %s"
                                .formatted(
                                        quorum.path("counted").asText(),
                                        quorum.path("threshold").asText(),
                                        quorum.path("reached").asBoolean() ? "reached" : "not reached"));
        cast.story()
                .check(
                        "its source",
                        "CGCT L3121-14-1",
                        quorum.path("rule").path("source").asText());
    }

    static Map<String, Object> rollCall(Cast cast) {
        JsonNode file = cast.act.file("roll-call");
        return Map.of(
                "presidentId", cast.id(file.path("president").asText()),
                "secretaryId", cast.id(file.path("secretary").asText()),
                "entries", cast.entries(ATTENDANCE));
    }

    private static long voting(JsonNode sitting, String attendance) {
        return each(sitting.path("rollCall"))
                .filter(entry -> entry.path("voting").asBoolean())
                .filter(entry -> entry.path("attendance").asText().equals(attendance))
                .count();
    }

    void deliberation() {
        JsonNode file = cast.act.file("deliberation");
        cast.story().chapter("Deliberation n° 2022-552 and its ballot");
        List<Map<String, Object>> articles = each(file.path("articles"))
                .map(article -> {
                    Map<String, Object> written =
                            new HashMap<>(Map.of("number", article.path("number"), "text", article.path("text")));
                    if (article.has("effect")) {
                        written.put(
                                "effect", Map.of("kind", "COMMIT_FUNDS", "expenseIds", List.of(cast.id("expense"))));
                    }
                    return written;
                })
                .toList();
        JsonNode drafted = cast.named(
                "deliberation",
                cast.once(
                                cast.clerk,
                                "/v1/deliberations",
                                Map.of(
                                        "number", file.path("number"),
                                        "sittingId", cast.id("sitting"),
                                        "reportId", cast.id("report"),
                                        "title", file.path("title"),
                                        "visas", texts(file.path("visas")),
                                        "articles", articles),
                                "deliberation")
                        .expect(201));
        cast.story().check("visas", 5, drafted.path("visas").size());
        cast.story().check("articles", 3, drafted.path("articles").size());
        JsonNode ballot = cast.once(
                        cast.clerk,
                        "/v1/deliberations/" + cast.id("deliberation") + "/ballot",
                        Map.of("method", "SHOW_OF_HANDS", "choiceOfAll", "FOR", "exceptions", List.of()),
                        "ballot")
                .expect(201)
                .body();
        JsonNode tally = ballot.path("tally");
        cast.story()
                .check(
                        "pour, contre, abstention, absent without proxy",
                        "43, 0, 0, 1",
                        "%s, %s, %s, %s"
                                .formatted(
                                        tally.path("votesFor").asText(),
                                        tally.path("votesAgainst").asText(),
                                        tally.path("abstentions").asText(),
                                        tally.path("absentWithoutProxy").asText()));
        cast.story().check("members in office", 44, tally.path("inOffice").asInt());
        cast.story().check("result", "ADOPTED", ballot.path("outcome").asText());
        each(ballot.path("reasons"))
                .forEach(reason -> cast.story()
                        .tell("%s (%s)"
                                .formatted(
                                        reason.path("sentence").asText(),
                                        reason.path("source").asText())));
    }

    void commitment() {
        cast.story().chapter("The vote becomes a commitment");
        CloudEvent adopted = cast.stage
                .topics()
                .await(
                        SuiteTopics.DELIBERATIONS,
                        Duration.ofSeconds(60),
                        event -> event.key().equals(cast.id("deliberation"))
                                && event.type().endsWith("VoteAdopted.v1"));
        cast.story()
                .check("on the topic " + SuiteTopics.DELIBERATIONS, "fr.hemicycle.vote.VoteAdopted.v1", adopted.type());
        JsonNode commitment = cast.settled(
                        cast.clerk,
                        "/v1/deliberations/" + cast.id("deliberation"),
                        body -> !body.path("commitment").path("state").asText().equals("AWAITED"))
                .path("commitment");
        cast.story()
                .check(
                        "the deliberation shows",
                        "COMMITTED",
                        commitment.path("state").asText());
        cast.story().check("committed", "60 000,00 €", French.euros(commitment.path("amount")));
        cast.story()
                .check(
                        "operation, available afterwards",
                        "3 253 235,27 €",
                        French.euros(commitment.path("lines").path(0).path("availableAfter")));
        cast.story()
                .check(
                        "operation",
                        "12 426 843,33 € committed, 0,00 € reserved, 3 253 235,27 € available",
                        cast.balance());
        cast.story().check("commitments of this vote", 1, commitments());
    }

    private int commitments() {
        return cast.finance
                .get("/v1/commitments?deliberationId=" + cast.id("deliberation"))
                .expect(200)
                .body()
                .path("items")
                .size();
    }

    /** Sends the fact a second time, as a producer does that lost its answer. */
    void replay() {
        cast.story().chapter("The same event once more");
        String before = cast.balance();
        String movements = "/v1/operations/" + cast.id("operation") + "/movements?limit=200";
        int movementsBefore =
                cast.finance.get(movements).expect(200).body().path("items").size();
        double absorbedBefore = absorbed();
        List<CloudEvent> events = cast.stage.topics().read(SuiteTopics.DELIBERATIONS, cast.id("deliberation"));
        events.forEach(cast.stage.topics()::replay);
        cast.await(() -> absorbed() >= absorbedBefore + events.size());
        cast.story().check("funding-service has absorbed the repeat", absorbed() >= absorbedBefore + events.size());
        cast.story().check("commitments of this vote", 1, commitments());
        cast.story().check("operation, unchanged", before, cast.balance());
        cast.story()
                .check(
                        "journal of the operation, unchanged, lines",
                        movementsBefore,
                        cast.finance
                                .get(movements)
                                .expect(200)
                                .body()
                                .path("items")
                                .size());
    }

    private double absorbed() {
        return cast.finance.metric("hemicycle_inbox_duplicates_total");
    }
}

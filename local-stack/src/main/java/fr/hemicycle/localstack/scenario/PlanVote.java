package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An assembly adopts version 1 of a plan at an invented sitting: report, deliberation with its effect, ballot. */
final class PlanVote {

    private final Cast cast;
    private final Api.Caller clerk;
    private final String who;

    PlanVote(Cast cast, Api.Caller clerk, String who) {
        this.cast = cast;
        this.clerk = clerk;
        this.who = who;
    }

    /** Five councillors who do not exist: the file names those of the Pas-de-Calais only. */
    List<String> council() {
        List<Map<String, String>> people = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Map.of("civility", "MME", "givenName", "Élue " + i, "familyName", "INVENTÉE"))
                .toList();
        return each(cast.once(clerk, "/v1/councillors", Map.of("councillors", people), "councillors of " + who)
                        .expect(201)
                        .body()
                        .path("items"))
                .map(each -> each.path("id").asText())
                .toList();
    }

    /** Their standing committee. */
    String seat(List<String> councillors) {
        String body = made("/v1/bodies", Map.of("kind", "STANDING_COMMITTEE", "name", "Commission permanente"), "body");
        List<Map<String, Object>> seats = councillors.stream()
                .map(each -> Map.<String, Object>of("councillorId", each, "voting", true, "from", "2021-07-01"))
                .toList();
        cast.once(clerk, "/v1/bodies/" + body + "/seats", Map.of("seats", seats), "seats of " + who)
                .expect(201);
        return body;
    }

    /** @param plan path of the plan at mobility-basin-service */
    void adopt(String body, Map<String, Object> rollCall, String heldOn, String number, String plan) {
        String sitting = made("/v1/sittings", Map.of("bodyId", body, "heldOn", heldOn), "sitting");
        cast.once(clerk, "/v1/sittings/" + sitting + "/roll-call", rollCall, "roll call on the plan, " + who)
                .expect(201);
        String report = made(
                "/v1/reports",
                Map.of(
                        "number",
                        Integer.parseInt(number.substring(number.indexOf('-') + 1)),
                        "title",
                        "Plan d'action commun (rapport inventé)",
                        "bodyId",
                        body,
                        "sittingDate",
                        heldOn,
                        "scope",
                        Map.of("territories", "ALL", "cantons", "ALL", "intercommunalities", "ALL"),
                        "sections",
                        List.of(Map.of("heading", "Contexte", "text", "Rapport inventé pour le scénario."))),
                "report");
        Map<String, Object> effect = Map.of(
                "kind",
                "ADOPT_PLAN",
                "plans",
                List.of(Map.of("planId", plan.substring(plan.lastIndexOf('/') + 1), "version", 1)));
        String deliberation = made(
                "/v1/deliberations",
                Map.of(
                        "number",
                        number,
                        "sittingId",
                        sitting,
                        "reportId",
                        report,
                        "title",
                        "Plan d'action commun (délibération inventée)",
                        "visas",
                        List.of(),
                        "articles",
                        List.of(Map.of("number", 1, "text", "D'adopter le plan.", "effect", effect))),
                "deliberation");
        String outcome = cast.once(
                        clerk,
                        "/v1/deliberations/" + deliberation + "/ballot",
                        CounterExamples.all("FOR"),
                        "ballot on the plan, " + who)
                .expect(201)
                .body()
                .path("outcome")
                .asText();
        cast.story().check("the assembly of %s votes, n° %s".formatted(who, number), "ADOPTED", outcome);
    }

    private String made(String path, Map<String, Object> body, String what) {
        return cast.once(clerk, path, body, what + " on the plan, " + who)
                .expect(201)
                .body()
                .path("id")
                .asText();
    }
}

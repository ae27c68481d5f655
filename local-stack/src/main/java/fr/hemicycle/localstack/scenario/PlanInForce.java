package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.SuiteTopics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of one basin for the years of the report, from its draft to its force: proposed, consulted on and decided at meetings,
 * adopted by the votes of two départements here and declared by the région, signed. All but the years and the names of the
 * signatories is invented.
 */
final class PlanInForce {

    private static final String NORD = "225900018";
    private static final String REGION = "200053742";
    private static final String VOTED_ON = "2024-02-12";
    private static final String SIGNED_ON = "2024-03-15";

    private final Cast cast;
    private final Api.Caller nord;
    private final Api.Caller region;
    private String path = "";

    PlanInForce(Cast cast) {
        this.cast = cast;
        this.nord = cast.stage.api().caller(Service.BASIN, Role.PARTNER, NORD);
        this.region = cast.stage.api().caller(Service.BASIN, Role.PARTNER, REGION);
    }

    void play() {
        cast.story().inventedChapter("The plan of the basin Littoral Nord, from its draft to its force");
        open();
        says("TECHNICAL_COMMITTEE", "PROPOSAL", "2023-11-08", "PROPOSED");
        says("BASIN_COMMITTEE", "OPINION", "2023-11-22", "CONSULTED_ON");
        says("STEERING_COMMITTEE", "DECISION", "2023-12-06", "DECIDED");
        cast.refused(
                "what the technical committee would have said, by hand",
                cast.mobility.post(
                        path + "/body-statements",
                        Map.of(
                                "version", 1,
                                "body", "TECHNICAL_COMMITTEE",
                                "saidOn", "2023-12-01",
                                "reference", "Relevé inventé",
                                "document", "https://documents.example/releve.pdf")),
                "BODY_ON_RECORD_MUST_DECIDE_AT_A_MEETING");
        adopted();
        signed();
        standing();
    }

    private void open() {
        JsonNode file = cast.act.file("plan");
        ObjectNode elsewhere = file.path("text").deepCopy();
        ((ArrayNode) elsewhere.at("/actions/0/perimeter/communes")).removeAll().add("80021");
        cast.refused(
                "an action in Amiens",
                cast.mobility.post("/v1/plans", plan(file, elsewhere)),
                "ACTION_MUST_LIE_IN_ITS_BASIN");
        path = "/v1/plans/"
                + cast.once(cast.mobility, "/v1/plans", plan(file, file.path("text")), "plan of a basin")
                        .expect(201)
                        .body()
                        .path("id")
                        .asText();
        cast.story()
                .check(
                        "points of law (L1215-3) that its text meets",
                        "14 of 14",
                        points(true) + " of " + (points(true) + points(false)));
    }

    private long points(boolean met) {
        return each(cast.mobility
                        .get(path + "/versions/1/completeness")
                        .expect(200)
                        .body()
                        .path("points"))
                .filter(point -> point.path("met").asBoolean() == met)
                .count();
    }

    private Map<String, Object> plan(JsonNode file, JsonNode text) {
        return Map.of(
                "basinId", cast.id(file.path("basin").asText()),
                "name", file.path("name"),
                "firstYear", file.path("firstYear"),
                "lastYear", file.path("lastYear"),
                "text", text);
    }

    /** A meeting of the body that all its members attend; what it says is taken for a step of the plan. */
    private void says(String kind, String pronouncement, String day, String stage) {
        String body = each(cast.mobility
                        .get("/v1/bodies?basinId=" + cast.id("Littoral Nord"))
                        .expect(200)
                        .body()
                        .path("items"))
                .filter(each -> each.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        List<String> members = each(cast.mobility
                        .get("/v1/bodies/" + body + "/members?on=" + day)
                        .expect(200)
                        .body()
                        .path("items"))
                .map(member -> member.at("/organisation/id").asText())
                .toList();
        String meeting = "/v1/meetings/"
                + made(
                        "/v1/meetings",
                        Map.of(
                                "bodyId",
                                body,
                                "title",
                                "Plan d'action commun (réunion inventée)",
                                "startsAt",
                                day + "T08:00:00Z",
                                "endsAt",
                                day + "T10:00:00Z",
                                "place",
                                "Saint-Omer",
                                "convenedOn",
                                LocalDate.parse(day).minusDays(30).toString(),
                                "agenda",
                                List.of("Plan 2024-2029")),
                        "meeting on the plan, " + kind);
        cast.once(
                        cast.mobility,
                        meeting + "/attendance",
                        Map.of(
                                "attendees",
                                members.stream()
                                        .map(each -> Map.of("organisationId", each, "presence", "PRESENT"))
                                        .toList()),
                        "attendance on the plan, " + kind)
                .expect(201);
        String decision = made(
                meeting + "/decisions",
                Map.of(
                        "agendaItem",
                        1,
                        "kind",
                        pronouncement,
                        "proposal",
                        "Retenir le plan 2024-2029",
                        "voices",
                        members.stream()
                                .map(each -> Map.of("organisationId", each, "choice", "FOR"))
                                .toList(),
                        "plan",
                        Map.of("planId", path.substring("/v1/plans/".length()), "version", 1)),
                "decision on the plan, " + kind);
        JsonNode after = cast.once(
                        cast.mobility,
                        path + "/body-decisions",
                        Map.of("decisionId", decision),
                        "step of the plan, " + kind)
                .expect(201)
                .body();
        cast.story()
                .check(
                        "after the meeting of %s".formatted(day),
                        stage,
                        after.at("/versions/0/stage").asText());
    }

    private String made(String at, Map<String, Object> body, String what) {
        return cast.once(cast.mobility, at, body, what)
                .expect(201)
                .body()
                .path("id")
                .asText();
    }

    private void adopted() {
        new PlanVote(cast, cast.clerk, "Pas-de-Calais")
                .adopt(cast.id("STANDING_COMMITTEE"), Vote.rollCall(cast), VOTED_ON, "2024-910", path);
        PlanVote other = new PlanVote(cast, cast.stage.api().caller(Service.VOTE, Role.CLERK, NORD), "Nord");
        List<String> councillors = other.council();
        other.adopt(
                other.seat(councillors),
                Map.of(
                        "presidentId", councillors.getFirst(),
                        "secretaryId", councillors.getLast(),
                        "entries",
                                councillors.stream()
                                        .map(each -> Map.of("councillorId", each, "attendance", "PRESENT"))
                                        .toList()),
                VOTED_ON,
                "2024-911",
                path);
        cast.once(
                        region,
                        path + "/approvals",
                        Map.of(
                                "version",
                                1,
                                "signatory",
                                REGION,
                                "reference",
                                "2024.00912 (inventée)",
                                "approvedOn",
                                "2024-02-15"),
                        "approval of the région")
                .expect(201);
        JsonNode plan = cast.settled(cast.mobility, path, body -> approved(body) == 3);
        cast.story().check("assemblies that have approved, two by votes here", 3L, approved(plan));
    }

    private static long approved(JsonNode plan) {
        return each(plan.at("/versions/0/signatories"))
                .filter(each -> each.has("approvedOn"))
                .count();
    }

    private void signed() {
        sign(
                cast.mobility,
                "Pas-de-Calais",
                Map.of("signatory", Scenario.COLLECTIVITY),
                "Président du Conseil départemental");
        sign(nord, "Nord", Map.of("signatory", NORD), "Président du Conseil départemental");
        sign(region, "Région", Map.of("signatory", REGION), "Président du Conseil régional");
        sign(cast.mobility, "État", Map.of(), "Préfet");
    }

    private void sign(Api.Caller caller, String who, Map<String, String> signatory, String quality) {
        Map<String, Object> signature = new HashMap<>(signatory);
        signature.putAll(
                Map.of("version", 1, "person", "Personne inventée", "quality", quality, "signedOn", SIGNED_ON));
        cast.once(caller, path + "/signatures", signature, "signature of " + who)
                .expect(201);
    }

    private void standing() {
        JsonNode plan = cast.mobility.get(path).expect(200).body();
        cast.story().check("the plan", "IN_FORCE", plan.path("stage").asText());
        cast.story()
                .check(
                        "in force since",
                        SIGNED_ON,
                        plan.at("/versions/0/inForceOn").asText());
        cast.story()
                .check(
                        "conditions still missing",
                        0,
                        plan.at("/versions/0/missing").size());
        CloudEvent event = cast.stage
                .topics()
                .await(
                        SuiteTopics.PLANS,
                        Duration.ofSeconds(60),
                        each -> path.endsWith(each.key()) && each.type().endsWith("PlanInForce.v1"));
        cast.story().check("on the topic " + SuiteTopics.PLANS, "fr.hemicycle.basin.PlanInForce.v1", event.type());
        byte[] document = cast.mobility.file(path + "/versions/1/document", "application/pdf");
        cast.story()
                .tell("Printed as PDF/A, %d KiB: GET %s/versions/1/document".formatted(document.length / 1024, path));
    }
}

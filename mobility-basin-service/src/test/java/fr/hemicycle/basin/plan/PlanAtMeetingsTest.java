package fr.hemicycle.basin.plan;

import static fr.hemicycle.basin.plan.PlanOffice.planOf;
import static fr.hemicycle.basin.plan.PlanOffice.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.Partnership;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan goes from committee to committee by what they decide at their meetings. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PlanAtMeetingsTest {

    private final Partnership partners = new Partnership();
    private final PlanOffice office = new PlanOffice();
    private final Mobility own = office.own;
    private final Map<String, String> bodies = new HashMap<>();
    private String organisation = "";
    private String plan = "";

    @BeforeEach
    void compose() {
        organisation = partners.organisation();
        plan = own.created("/v1/plans", planOf(partners.basin(), text())).getString("id");
    }

    @Test
    void each_step_is_the_decision_that_its_body_took() {
        follow(decided("TECHNICAL_COMMITTEE", "PROPOSAL", "FOR", about(plan, 1)))
                .then()
                .statusCode(201)
                .body("stage", equalTo("PROPOSED"));
        // To be consulted is to be heard: the opinion is against.
        follow(decided("BASIN_COMMITTEE", "OPINION", "AGAINST", about(plan, 1)))
                .then()
                .statusCode(201)
                .body("stage", equalTo("CONSULTED_ON"));
        String decision = decided("STEERING_COMMITTEE", "DECISION", "FOR", about(plan, 1));
        follow(decision)
                .then()
                .statusCode(201)
                .body("stage", equalTo("DECIDED"))
                .body("versions[0].decidedOn", equalTo(Partnership.DAY));

        JsonPath facts = own.read("/v1/plans/" + plan + "/facts");
        assertThat(facts.getList("items.body"))
                .containsExactly("TECHNICAL_COMMITTEE", "BASIN_COMMITTEE", "STEERING_COMMITTEE");
        assertThat(facts.getString("items[2].decisionId")).isEqualTo(decision);
        assertThat(facts.getString("items[2].reference")).isEqualTo("Instance STEERING_COMMITTEE, point 1");
        assertThat(facts.getString("items[2].words")).isEqualTo("Retenir les quatre axes");
        own.get(facts.getString("items[2].document"))
                .then()
                .statusCode(200)
                .body("decisions[0].plan.planId", equalTo(plan))
                .body("decisions[0].plan.version", equalTo(1))
                .body("decisions[0].plan.textSha256", notNullValue());
    }

    @Test
    void a_step_that_comes_too_early_misses_all_that_it_waits_for() {
        String decision = decided("STEERING_COMMITTEE", "DECISION", "AGAINST", about(plan, 1));

        follow(decision)
                .then()
                .statusCode(409)
                .body(
                        "errors.code",
                        contains(
                                "BODY_DECISION_MUST_BE_ADOPTED", "PLAN_MUST_BE_PROPOSED", "PLAN_MUST_BE_CONSULTED_ON"));
        assertThat(own.read("/v1/plans/" + plan + "/facts").getList("items")).isEmpty();
    }

    @Test
    void a_text_that_was_written_again_since_has_to_be_decided_on_again() {
        String decision = decided("TECHNICAL_COMMITTEE", "PROPOSAL", "FOR", about(plan, 1));
        own.request()
                .header("If-Match", "\"0\"")
                .body(text("130000.00"))
                .put("/v1/plans/" + plan + "/versions/1")
                .then()
                .statusCode(200);

        refused(decision, "BODY_DECISION_MUST_BE_ABOUT_THE_TEXT");
    }

    @Test
    void a_decision_about_something_else_is_no_step() {
        refused(decided("TECHNICAL_COMMITTEE", "PROPOSAL", "FOR", Map.of()), "BODY_DECISION_MUST_BE_ABOUT_THE_PLAN");
        refused(decided("THEMATIC_GROUP", "PROPOSAL", "FOR", about(plan, 1)), "BODY_DECISION_MUST_BE_OF_A_COMMITTEE");
        String unknown = UUID.randomUUID().toString();
        for (String decision : List.of(unknown, organisation)) {
            follow(decision)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("BODY_DECISION_MUST_EXIST"))
                    .body("errors[0].pointer", equalTo("/decisionId"));
        }
    }

    @Test
    void a_body_speaks_of_a_version_of_a_plan_of_its_own_basin() {
        String meeting = meeting("TECHNICAL_COMMITTEE");
        String other = office.plan();
        for (Map<String, Object> unknown :
                List.of(about(plan, 2), about(other, 1), about(UUID.randomUUID().toString(), 1))) {
            decide(meeting, "PROPOSAL", "FOR", unknown)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("DECIDED_PLAN_MUST_BE_OF_THE_BASIN"))
                    .body("errors[0].pointer", equalTo("/plan"));
        }
        decide(meeting, "PROPOSAL", "FOR", Map.of("plan", Map.of("planId", plan, "version", 0)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/plan/version"));
        assertThat(own.read("/v1/meetings/" + meeting).getList("decisions")).isEmpty();
    }

    @Test
    void nothing_is_declared_by_hand_of_a_body_on_record() {
        partners.body("TECHNICAL_COMMITTEE");

        office.say(plan, 1, "TECHNICAL_COMMITTEE", "2024-02-01")
                .then()
                .statusCode(409)
                .body("code", equalTo("BODY_ON_RECORD_MUST_DECIDE_AT_A_MEETING"));
        // The day before its first one it was not on record: its minutes are declared.
        office.say(plan, 1, "TECHNICAL_COMMITTEE", "2023-05-31").then().statusCode(201);
    }

    @Test
    void the_same_decision_is_taken_once_and_by_the_one_who_keeps_the_plan() {
        String decision = decided("TECHNICAL_COMMITTEE", "PROPOSAL", "FOR", about(plan, 1));
        new Mobility(Role.MOBILITY, Mobility.NORD)
                .post("/v1/plans/" + plan + "/body-decisions", Map.of("decisionId", decision))
                .then()
                .statusCode(404);
        follow(decision).then().statusCode(201);

        refused(decision, "PLAN_STEP_MUST_BE_TAKEN_ONCE");
    }

    private static Map<String, Object> about(String plan, int version) {
        return Map.of("plan", Map.of("planId", plan, "version", version));
    }

    /** A meeting of the body that the organisation attended; the technical committee seats services of signatories. */
    private String meeting(String kind) {
        body("STEERING_COMMITTEE", "SIGNATORY");
        return partners.held(body(kind, kind.equals("TECHNICAL_COMMITTEE") ? "SERVICE" : "PARTNER"), organisation);
    }

    private String body(String kind, String role) {
        return bodies.computeIfAbsent(kind, _ -> {
            String id = partners.body(kind);
            partners.joined(id, organisation, role);
            return id;
        });
    }

    private Response decide(String meeting, String kind, String choice, Map<String, Object> about) {
        Map<String, Object> decision = new HashMap<>(partners.decisionOf(1, kind, Map.of(organisation, choice)));
        decision.putAll(about);
        return partners.decide(meeting, decision);
    }

    private String decided(String body, String kind, String choice, Map<String, Object> about) {
        return decide(meeting(body), kind, choice, about)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response follow(String decision) {
        return own.post("/v1/plans/" + plan + "/body-decisions", Map.of("decisionId", decision));
    }

    private void refused(String decision, String code) {
        follow(decision).then().statusCode(409).body("code", equalTo(code));
    }
}

package fr.hemicycle.basin.plan;

import static fr.hemicycle.basin.plan.PlanOffice.REGION;
import static fr.hemicycle.basin.plan.PlanOffice.action;
import static fr.hemicycle.basin.plan.PlanOffice.planOf;
import static fr.hemicycle.basin.plan.PlanOffice.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PlanResourceTest {

    private final PlanOffice office = new PlanOffice();
    private final Mobility own = office.own;

    @Test
    void a_basin_has_one_plan_at_a_time() {
        String basin = own.basin();
        String plan = own.created("/v1/plans", planOf(basin, text())).getString("id");
        Map<String, Object> next = planOf(basin, text());
        next.put("firstYear", 2029);
        next.put("lastYear", 2034);

        own.post("/v1/plans", next).then().statusCode(409).body("code", equalTo("PLAN_PERIODS_MUST_NOT_OVERLAP"));
        assertThat(own.read("/v1/plans?limit=200").getList("items.findAll { it.basin.id == '" + basin + "' }"))
                .hasSize(1);
        own.post("/v1/plans/" + plan + "/end", Map.of("on", "2029-01-01", "reason", "Remplacé"))
                .then()
                .statusCode(201)
                .body("until", equalTo("2028-12-31"));
        own.created("/v1/plans", next);
        next.put("basinId", UUID.randomUUID().toString());
        own.post("/v1/plans", next).then().statusCode(409).body("code", equalTo("PLAN_BASIN_MUST_EXIST"));
        next.put("lastYear", 2028);
        own.post("/v1/plans", next).then().statusCode(422).body("errors[0].pointer", equalTo("/lastYear"));
    }

    @Test
    void opens_one_plan_when_four_ask_at_once() throws Exception {
        Map<String, Object> plan = planOf(own.basin(), text());
        List<Callable<Integer>> askers = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(
                        each -> () -> own.post("/v1/plans", plan).statusCode())
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void refuses_a_text_with_every_fault_at_its_place() {
        Map<String, Object> wrong = text();
        action(wrong).put("axis", "9");
        action(wrong).put("perimeter", Map.of("epcis", List.of("200033570"), "communes", List.of("80021")));
        own.post("/v1/plans", planOf(own.basin(), wrong))
                .then()
                .statusCode(422)
                .body("errors", hasSize(3))
                .body("errors[0].code", equalTo("SIREN_MUST_HAVE_ITS_CHECK_DIGIT"))
                .body("errors[0].pointer", equalTo("/text/actions/0/perimeter/epcis/0"))
                .body("errors[1].pointer", equalTo("/text/actions/0/axis"))
                .body("errors[2].code", equalTo("ACTION_MUST_LIE_IN_ITS_BASIN"))
                .body("errors[2].pointer", equalTo("/text/actions/0/perimeter/communes/0"));

        Map<String, Object> shapeless = text();
        action(shapeless).put("audiences", List.of("EVERYBODY"));
        int status = own.post("/v1/plans", planOf(own.basin(), shapeless)).statusCode();
        assertThat(status).isIn(400, 422);
        action(shapeless).put("audiences", List.of());
        own.post("/v1/plans", planOf(own.basin(), shapeless))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/text/actions/0/audiences"));
        String plan = office.plan();
        put(plan, "\"0\"", wrong)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/actions/0/perimeter/epcis/0"));
        assertThat(read(plan, 1).getString("text.actions[0].axis")).isEqualTo("1");
    }

    @Test
    void writes_a_draft_again_until_it_is_proposed() {
        String plan = office.plan();
        String before = read(plan, 1).getString("sha256");

        own.request().body(text("130000.00")).put(versionOf(plan, 1)).then().statusCode(428);
        put(plan, "\"7\"", text("130000.00")).then().statusCode(412);
        put(plan, "\"0\"", text("130000.00"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("text.actions[0].cost.amount", equalTo("130000.00"));
        assertThat(read(plan, 1).getString("sha256")).isNotEqualTo(before);
        own.post("/v1/plans/" + plan + "/versions", text())
                .then()
                .statusCode(409)
                .body("code", equalTo("PLAN_MUST_HAVE_ONE_DRAFT_AT_MOST"));

        office.say(plan, 1, "TECHNICAL_COMMITTEE", "2024-02-01").then().statusCode(201);
        put(plan, "\"2\"", text()).then().statusCode(409).body("code", equalTo("PLAN_VERSION_MUST_BE_A_DRAFT"));
        assertThat(read(plan, 1).getString("text.actions[0].cost.amount")).isEqualTo("130000.00");
    }

    @Test
    void compares_versions_field_by_field() {
        String plan = office.plan();
        office.say(plan, 1, "TECHNICAL_COMMITTEE", "2024-02-01").then().statusCode(201);
        own.created("/v1/plans/" + plan + "/versions", text("150000.00"));

        JsonPath differences = own.read(versionOf(plan, 2) + "/differences");
        assertThat(differences.getList("differences")).hasSize(1);
        assertThat(differences.getString("differences[0].field")).isEqualTo("actions/1.1/cost");
        assertThat(differences.getString("differences[0].before")).isEqualTo("120000.00");
        assertThat(differences.getString("differences[0].after")).isEqualTo("150000.00");
        assertThat(own.read(versionOf(plan, 2) + "/differences?from=2").getList("differences"))
                .isEmpty();
        own.get(versionOf(plan, 2) + "/differences?from=3").then().statusCode(404);
        own.get(versionOf(plan, 3)).then().statusCode(404);
        own.get(versionOf(plan, 1) + "/differences?from=0").then().statusCode(422);
    }

    @Test
    void a_partner_sees_a_plan_that_it_is_to_sign_once_it_was_proposed() {
        String plan = office.plan();
        office.nord.get("/v1/plans/" + plan).then().statusCode(404);

        office.say(plan, 1, "TECHNICAL_COMMITTEE", "2024-02-01").then().statusCode(201);
        own.created("/v1/plans/" + plan + "/versions", text("150000.00"));
        office.nord.get("/v1/plans/" + plan).then().statusCode(200).body("versions", hasSize(1));
        office.nord.get(versionOf(plan, 1)).then().statusCode(200);
        office.nord.get(versionOf(plan, 2)).then().statusCode(404);
        office.nord.get(versionOf(plan, 1) + "/differences?from=2").then().statusCode(404);
        new Mobility(Role.PARTNER, "220200026").get("/v1/plans/" + plan).then().statusCode(404);
        new Mobility(Role.MOBILITY, Mobility.NORD)
                .post("/v1/plans/" + plan + "/end", Map.of("on", "2029-01-01", "reason", "Non"))
                .then()
                .statusCode(404);
    }

    @Test
    void shows_what_the_law_asks_and_the_plan_misses() {
        Map<String, Object> thin = text();
        action(thin).put("provisions", List.of("INDIVIDUAL_ADVICE", "INDIVIDUAL_SUPPORT"));
        String plan = own.created("/v1/plans", planOf(own.basin(), thin)).getString("id");

        JsonPath check = own.read(versionOf(plan, 1) + "/completeness");
        assertThat(check.getBoolean("complete")).isFalse();
        assertThat(check.getList("points")).hasSize(14);
        assertThat(check.getList("points.findAll { !it.met }.point", String.class))
                .containsExactly("JOB_SEEKERS_SERVED", "THOSE_FAR_FROM_EMPLOYMENT_SERVED", "APPRENTICES_SERVED");
        assertThat(check.getString("points[0].question")).isEqualTo("La Région pilote-t-elle le plan ?");
        assertThat(check.getString("points[0].source")).isEqualTo("Code des transports L1215-3 al. 2");
        office.say(plan, 1, "TECHNICAL_COMMITTEE", "2024-02-01").then().statusCode(201);
        office.say(plan, 1, "STEERING_COMMITTEE", "2024-03-01")
                .then()
                .statusCode(409)
                .body("errors", hasSize(4))
                .body("errors[0].code", equalTo("PLAN_MUST_BE_CONSULTED_ON"))
                .body("errors[1].code", equalTo("PLAN_MUST_BE_COMPLETE"))
                .body("errors[1].source", equalTo("Code des transports L1215-3 al. 4"));
        assertThat(office.read(plan).getString("stage")).isEqualTo("PROPOSED");
    }

    @Test
    void measures_an_indicator_over_time() {
        String plan = office.plan();
        String path = "/v1/plans/" + plan + "/measures";
        own.post(path, measure("2024-06-30", "90")).then().statusCode(201);
        own.post(path, measure("2024-12-31", "180.5")).then().statusCode(201);

        own.post(path, measure("2024-12-31", "181"))
                .then()
                .statusCode(409)
                .body("code", equalTo("MEASURE_MUST_BE_TAKEN_ONCE_A_DAY"));
        own.post(path, measure("2023-12-31", "1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("MEASURE_MUST_NOT_PRECEDE_THE_BASELINE"));
        own.post(path, measure("2024-06-30", "beaucoup"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/value"));
        JsonPath page = own.read(path + "?limit=1");
        assertThat(page.getList("items.on")).containsExactly("2024-06-30");
        assertThat(own.read(path + "?limit=1&cursor=" + page.getString("next")).getList("items.on"))
                .containsExactly("2024-12-31");
    }

    @Test
    void goes_from_draft_to_force_and_tells_each_step() {
        String plan = office.plan();
        office.decided(plan, 1);
        office.approve(office.nord, Mobility.NORD, plan, 1).then().statusCode(201);
        office.approve(office.region, REGION, plan, 1).then().statusCode(201);
        office.sign(own, Mobility.PAS_DE_CALAIS, plan, 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("PLAN_MUST_BE_APPROVED"));
        office.approve(own, Mobility.PAS_DE_CALAIS, plan, 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("OWN_PLAN_APPROVAL_MUST_FOLLOW_ITS_VOTE"));
        String review = "/v1/plans/" + plan + "/reviews";
        own.post(review, review()).then().statusCode(409).body("errors", hasSize(6));

        office.voted(Map.of(plan, 1));
        office.settled(plan, "APPROVED");
        office.signedByAll(plan, 1);

        JsonPath shown = office.read(plan);
        assertThat(shown.getString("stage")).isEqualTo("IN_FORCE");
        assertThat(shown.getString("versions[0].inForceOn")).isEqualTo("2024-06-01");
        assertThat(shown.getList("versions[0].missing")).isEmpty();
        assertThat(shown.getList("reviewsDue")).contains(2024);
        own.post(review, review()).then().statusCode(201);
        assertThat(office.read(plan).getList("reviewsDue")).doesNotContain(2024);
        assertThat(office.told(plan, 5))
                .containsExactly("PlanProposed", "PlanDecided", "PlanApproved", "PlanInForce", "PlanReviewed");
        assertThat(own.read("/v1/plans/" + plan + "/facts").getList("items.kind"))
                .hasSize(11);
    }

    @Test
    void refuses_what_is_not_for_the_one_who_asks() {
        String plan = office.plan();
        office.decided(plan, 1);

        office.approve(office.nord, REGION, plan, 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF"));
        office.approve(office.nord, "220200026", plan, 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("SIGNATORY_MUST_BE_IN_THE_PLAN"));
        office.approve(office.nord, Mobility.NORD, plan, 2)
                .then()
                .statusCode(409)
                .body("code", equalTo("PLAN_VERSION_MUST_EXIST"));
        assertThat(own.read("/v1/plans/" + plan + "/facts").getList("items")).hasSize(3);
    }

    @Test
    void a_revision_takes_the_place_of_what_is_in_force() {
        String plan = inForce();
        own.created("/v1/plans/" + plan + "/versions", text("150000.00"));
        assertThat(office.read(plan).getString("stage")).isEqualTo("IN_FORCE");

        office.decided(plan, 2);
        office.approve(office.nord, Mobility.NORD, plan, 2).then().statusCode(201);
        office.approve(office.region, REGION, plan, 2).then().statusCode(201);
        office.voted(Map.of(plan, 2));
        office.told(plan, 7);
        office.signedByAll(plan, 2);

        JsonPath shown = office.read(plan);
        assertThat(shown.getInt("versionInForce")).isEqualTo(2);
        assertThat(shown.getString("versions[0].stage")).isEqualTo("REVISED");
        assertThat(office.told(plan, 8)).endsWith("PlanRevised");
    }

    @Test
    void an_act_that_is_annulled_takes_its_approval_back() {
        String plan = office.plan();
        office.decided(plan, 1);
        office.approve(office.nord, Mobility.NORD, plan, 1).then().statusCode(201);
        office.approve(office.region, REGION, plan, 1).then().statusCode(201);
        String vote = office.voted(Map.of(plan, 1));
        office.settled(plan, "APPROVED");
        office.signedByAll(plan, 1);

        office.deliberation(vote, "DeliberationAnnulled", annulled(vote));
        JsonPath shown = office.settled(plan, "DECIDED");
        assertThat(shown.getList("versions[0].missing.code", String.class))
                .containsExactly("PLAN_MUST_BE_APPROVED", "PLAN_MUST_BE_SIGNED");
        assertThat(office.told(plan, 5)).endsWith("PlanInForce", "PlanEnded");
    }

    @Test
    void a_vote_adopts_all_plans_that_it_names_or_none() {
        String good = office.plan();
        String draft = office.plan();
        String unknown = UUID.randomUUID().toString();
        office.decided(good, 1);
        String refused = office.voted(Map.of(good, 1, draft, 1, unknown, 1));
        String accepted = office.voted(Map.of(good, 1));

        List<Map<String, Object>> told = declarations(accepted, 1);
        assertThat(told.getFirst())
                .containsEntry("outcome", "RECORDED")
                .containsEntry("toldBy", Mobility.PAS_DE_CALAIS);
        assertThat(declarations(refused, 3))
                .allSatisfy(each -> assertThat(each).containsEntry("outcome", "REFUSED"))
                .allSatisfy(each -> assertThat(String.valueOf(each.get("reasons")))
                        .contains("PLAN_MUST_EXIST", "PLAN_MUST_BE_PROPOSED"));
        assertThat(own.read("/v1/plans/" + good + "/facts").getList("items.findAll { it.kind == 'APPROVED' }"))
                .hasSize(1);
    }

    @Test
    void a_partner_declares_over_its_topic_in_any_order() {
        String plan = office.plan();
        office.decided(plan, 1);
        String other = office.plan();
        office.decided(other, 1);
        office.partner(Mobility.NORD, PlanOffice.adoption(plan, Mobility.NORD, "ADOPTED"));
        office.partner(Mobility.NORD, PlanOffice.adoption(plan, Mobility.NORD, "WITHDRAWN"));
        office.partner(Mobility.NORD, PlanOffice.adoption(other, Mobility.NORD, "WITHDRAWN"));
        office.partner(Mobility.NORD, PlanOffice.adoption(other, Mobility.NORD, "ADOPTED"));
        // For another, of a plan that it may not see, and by somebody who is nobody.
        Map<String, Object> usurped = PlanOffice.adoption(plan, Mobility.NORD, "ADOPTED");
        usurped.put("reference", "2024-999");
        office.partner(REGION, usurped);
        office.partner("220200026", PlanOffice.adoption(plan, "220200026", "ADOPTED"));
        office.partner("nobody", PlanOffice.adoption(plan, REGION, "ADOPTED"));

        for (String each : List.of(plan, other)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> own.read("/v1/plans/" + each + "/facts")
                                    .getList("items")
                                    .size()
                            == 5);
            assertThat(office.read(each)
                            .getString("versions[0].signatories.find { it.siren == '225900018' }.approvedOn"))
                    .isNull();
        }
        assertThat(declared(office.region, plan)).containsExactly("SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF");
        assertThat(declared(new Mobility(Role.PARTNER, "220200026"), plan)).containsExactly("PLAN_MUST_EXIST");
    }

    private static List<String> declared(Mobility teller, String plan) {
        String refused =
                "items.findAll { it.planId == '" + plan + "' && it.outcome == 'REFUSED' }.reasons.code.flatten()";
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> teller.read("/v1/plan-declarations?limit=200").<String>getList(refused),
                        found -> !found.isEmpty());
    }

    private List<Map<String, Object>> declarations(String vote, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> own.read("/v1/plan-declarations?limit=200")
                                .<Map<String, Object>>getList("items.findAll { it.deliberationId == '" + vote + "' }"),
                        found -> found.size() == count);
    }

    private String inForce() {
        String plan = office.plan();
        office.decided(plan, 1);
        office.approve(office.nord, Mobility.NORD, plan, 1).then().statusCode(201);
        office.approve(office.region, REGION, plan, 1).then().statusCode(201);
        office.voted(Map.of(plan, 1));
        office.settled(plan, "APPROVED");
        office.signedByAll(plan, 1);
        return plan;
    }

    private static Map<String, Object> annulled(String vote) {
        return Map.of("deliberationId", vote, "annulledOn", "2024-09-30", "whole", true);
    }

    private static Map<String, Object> review() {
        return Map.of(
                "year", 2024, "reviewedOn", "2025-02-10", "findings", "Bilan", "document", "https://example.fr/b.pdf");
    }

    private static Map<String, Object> measure(String on, String value) {
        return Map.of("action", "1.1", "indicator", "I1", "on", on, "value", value, "source", "Comptage");
    }

    private Response put(String plan, String version, Map<String, Object> text) {
        return own.request().header("If-Match", version).body(text).put(versionOf(plan, 1));
    }

    private JsonPath read(String plan, int version) {
        return own.read(versionOf(plan, version));
    }

    private static String versionOf(String plan, int version) {
        return "/v1/plans/" + plan + "/versions/" + version;
    }
}

package fr.hemicycle.funding.financing;

import static fr.hemicycle.funding.Treasury.NORD;
import static fr.hemicycle.funding.Treasury.PAS_DE_CALAIS;
import static fr.hemicycle.funding.Treasury.euros;
import static fr.hemicycle.funding.Treasury.plan;
import static fr.hemicycle.funding.Treasury.share;
import static fr.hemicycle.funding.Treasury.threeShares;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class FinancingPlanResourceTest {

    private static final Treasury PARTNER = new Treasury(Role.PARTNER, NORD);

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();

    private static Map<String, Object> decision(String amount) {
        return Map.of("reference", "2023-12", "decidedOn", "2023-02-13", "amount", euros(amount));
    }

    private JsonPath drawnUp() {
        return treasury.created("/v1/financing-plans", plan("270000.00", threeShares()));
    }

    private static String decisions(JsonPath plan, int share) {
        return "/v1/financing-plans/" + plan.getString("id") + "/shares/" + plan.getString("shares[" + share + "].id")
                + "/decisions";
    }

    @Test
    void shows_who_gives_how_much_and_what_is_secured() {
        JsonPath plan = drawnUp();

        assertThat(plan.getInt("totalShares")).isEqualTo(3);
        assertThat(plan.getInt("securedShares")).isZero();
        assertThat(plan.getString("state")).isEqualTo("PARTIAL");
        assertThat(plan.getString("shares[0].percent")).isEqualTo("55.56");
    }

    @Test
    void lists_the_plans_of_a_collectivity() {
        Treasury own = new Treasury(Role.FINANCE, "215901604");
        JsonPath plan = own.created("/v1/financing-plans", plan("270000.00", threeShares()));

        assertThat(own.read("/v1/financing-plans").<String>getList("items.id")).containsExactly(plan.getString("id"));
    }

    @Test
    void refuses_shares_that_do_not_add_up() {
        treasury.post("/v1/financing-plans", plan("270000.01", threeShares()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SHARES_MUST_ADD_UP_TO_THE_TOTAL"))
                .body("errors[0].figures.sum", equalTo("270000.00"));
    }

    @Test
    void refuses_a_funder_twice_and_a_wrong_siren() {
        treasury.post(
                        "/v1/financing-plans",
                        plan("2.00", List.of(share("OTHER", "A", NORD, "1.00"), share("OTHER", "B", NORD, "1.00"))))
                .then()
                .statusCode(409)
                .body("code", equalTo("FUNDER_MUST_APPEAR_ONCE"));
        treasury.post("/v1/financing-plans", plan("1.00", List.of(share("OTHER", "A", "225900019", "1.00"))))
                .then()
                .statusCode(409)
                .body("code", equalTo("SIREN_MUST_HAVE_ITS_CHECK_DIGIT"));
        treasury.post("/v1/financing-plans", plan("0.00", List.of(share("OTHER", "A", NORD, "0.00"))))
                .then()
                .statusCode(409)
                .body("code", equalTo("SHARE_MUST_BE_POSITIVE"));
    }

    @Test
    void a_partner_decides_its_own_share_step_by_step_and_each_step_once() {
        JsonPath plan = drawnUp();

        JsonPath decided = PARTNER.created(decisions(plan, 1), decision("60000.00"));
        assertThat(decided.getInt("securedShares")).isEqualTo(1);
        assertThat(decided.getString("shares[1].state")).isEqualTo("VOTED");
        assertThat(decided.getString("shares[1].securedBy.kind")).isEqualTo("DECLARATION");
        PARTNER.post(decisions(plan, 1), decision("60000.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("DECISION_MUST_BE_DECLARED_ONCE"));
        Map<String, Object> signed = new HashMap<>(decision("60000.00"));
        signed.put("stage", "AGREEMENT_SIGNED");
        assertThat(PARTNER.created(decisions(plan, 1), signed).getString("shares[1].state"))
                .isEqualTo("AGREEMENT_SIGNED");
        signed.put("stage", "WITHDRAWN");
        JsonPath withdrawn = PARTNER.created(decisions(plan, 1), signed);
        assertThat(withdrawn.getString("shares[1].state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.getString("secured.amount")).isEqualTo("0.00");
        JsonPath history = treasury.read("/v1/financing-plans/" + plan.getString("id") + "/decisions");
        assertThat(history.getList("items.stage")).containsExactly("VOTED", "AGREEMENT_SIGNED", "WITHDRAWN");
        assertThat(history.getString("items[0].declarer")).isEqualTo(NORD);
        assertThat(history.getString("items[0].door")).isEqualTo("DECLARATION");
        assertThat(told(plan.getString("id"), 4))
                .containsExactly("FinancingPlanDrawnUp", "ShareSecured", "ShareChanged", "ShareChanged");
    }

    @Test
    void a_share_that_differs_is_named_with_both_sums_and_leaves_the_plan_under_funded() {
        JsonPath plan = drawnUp();
        PARTNER.created(decisions(plan, 1), decision("59999.99"));
        treasury.created(decisions(plan, 0), decision("150000.00"));
        commit(plan, "60000.00", UUID.randomUUID().toString());
        awaitState(plan, "UNDER_FUNDED");

        JsonPath read = treasury.read("/v1/financing-plans/" + plan.getString("id"));
        assertThat(read.getString("lacking.amount")).isEqualTo("0.01");
        assertThat(read.getString("shares[1].findings[0].code")).isEqualTo("SHARE_MUST_BE_DECIDED_AS_PROPOSED");
        assertThat(read.getString("shares[1].findings[0].figures.proposed")).isEqualTo("60000.00");
        assertThat(read.getString("shares[1].findings[0].figures.decided")).isEqualTo("59999.99");
        Map<String, Object> more = new HashMap<>(decision("70000.00"));
        more.put("reference", "2023-13");
        more.put("decidedOn", "2023-03-13");
        JsonPath over = PARTNER.created(decisions(plan, 1), more);
        assertThat(over.getString("state")).isEqualTo("OVER_FUNDED");
        assertThat(over.getString("excess.amount")).isEqualTo("10000.00");
        more.put("stage", "WITHDRAWN");
        assertThat(PARTNER.created(decisions(plan, 1), more).getString("state")).isEqualTo("UNDER_FUNDED");
        assertThat(told(plan.getString("id"), 11))
                .containsExactly(
                        "FinancingPlanDrawnUp",
                        "ShareSecured",
                        "ShareSecured",
                        "ShareSecured",
                        "FinancingPlanUnderFunded",
                        "ShareChanged",
                        "FinancingPlanSecured",
                        "FinancingPlanOverFunded",
                        "ShareChanged",
                        "FinancingPlanNoLongerSecured",
                        "FinancingPlanUnderFunded");
    }

    @Test
    void nobody_decides_for_another() {
        JsonPath plan = drawnUp();

        refusedForAnother(PARTNER, decisions(plan, 0));
        refusedForAnother(PARTNER, decisions(plan, 2));
        refusedForAnother(treasury, decisions(plan, 1));
        refusedForAnother(treasury, decisions(plan, 2));
        refusedForAnother(new Treasury(Role.FINANCE, NORD), decisions(plan, 0));
        new Treasury(Role.PARTNER, "200053742")
                .post(decisions(plan, 1), decision("60000.00"))
                .then()
                .statusCode(404);
        new Treasury(Role.PARTNER, "200053742")
                .get("/v1/financing-plans/" + plan.getString("id"))
                .then()
                .statusCode(404);
        assertThat(treasury.read("/v1/financing-plans/" + plan.getString("id")).getInt("securedShares"))
                .isZero();
        assertThat(treasury.read("/v1/financing-plans/" + plan.getString("id") + "/decisions")
                        .getList("items"))
                .isEmpty();
    }

    private static void refusedForAnother(Treasury caller, String path) {
        caller.post(path, decision("60000.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PARTNER_MAY_ONLY_DECLARE_FOR_ITSELF"));
    }

    @Test
    void a_plan_that_ended_takes_no_decision_and_ends_once_for_those_who_have_seen_it() {
        JsonPath plan = drawnUp();
        String path = "/v1/financing-plans/" + plan.getString("id");
        Map<String, Object> end = Map.of("endedAs", "ABANDONED", "endedOn", "2023-06-01", "reason", "Mission reportée");
        String seen = treasury.get(path).header("ETag");
        treasury.post(path + "/end", end).then().statusCode(428).body("code", equalTo("VERSION_MUST_BE_GIVEN"));
        String decided = PARTNER.post(decisions(plan, 1), decision("60000.00")).header("ETag");
        assertThat(treasury.get(path).header("ETag")).isEqualTo(decided).isNotEqualTo(seen);
        end(path, end, seen).then().statusCode(412);

        end(path, end, decided).then().statusCode(200).body("life", equalTo("ABANDONED"));

        end(path, end, treasury.get(path).header("ETag"))
                .then()
                .statusCode(409)
                .body("code", equalTo("FINANCING_PLAN_MUST_BE_OPEN"));
        treasury.post(decisions(plan, 0), decision("150000.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("FINANCING_PLAN_MUST_BE_OPEN"));
        assertThat(treasury.read(path).getInt("securedShares")).isEqualTo(1);
        assertThat(told(plan.getString("id"), 3))
                .containsExactly("FinancingPlanDrawnUp", "ShareSecured", "FinancingPlanEnded");
        String vote = UUID.randomUUID().toString();
        commit(plan, "60000.00", vote);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(treasury.read(path + "/decisions").getString("items[1].outcome"))
                                .isEqualTo("REFUSED"));
    }

    private io.restassured.response.Response end(String path, Map<String, Object> body, String seen) {
        return treasury.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", seen)
                .body(body)
                .post(path + "/end");
    }

    @Test
    void a_released_commitment_secures_its_share_no_more() {
        JsonPath plan = drawnUp();
        String vote = UUID.randomUUID().toString();
        treasury.created(decisions(plan, 0), decision("150000.00"));
        PARTNER.created(decisions(plan, 1), decision("60000.00"));
        commit(plan, "60000.00", vote);
        awaitState(plan, "SECURED");

        votes.act("DeliberationAnnulled", vote, 2, Map.of("annulledOn", "2023-06-20", "whole", true));
        awaitState(plan, "UNDER_FUNDED");

        JsonPath read = treasury.read("/v1/financing-plans/" + plan.getString("id"));
        assertThat(read.getString("shares[2].state")).isEqualTo("WITHDRAWN");
        assertThat(read.getString("secured.amount")).isEqualTo("210000.00");
        assertThat(told(plan.getString("id"), 8))
                .endsWith(
                        "FinancingPlanSecured",
                        "ShareChanged",
                        "FinancingPlanNoLongerSecured",
                        "FinancingPlanUnderFunded");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    @Test
    void the_lead_partner_calls_what_is_secured_and_not_a_cent_more() {
        JsonPath plan = drawnUp();
        PARTNER.created(decisions(plan, 1), decision("60000.00"));
        String path =
                "/v1/financing-plans/" + plan.getString("id") + "/shares/" + plan.getString("shares[1].id") + "/calls";

        JsonPath first = treasury.created(path, call("AF-1", "40000.00"));
        refusedCall(treasury, path, call("AF-2", "20000.01"), "CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE");
        refusedCall(treasury, path, call("AF-1", "20000.00"), "CALL_REFERENCE_MUST_BE_FREE");
        refusedCall(PARTNER, path, call("AF-2", "20000.00"), "CALL_MAY_ONLY_COME_FROM_THE_LEAD");
        refusedCall(treasury, path, call("AF-2", "0.00"), "SHARE_MUST_BE_POSITIVE");
        treasury.created(path, call("AF-2", "20000.00"));

        String calls = "/v1/financing-plans/" + plan.getString("id") + "/calls";
        assertThat(PARTNER.read(calls).getList("items.reference")).containsExactly("AF-1", "AF-2");
        String payment = calls + "/" + first.getString("id") + "/payment";
        Map<String, String> paid = Map.of("reference", "VIR-1", "paidOn", "2023-07-03");
        refusedCall(PARTNER, payment, paid, "CALL_MAY_ONLY_COME_FROM_THE_LEAD");
        assertThat(treasury.created(payment, paid).getString("paidOn")).isEqualTo("2023-07-03");
        refusedCall(treasury, payment, paid, "CALL_MUST_BE_PAID_ONCE");
        treasury.post(calls + "/" + UUID.randomUUID() + "/payment", paid).then().statusCode(404);
        JsonPath read = treasury.read("/v1/financing-plans/" + plan.getString("id"));
        assertThat(read.getString("shares[1].state")).isEqualTo("CALLED");
        assertThat(read.getString("called.amount")).isEqualTo("60000.00");
        assertThat(read.getString("paid.amount")).isEqualTo("40000.00");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    private static Map<String, Object> call(String reference, String amount) {
        return Map.of("reference", reference, "calledOn", "2023-06-01", "amount", euros(amount));
    }

    private static void refusedCall(Treasury caller, String path, Map<String, ?> body, String code) {
        caller.post(path, body).then().statusCode(409).body("code", equalTo(code));
    }

    @Test
    void the_vote_of_a_partner_on_the_same_installation_moves_its_share() {
        JsonPath plan = drawnUp();
        Treasury nord = new Treasury(Role.FINANCE, NORD);
        nord.chart();
        JsonPath operation = nord.created("/v1/operations", Treasury.operationOf("100000.00"));
        String vote = UUID.randomUUID().toString();
        Map<String, Object> line = new HashMap<>(VoteEvents.line(1, operation.getString("code"), "60000.00", null));
        line.put("financingPlanId", plan.getString("id"));

        votes.tellAs(NORD, "VoteAdopted", vote, VoteEvents.adopted(vote, List.of(line)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(treasury.read("/v1/financing-plans/" + plan.getString("id"))
                                .getString("shares[1].state"))
                        .isEqualTo("COMMITTED"));
        PARTNER.created(
                decisions(plan, 1),
                Map.of("reference", "2022-552", "decidedOn", "2022-12-13", "amount", euros("60000.00")));
        JsonPath read = treasury.read("/v1/financing-plans/" + plan.getString("id"));
        assertThat(read.getString("secured.amount")).isEqualTo("60000.00");
        assertThat(read.getString("shares[1].securedBy.kind")).isEqualTo("COMMITMENT");
    }

    @Test
    void a_share_stands_at_what_is_left_of_its_commitment() {
        JsonPath plan = drawnUp();
        String vote = UUID.randomUUID().toString();
        commit(plan, "60000.00", vote);
        awaitSecured(plan, "60000.00");
        treasury.created(decisions(plan, 0), decision("150000.00"));
        PARTNER.created(decisions(plan, 1), decision("60000.00"));
        awaitState(plan, "SECURED");

        String lowering = UUID.randomUUID().toString();
        change(lowering, vote, "45000.00");
        awaitSecured(plan, "45000.00");
        JsonPath lowered = treasury.read("/v1/financing-plans/" + plan.getString("id"));
        assertThat(lowered.getString("state")).isEqualTo("UNDER_FUNDED");
        assertThat(lowered.getList("shares[2].findings.code")).containsExactly("SHARE_MUST_BE_DECIDED_AS_PROPOSED");
        change(UUID.randomUUID().toString(), vote, "70000.00");
        awaitState(plan, "OVER_FUNDED");
        awaitSecured(plan, "70000.00");

        String commitment = treasury.read("/v1/vote-outcomes/" + vote).getString("commitmentId");
        treasury.post("/v1/commitments/" + commitment + "/rest-releases", Map.of("reason", "Mission terminée"))
                .then()
                .statusCode(200);
        JsonPath nothing = treasury.read("/v1/financing-plans/" + plan.getString("id"));
        assertThat(nothing.getString("shares[2].state")).isEqualTo("WITHDRAWN");
        assertThat(nothing.getString("secured.amount")).isEqualTo("210000.00");
        change(UUID.randomUUID().toString(), vote, "60000.00");
        awaitState(plan, "SECURED");

        votes.act("DeliberationWithdrawn", vote, 2, Map.of("withdrawnOn", "2023-03-14"));
        awaitState(plan, "UNDER_FUNDED");
        assertThat(treasury.read("/v1/consistency").getList("invariants.findAll { it.violations > 0 }"))
                .isEmpty();
    }

    private void change(String later, String vote, String amount) {
        Map<String, Object> fact = new HashMap<>(VoteEvents.adopted(later, List.of()));
        fact.put(
                "effects",
                List.of(Map.of(
                        "article",
                        1,
                        "kind",
                        "CHANGE_COMMITMENT",
                        "changes",
                        List.of(Map.of("deliberationId", vote, "article", 2, "line", 1, "amount", euros(amount))))));
        votes.tell("deliberations.v1", "VoteAdopted", later, fact);
    }

    private void awaitSecured(JsonPath plan, String amount) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(treasury.read("/v1/financing-plans/" + plan.getString("id"))
                                .getString("shares[2].secured.amount"))
                        .isEqualTo(amount));
    }

    private void commit(JsonPath plan, String amount, String vote) {
        JsonPath operation = treasury.operation("100000.00");
        Map<String, Object> line = new HashMap<>(VoteEvents.line(1, operation.getString("code"), amount, null));
        line.put("financingPlanId", plan.getString("id"));
        votes.tell("deliberations.v1", "VoteAdopted", vote, VoteEvents.adopted(vote, List.of(line)));
    }

    private void awaitState(JsonPath plan, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(treasury.read("/v1/financing-plans/" + plan.getString("id"))
                                .getString("state"))
                        .isEqualTo(state));
    }

    @Test
    void all_shares_secured_by_vote_and_declarations_secure_the_plan_and_each_step_is_told() {
        JsonPath plan = drawnUp();
        JsonPath operation = treasury.operation("100000.00");
        String vote = UUID.randomUUID().toString();
        Map<String, Object> line = new HashMap<>(VoteEvents.line(1, operation.getString("code"), "60000.00", null));
        line.put("financingPlanId", plan.getString("id"));

        votes.tell("deliberations.v1", "VoteAdopted", vote, VoteEvents.adopted(vote, List.of(line)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(treasury.read("/v1/financing-plans/" + plan.getString("id"))
                                .getString("shares[2].securedBy.reference"))
                        .isEqualTo("2022-552"));
        treasury.created(decisions(plan, 0), decision("150000.00"));
        PARTNER.created(decisions(plan, 1), decision("60000.00"));

        JsonPath secured = treasury.read("/v1/financing-plans/" + plan.getString("id"));
        assertThat(secured.getString("state")).isEqualTo("SECURED");
        assertThat(secured.getString("securedPercent")).isEqualTo("100.00");
        assertThat(told(plan.getString("id"), 5))
                .containsExactly(
                        "FinancingPlanDrawnUp", "ShareSecured", "ShareSecured", "ShareSecured", "FinancingPlanSecured");
    }

    /** The names of the events of a plan, each held against its schema. */
    private List<String> told(String planId, int count) {
        List<ConsumerRecord<String, byte[]>> events = await().atMost(Duration.ofSeconds(30))
                .until(() -> votes.kafka.read("financing-plans.v1", planId), found -> found.size() == count);
        return events.stream()
                .map(event -> {
                    String name = header(event, "ce_type").replaceAll("^.*funding\\.|\\.v1$", "");
                    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(SchemaLocation.of(
                                            "classpath:META-INF/resources/contracts/" + name + ".v1.schema.json"))
                                    .validate(new String(event.value(), UTF_8), InputFormat.JSON))
                            .isEmpty();
                    assertThat(header(event, "ce_collectivity")).isEqualTo(PAS_DE_CALAIS);
                    return name;
                })
                .toList();
    }
}

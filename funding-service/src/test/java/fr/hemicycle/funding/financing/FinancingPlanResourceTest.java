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
        assertThat(treasury.read("/v1/financing-plans").<String>getList("items.id"))
                .contains(plan.getString("id"));
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
                .body("code", equalTo("SIREN_MUST_PASS_ITS_CHECK"));
        treasury.post("/v1/financing-plans", plan("0.00", List.of(share("OTHER", "A", NORD, "0.00"))))
                .then()
                .statusCode(409)
                .body("code", equalTo("SHARE_MUST_BE_POSITIVE"));
    }

    @Test
    void a_partner_decides_its_own_share_once_and_as_proposed() {
        JsonPath plan = drawnUp();

        PARTNER.post(decisions(plan, 1), decision("59999.99"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SHARE_MUST_BE_DECIDED_AS_PROPOSED"));
        JsonPath decided = PARTNER.created(decisions(plan, 1), decision("60000.00"));
        assertThat(decided.getInt("securedShares")).isEqualTo(1);
        assertThat(decided.getString("shares[1].securedBy.kind")).isEqualTo("DECLARATION");
        PARTNER.post(decisions(plan, 1), decision("60000.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("SHARE_MUST_STILL_BE_PROPOSED"));
    }

    @Test
    void nobody_decides_for_another() {
        JsonPath plan = drawnUp();

        PARTNER.post(decisions(plan, 0), decision("150000.00")).then().statusCode(404);
        PARTNER.post(decisions(plan, 2), decision("60000.00")).then().statusCode(404);
        treasury.post(decisions(plan, 1), decision("60000.00")).then().statusCode(404);
        treasury.post(decisions(plan, 2), decision("60000.00")).then().statusCode(404);
        new Treasury(Role.FINANCE, NORD)
                .post(decisions(plan, 0), decision("150000.00"))
                .then()
                .statusCode(404);
        new Treasury(Role.PARTNER, "200053742")
                .get("/v1/financing-plans/" + plan.getString("id"))
                .then()
                .statusCode(404);
        assertThat(treasury.read("/v1/financing-plans/" + plan.getString("id")).getInt("securedShares"))
                .isZero();
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

    @Test
    void a_commitment_of_another_amount_leaves_the_share_proposed() {
        JsonPath plan = drawnUp();
        JsonPath operation = treasury.operation("100000.00");
        String vote = UUID.randomUUID().toString();
        Map<String, Object> line = new HashMap<>(VoteEvents.line(1, operation.getString("code"), "59999.99", null));
        line.put("financingPlanId", plan.getString("id"));

        votes.tell("deliberations.v1", "VoteAdopted", vote, VoteEvents.adopted(vote, List.of(line)));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/vote-outcomes/" + vote).statusCode() == 200);
        assertThat(treasury.read("/v1/financing-plans/" + plan.getString("id")).getString("shares[2].state"))
                .isEqualTo("PROPOSED");
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

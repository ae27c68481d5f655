package fr.hemicycle.funding.financing;

import static fr.hemicycle.funding.Treasury.NORD;
import static fr.hemicycle.funding.Treasury.plan;
import static fr.hemicycle.funding.Treasury.share;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.funding.financing.domain.Decision;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners tell over their topic, with the real broker: each is counted, or kept with its reason, or set aside. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PartnerDecisionTest {

    private static final Treasury PARTNER = new Treasury(Role.PARTNER, NORD);

    private static final Map<String, String> REAL = Map.of(
            "200053742",
            "150000.00",
            NORD,
            "60000.00",
            "220200026",
            "60000.00",
            "228000014",
            "60000.00",
            "226000016",
            "60000.00",
            "226200012",
            "60000.00",
            "217500016",
            "150000.00");

    @Inject
    ObjectMapper json;

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();

    private static String decided(String planId, String funder, String stage, String amount) {
        return """
                {"decisionId":"%s","financingPlanId":"%s","funderSiren":"%s","stage":"%s",\
                "amount":{"amount":"%s","currency":"EUR"},"reference":"2023-112","decidedOn":"2023-02-13"}""".formatted(UUID.randomUUID(), planId, funder, stage, amount);
    }

    private JsonPath drawnUp() {
        return treasury.created("/v1/financing-plans", plan("270000.00", Treasury.threeShares()));
    }

    private void tell(String siren, String data) {
        votes.decided(siren, data, UUID.randomUUID().toString());
    }

    private JsonPath history(String planId, int count) {
        String path = "/v1/financing-plans/" + planId + "/decisions";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> treasury.read(path).getList("items").size() == count);
        return treasury.read(path);
    }

    @Test
    void a_decision_by_the_topic_counts_once_and_a_repeat_is_kept_as_one() {
        String planId = drawnUp().getString("id");
        String event = UUID.randomUUID().toString();
        String data = decided(planId, NORD, "VOTED", "60000.00");

        votes.decided(NORD, data, event);
        votes.decided(NORD, data, event);
        history(planId, 1);
        tell(NORD, data);
        JsonPath history = history(planId, 2);

        assertThat(history.getList("items.outcome")).containsExactly("RECORDED", "REPEATED");
        assertThat(history.getString("items[0].door")).isEqualTo("TOPIC");
        assertThat(history.getString("items[0].toldBy")).isEqualTo("event " + event);
        assertThat(history.getString("items[1].reasons[0].code")).isEqualTo("DECISION_MUST_BE_DECLARED_ONCE");
        assertThat(treasury.read("/v1/financing-plans/" + planId).getString("secured.amount"))
                .isEqualTo("60000.00");
    }

    @Test
    void a_partner_that_writes_itself_has_a_topic_of_its_own_on_which_it_speaks_for_nobody_else() {
        String own = "partner-decisions.v1." + NORD;
        TestStack.broker().createTopics(Map.of(own, 1));
        String planId = drawnUp().getString("id");
        String forged = UUID.randomUUID().toString();

        votes.decidedOn(own, "226200012", decided(planId, "226200012", "VOTED", "60000.00"), forged);
        votes.decidedOn(
                own,
                NORD,
                decided(planId, NORD, "VOTED", "60000.00"),
                UUID.randomUUID().toString());

        assertThat(history(planId, 1).getList("items.outcome")).containsExactly("RECORDED");
        assertThat(new KafkaProbe(TestStack.broker().bootstrapServers()).read("funding-service.dead-letter.v1"))
                .filteredOn(letter -> header(letter, "ce_id").equals(forged))
                .singleElement()
                .satisfies(letter -> assertThat(header(letter, "dead-letter-reason"))
                        .isEqualTo("%s speaks for 226200012 on %s".formatted(NORD, own)));
    }

    @Test
    void what_does_not_count_is_kept_with_its_reason() {
        String planId = drawnUp().getString("id");
        tell(NORD, decided(planId, "226200012", "VOTED", "60000.00"));
        tell(NORD, decided(planId, "228000014", "VOTED", "60000.00"));
        tell(NORD, decided(planId, NORD, "VOTED", "-1.00"));
        JsonPath history = history(planId, 3);

        assertThat(history.getList("items.outcome")).containsOnly("REFUSED");
        assertThat(history.getList("items.reasons.code.flatten()"))
                .containsExactlyInAnyOrder(
                        "PARTNER_MAY_ONLY_DECLARE_FOR_ITSELF", "FUNDER_MUST_BE_IN_THE_PLAN", "SHARE_MUST_BE_POSITIVE");
        assertThat(treasury.read("/v1/financing-plans/" + planId).getInt("securedShares"))
                .isZero();
    }

    @Test
    void a_decision_for_a_plan_that_nobody_knows_is_not_lost() {
        String unknown = UUID.randomUUID().toString();
        String notTheirs = treasury.created(
                        "/v1/financing-plans", plan("1.00", List.of(share("OTHER", "A", "226200012", "1.00"))))
                .getString("id");
        tell(NORD, decided(unknown, NORD, "VOTED", "60000.00"));
        tell(NORD, decided(notTheirs, NORD, "VOTED", "60000.00"));
        tell("not a siren", decided(unknown, NORD, "VOTED", "1.00"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(codesOf(unknown))
                        .containsExactly("FINANCING_PLAN_MUST_EXIST", "FINANCING_PLAN_MUST_EXIST"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(codesOf(notTheirs)).containsExactly("FINANCING_PLAN_MUST_EXIST"));
    }

    private List<Object> codesOf(String planId) {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = PARTNER.read("/v1/partner-decisions?limit=200" + next);
            items.addAll(page.getList("items"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return items.stream()
                .filter(each -> planId.equals(each.get("financingPlanId")))
                .map(each -> JsonPath.from(json(each)).<Object>get("reasons[0].code"))
                .toList();
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "VOTED>CALLED",
                "60000.00>60000",
                "60000.00>10000000000000000.00",
                "EUR>USD",
                "2023-112> ",
                "2023-02-13>2023-02-30",
                "225900018>22590001",
                "2023-112>\\u0000"
            })
    void what_cannot_be_read_is_set_aside(String change) {
        String planId = drawnUp().getString("id");
        String[] parts = change.split(">", -1);
        String data = decided(planId, NORD, "VOTED", "60000.00");
        String event = UUID.randomUUID().toString();

        votes.decided(NORD, parts.length == 1 ? change : data.replace(parts[0], parts[1]), event);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> votes.kafka.read("funding-service.dead-letter.v1").stream()
                        .anyMatch(letter -> header(letter, "ce_id").equals(event)));
        assertThat(treasury.read("/v1/financing-plans/" + planId).getInt("securedShares"))
                .isZero();
    }

    /** Seven decisions in some of the 5 040 orders through the database; all of them are tested in OrderOfDecisionsTest. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void seven_funders_in_any_order_end_alike(long seed) {
        List<String> funders = new ArrayList<>(REAL.keySet());
        Collections.sort(funders);
        List<Map<String, Object>> shares = IntStream.range(0, 7)
                .mapToObj(i ->
                        share("OTHER", "Funder " + i, funders.get(i), Objects.requireNonNull(REAL.get(funders.get(i)))))
                .toList();
        String planId = treasury.created("/v1/financing-plans", plan("600000.00", shares))
                .getString("id");
        Collections.shuffle(funders, new Random(seed));

        funders.forEach(siren -> tell(siren, decided(planId, siren, "VOTED", Objects.requireNonNull(REAL.get(siren)))));
        history(planId, 7);

        JsonPath read = treasury.read("/v1/financing-plans/" + planId);
        assertThat(read.getString("state")).isEqualTo("SECURED");
        assertThat(read.getList("shares.state")).containsOnly("VOTED");
        assertThat(read.getString("secured.amount")).isEqualTo("600000.00");
        assertThat(votes.kafka.read("financing-plans.v1", planId)).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void reads_the_example_of_the_contract() throws IOException {
        String resource = "/META-INF/resources/contracts/ShareDecided.v1.example.json";
        try (var in = Objects.requireNonNull(PartnerDecisionTest.class.getResourceAsStream(resource), resource)) {
            PartnerDecisions.ShareDecidedV1 decided =
                    json.treeToValue(json.readTree(in).path("data"), PartnerDecisions.ShareDecidedV1.class);

            assertThat(decided.stage()).isEqualTo(Decision.Stage.VOTED);
            assertThat(decided.amount().amount()).isEqualTo("60000.00");
            assertThat(decided.funderSiren()).isEqualTo(NORD);
        }
    }
}

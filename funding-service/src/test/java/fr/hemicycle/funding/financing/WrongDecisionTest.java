package fr.hemicycle.funding.financing;

import static fr.hemicycle.funding.Treasury.NORD;
import static fr.hemicycle.funding.Treasury.plan;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.platform.inbox.Unreadable;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.GoldenEvent;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a wrong decision of a partner gets, case by case as the contract lists them (docs/partner-decisions.md). */
@QuarkusTest
@WithTestResource(TestStack.class)
class WrongDecisionTest {

    private static final String TOPIC = "partner-decisions.v1";
    private static final String FINANCING_PLAN = "01849933-8000-7648-9f7d-6b960a019097";
    private static final String REFERENCE = "2023-112";

    private final Treasury treasury = new Treasury();
    private final Treasury nord = new Treasury(Role.PARTNER, NORD);
    private final KafkaProbe kafka = new KafkaProbe(TestStack.broker().bootstrapServers());
    private final String reference = "W-" + UUID.randomUUID();

    static List<String> refusals() {
        return GoldenEvent.refusals("ShareDecided");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_breaks_a_rule_is_kept_with_its_code_and_changes_nothing(String code) {
        JsonPath plan = treasury.created("/v1/financing-plans", plan("270000.00", Treasury.threeShares()));
        String id = plan.getString("id");
        GoldenEvent right = GoldenEvent.of(TOPIC, "ShareDecided.v1", "full")
                .with(FINANCING_PLAN, id)
                .with(REFERENCE, reference);
        GoldenEvent wrong = switch (code) {
            case "FINANCING_PLAN_MUST_EXIST" -> right.with(id, UUID.randomUUID().toString());
            case "FUNDER_MUST_BE_IN_THE_PLAN" -> of(right, "228000014");
            case "PARTNER_MAY_ONLY_DECLARE_FOR_ITSELF" -> of(right, Treasury.PAS_DE_CALAIS);
            case "SHARE_MUST_BE_POSITIVE" -> right.with("60000.00", "0.00");
            case "DATE_MUST_NOT_LIE_AHEAD" -> right.with("2023-02-13", "2999-01-01");
            case "FINANCING_PLAN_MUST_BE_OPEN" -> {
                abandon(plan);
                yield right;
            }
            case "DECISION_MUST_BE_DECLARED_ONCE" -> {
                tell(right);
                kept(1);
                yield right;
            }
            default -> throw new AssertionError("no case of " + code + " is known");
        };
        boolean repeated = code.equals("DECISION_MUST_BE_DECLARED_ONCE");

        tell(wrong);

        Kept kept = kept(repeated ? 2 : 1);
        assertThat(kept.outcome()).isEqualTo(repeated ? "REPEATED" : "REFUSED");
        assertThat(kept.codes()).containsExactly(code);
        assertThat(treasury.read("/v1/financing-plans/" + id).getInt("securedShares"))
                .isEqualTo(repeated ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Unreadable.class)
    void what_cannot_be_read_is_set_aside_with_its_code_and_the_next_is_heard(Unreadable code) {
        JsonPath plan = treasury.created("/v1/financing-plans", plan("270000.00", Treasury.threeShares()));
        GoldenEvent right = GoldenEvent.of(TOPIC, "ShareDecided.v1", "full")
                .with(FINANCING_PLAN, plan.getString("id"))
                .with(REFERENCE, reference);
        String own = TOPIC + "." + NORD;
        TestStack.broker().createTopics(Map.of(own, 1));
        UUID event = UUID.randomUUID();
        ProducerRecord<String, byte[]> wrong = switch (code) {
            case HEADER_MUST_BE_READABLE -> without(right.record(event, 1), "ce_subject");
            case TELLER_MUST_OWN_THE_TOPIC ->
                new GoldenEvent(own, right.event(), right.shape(), right.told())
                        .with(NORD, "228000014")
                        .record(event, 1);
            case VERSION_MUST_BE_KNOWN ->
                right.with("ShareDecided.v1\"", "ShareDecided.v2\"").record(event, 1);
            case DATA_MUST_BE_READABLE -> right.with("VOTED", "WISHED").record(event, 1);
        };

        kafka.send(wrong);
        // What was set aside was never counted, so the same id may serve again.
        kafka.send(right.record(event, 1));

        ConsumerRecord<String, byte[]> letter = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> kafka.read("funding-service.dead-letter.v1").stream()
                                .filter(each -> header(each, "ce_id").equals(event.toString()))
                                .toList(),
                        letters -> letters.size() == 1)
                .getFirst();
        assertThat(header(letter, "dead-letter-code")).isEqualTo(code.name());
        assertThat(header(letter, "dead-letter-topic")).isEqualTo(wrong.topic());
        assertThat(letter.value()).isEqualTo(wrong.value());
        assertThat(kept(1).outcome()).isEqualTo("RECORDED");
    }

    private static GoldenEvent of(GoldenEvent right, String funder) {
        return right.with("\"funderSiren\":\"" + NORD, "\"funderSiren\":\"" + funder);
    }

    private static ProducerRecord<String, byte[]> without(ProducerRecord<String, byte[]> record, String header) {
        record.headers().remove(header);
        return record;
    }

    private void abandon(JsonPath plan) {
        String path = "/v1/financing-plans/" + plan.getString("id");
        treasury.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", treasury.get(path).header("ETag"))
                .body(Map.of("endedAs", "ABANDONED", "endedOn", "2023-01-02", "reason", "Abandon"))
                .post(path + "/end")
                .then()
                .statusCode(200);
    }

    private void tell(GoldenEvent event) {
        kafka.send(event.record(UUID.randomUUID(), 1));
    }

    /** The last of so many decisions of this test, as the partner sees it. */
    private Kept kept(int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(this::seen, seen -> seen.size() == count)
                .getLast();
    }

    private List<Kept> seen() {
        List<Kept> seen = new ArrayList<>();
        String found = "items.findAll { it.reference == '" + reference + "' }";
        String next = "";
        while (next != null) {
            JsonPath page = nord.read("/v1/partner-decisions?limit=200" + next);
            for (int i = 0; i < page.getList(found).size(); i++) {
                String one = found + "[" + i + "]";
                seen.add(new Kept(page.getString(one + ".outcome"), page.getList(one + ".reasons.code")));
            }
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return seen;
    }

    private record Kept(String outcome, List<String> codes) {}
}

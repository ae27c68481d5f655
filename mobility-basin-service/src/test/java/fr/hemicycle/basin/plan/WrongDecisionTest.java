package fr.hemicycle.basin.plan;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.test.GoldenEvent;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a wrong adoption of a plan by a partner gets, case by case as the contract lists them (docs/partner-decisions.md). */
@QuarkusTest
@WithTestResource(TestStack.class)
class WrongDecisionTest {

    private static final String PLAN = "018d3e00-0000-7000-8000-000000000350";
    private static final String REFERENCE = "2024-112";

    private final PlanOffice office = new PlanOffice();
    private final String reference = "W-" + UUID.randomUUID();

    static List<String> refusals() {
        return GoldenEvent.refusals("PlanAdopted");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_breaks_a_rule_is_kept_with_its_code_and_changes_nothing(String code) {
        String plan = office.plan();
        office.decided(plan, 1);
        GoldenEvent right = right(plan);
        GoldenEvent wrong = switch (code) {
            case "PLAN_MUST_EXIST" -> right.with(plan, UUID.randomUUID().toString());
            case "PLAN_VERSION_MUST_EXIST" -> right.with("\"version\":1", "\"version\":9");
            case "SIGNATORY_MUST_BE_IN_THE_PLAN" -> of(right, "228000014");
            case "SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF" -> of(right, PlanOffice.REGION);
            case "OWN_PLAN_APPROVAL_MUST_FOLLOW_ITS_VOTE" -> right.with(Mobility.NORD, Mobility.PAS_DE_CALAIS);
            case "PLAN_DATE_MUST_NOT_LIE_AHEAD" -> right.with("2024-06-17", "2999-01-01");
            case "PLAN_MUST_NOT_HAVE_ENDED" -> {
                office.own
                        .post("/v1/plans/" + plan + "/end", Map.of("on", "2024-05-01", "reason", "Non"))
                        .then()
                        .statusCode(201);
                yield right;
            }
            case "PLAN_MUST_BE_PROPOSED" -> {
                office.own.created("/v1/plans/" + plan + "/versions", PlanOffice.text("150000.00"));
                yield right.with("\"version\":1", "\"version\":2");
            }
            case "PLAN_FACT_MUST_BE_DECLARED_ONCE" -> {
                tell(right);
                kept(teller(code), 1);
                yield right;
            }
            default -> throw new AssertionError("no case of " + code + " is known");
        };
        boolean repeated = code.equals("PLAN_FACT_MUST_BE_DECLARED_ONCE");

        tell(wrong);

        Kept kept = kept(teller(code), repeated ? 2 : 1);
        assertThat(kept.outcome()).isEqualTo("REFUSED");
        assertThat(kept.codes()).contains(code);
        assertThat(kept.sentences())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
        assertThat(office.own.read("/v1/plans/" + plan + "/facts").getList("items.findAll { it.kind == 'APPROVED' }"))
                .hasSize(repeated ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "HEADER_MUST_BE_READABLE,ce_aggregateversion",
        "VERSION_MUST_BE_KNOWN,PlanAdopted.v1\"",
        "DATA_MUST_BE_READABLE,decidedOn",
        "DATA_MUST_BE_READABLE,ADOPTED"
    })
    void what_cannot_be_read_is_set_aside_with_its_code_and_the_next_is_heard(String code, String gone) {
        String plan = office.plan();
        office.decided(plan, 1);
        UUID event = UUID.randomUUID();
        ProducerRecord<String, byte[]> wrong = right(plan)
                .with(gone, gone.contains(".v1") ? "PlanAdopted.v2\"" : "nothing")
                .record(event, 1);

        office.own.kafka.send(wrong);
        // What was set aside was never counted, so the same id may serve again.
        office.own.kafka.send(right(plan).record(event, 1));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(office.own.kafka.read("mobility-basin-service.dead-letter.v1"))
                        .filteredOn(letter -> header(letter, "ce_id").equals(event.toString()))
                        .extracting(letter -> header(letter, "dead-letter-code"))
                        .containsExactly(code));
        assertThat(kept(office.nord, 1).outcome()).isEqualTo("RECORDED");
    }

    private GoldenEvent right(String plan) {
        return GoldenEvent.of("partner-decisions.v1", "PlanAdopted.v1", "full")
                .with(PLAN, plan)
                .with(REFERENCE, reference);
    }

    private static GoldenEvent of(GoldenEvent right, String signatory) {
        return right.with("\"signatorySiren\":\"" + Mobility.NORD, "\"signatorySiren\":\"" + signatory);
    }

    private Mobility teller(String code) {
        return code.equals("OWN_PLAN_APPROVAL_MUST_FOLLOW_ITS_VOTE") ? office.own : office.nord;
    }

    private void tell(GoldenEvent event) {
        office.own.kafka.send(event.record(UUID.randomUUID(), 1));
    }

    /** The last of so many declarations of this test, as their teller sees it. */
    private Kept kept(Mobility teller, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> seen(teller), seen -> seen.size() == count)
                .getLast();
    }

    private List<Kept> seen(Mobility teller) {
        List<Kept> seen = new ArrayList<>();
        String found = "items.findAll { it.reference == '" + reference + "' }";
        String next = "";
        while (next != null) {
            JsonPath page = teller.read("/v1/plan-declarations?limit=200" + next);
            for (int i = 0; i < page.getList(found).size(); i++) {
                String one = found + "[" + i + "]";
                seen.add(new Kept(
                        page.getString(one + ".outcome"),
                        page.getList(one + ".reasons.code"),
                        page.getList(one + ".reasons.sentence")));
            }
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return seen;
    }

    private record Kept(String outcome, List<String> codes, List<String> sentences) {}
}

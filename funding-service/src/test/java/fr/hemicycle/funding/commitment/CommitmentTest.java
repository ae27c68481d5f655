package fr.hemicycle.funding.commitment;

import static fr.hemicycle.funding.Treasury.reservationOf;
import static fr.hemicycle.funding.VoteEvents.adopted;
import static fr.hemicycle.funding.VoteEvents.line;
import static fr.hemicycle.funding.VoteEvents.rejected;
import static fr.hemicycle.funding.VoteEvents.withdrawn;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From the adopted vote to its one outcome, over the real broker. */
@QuarkusTest
@WithTestResource(TestStack.class)
class CommitmentTest {

    private static final String TOPIC = "deliberations.v1";

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();
    private final String vote = UUID.randomUUID().toString();

    @Test
    void an_adopted_vote_consumes_its_reservation() {
        JsonPath operation = treasury.operation("3313235.27");
        String reservation = reserve(operation, "60000.00");

        votes.tell(
                TOPIC, "VoteAdopted", vote, adopted(vote, List.of(line(1, code(operation), "60000.00", reservation))));

        JsonPath outcome = outcome(vote);
        assertThat(outcome.getString("outcome")).isEqualTo("COMMITTED");
        JsonPath commitment = treasury.read("/v1/commitments/" + outcome.getString("commitmentId"));
        assertThat(commitment.getString("amount.amount")).isEqualTo("60000.00");
        assertThat(commitment.getInt("lines[0].article")).isEqualTo(2);
        assertThat(commitment.getString("lines[0].availableAfter.amount")).isEqualTo("3253235.27");
        assertThat(balance(operation)).containsExactly("60000.00", "0.00", "3253235.27");
        assertThat(state(reservation)).isEqualTo("CONSUMED");
        assertThat(valid("BudgetCommitted")).contains("\"deliberationNumber\":\"2022-552\"");
        assertThat(treasury.read("/v1/commitments?deliberationId=" + vote).getList("items"))
                .hasSize(1);
        assertThat(treasury.read("/v1/commitments?operationCode=" + code(operation))
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void a_vote_beyond_the_authorisation_is_a_typed_refusal_and_its_reservations_are_released() {
        JsonPath operation = treasury.operation("100.00");
        String reservation = reserve(operation, "40.00");

        votes.tell(
                TOPIC,
                "VoteAdopted",
                vote,
                adopted(
                        vote,
                        List.of(
                                line(1, code(operation), "40.00", reservation),
                                line(2, code(operation), "60.01", null))));

        JsonPath outcome = outcome(vote);
        assertThat(outcome.getString("outcome")).isEqualTo("REFUSED");
        assertThat(outcome.getString("reasons[0].code")).isEqualTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT");
        assertThat(outcome.getString("reasons[0].source")).isEqualTo("CGCT L3312-4 II");
        assertThat(outcome.getString("reasons[0].sentence")).contains("60.01 € demandés", "60.00 € disponibles");
        assertThat(balance(operation)).containsExactly("0.00", "0.00", "100.00");
        assertThat(state(reservation)).isEqualTo("RELEASED");
        assertThat(valid("CommitmentRefused")).contains("\"requested\":\"60.01\"");
    }

    @Test
    void an_unknown_operation_is_a_typed_refusal_and_not_a_skip() {
        votes.tell(TOPIC, "VoteAdopted", vote, adopted(vote, List.of(line(1, "NO-SUCH", "1.00", null))));

        assertThat(outcome(vote).getString("reasons[0].code")).isEqualTo("OPERATION_MUST_EXIST");
    }

    static Stream<Arguments> imputations() {
        return Stream.of(
                arguments(Map.of("nomenclature", "M52", "year", 2022, "nature", "", "function", "93564")),
                arguments(Map.of("nomenclature", "M57", "year", 2022, "nature", "6568", "function", "93564")));
    }

    /** Others let what has no account pass their checks. */
    @ParameterizedTest
    @MethodSource("imputations")
    void an_imputation_that_cannot_be_resolved_an_empty_one_too_is_a_typed_refusal_and_not_a_skip(
            Map<String, Object> imputation) {
        JsonPath operation = treasury.operation("100.00");
        Map<String, Object> line = line(1, code(operation), "1.00", null);
        line.put("imputation", imputation);

        votes.tell(TOPIC, "VoteAdopted", vote, adopted(vote, List.of(line)));

        JsonPath outcome = outcome(vote);
        assertThat(outcome.getString("outcome")).isEqualTo("REFUSED");
        assertThat(outcome.getString("reasons[0].code")).isEqualTo("IMPUTATION_MUST_BE_THE_OPERATIONS");
        assertThat(balance(operation)).containsExactly("0.00", "0.00", "100.00");
    }

    @Test
    void a_vote_told_twice_commits_once_under_the_same_id_and_under_another() {
        JsonPath operation = treasury.operation("100.00");
        var fact = adopted(vote, List.of(line(1, code(operation), "10.00", null)));
        String id = votes.tell(TOPIC, "VoteAdopted", vote, fact);
        votes.tell(TOPIC, "VoteAdopted", vote, fact, id);
        votes.tell(TOPIC, "VoteAdopted", vote, fact);
        String last = UUID.randomUUID().toString();
        votes.tell(TOPIC, "VoteAdopted", vote, adopted(last, List.of(line(1, code(operation), "1.00", null))));

        outcome(last);
        assertThat(balance(operation)).containsExactly("11.00", "0.00", "89.00");
        assertThat(treasury.read("/v1/commitments?deliberationId=" + vote).getList("items"))
                .hasSize(1);
        assertThat(votes.kafka.read("commitments.v1", vote).stream()
                        .map(event -> header(event, "ce_id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_vote_that_commits_nothing_has_no_outcome() {
        JsonPath operation = treasury.operation("100.00");
        votes.tell(TOPIC, "VoteAdopted", vote, adopted(vote, List.of()));
        String last = UUID.randomUUID().toString();
        votes.tell(TOPIC, "VoteAdopted", vote, adopted(last, List.of(line(1, code(operation), "1.00", null))));

        outcome(last);
        treasury.get("/v1/vote-outcomes/" + vote).then().statusCode(404);
    }

    @Test
    void a_rejected_vote_and_a_withdrawn_report_release_what_is_still_held() {
        JsonPath operation = treasury.operation("100.00");
        String first = reserve(operation, "10.00");
        String second = reserve(operation, "20.00");

        votes.tell(TOPIC, "VoteRejected", vote, rejected(vote, List.of(first)));
        votes.tell("reports.v1", "ReportWithdrawn", vote, withdrawn(vote, List.of(second)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(balance(operation)).containsExactly("0.00", "0.00", "100.00"));
        votes.tell(TOPIC, "VoteRejected", vote, rejected(vote, List.of(first)));
        String last = UUID.randomUUID().toString();
        votes.tell(TOPIC, "VoteAdopted", vote, adopted(last, List.of(line(1, code(operation), "1.00", null))));
        outcome(last);
        assertThat(balance(operation)).containsExactly("1.00", "0.00", "99.00");
    }

    @Test
    void of_200_votes_at_once_exactly_the_57_that_fit_are_committed() {
        JsonPath operation = treasury.operation("57.50");
        List<String> ids = IntStream.range(0, 200)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();

        ids.parallelStream()
                .forEach(id -> votes.tell(
                        TOPIC, "VoteAdopted", id, adopted(id, List.of(line(1, code(operation), "1.00", null)))));

        List<String> outcomes =
                ids.stream().map(id -> outcome(id).getString("outcome")).toList();
        assertThat(outcomes.stream().filter("COMMITTED"::equals)).hasSize(57);
        assertThat(outcomes.stream().filter("REFUSED"::equals)).hasSize(143);
        assertThat(balance(operation)).containsExactly("57.00", "0.00", "0.50");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    @Test
    void an_unreadable_vote_is_set_aside_an_unknown_fact_is_skipped_and_the_stream_goes_on() {
        JsonPath operation = treasury.operation("100.00");
        String unreadable = UUID.randomUUID().toString();
        votes.tell(TOPIC, "VoteAdopted", vote, "{\"deliberationId\":", unreadable);
        votes.tell(TOPIC, "SomethingElse", vote, "{}", UUID.randomUUID().toString());
        votes.tell(TOPIC, "VoteAdopted", vote, adopted(vote, List.of(line(1, code(operation), "1.00", null))));

        assertThat(outcome(vote).getString("outcome")).isEqualTo("COMMITTED");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(votes.kafka.read("funding-service.dead-letter.v1").stream()
                                .map(letter -> header(letter, "ce_id")))
                        .contains(unreadable));
    }

    private String reserve(JsonPath operation, String amount) {
        return treasury.created("/v1/reservations", reservationOf(code(operation), amount))
                .getString("id");
    }

    private static String code(JsonPath operation) {
        return operation.getString("code");
    }

    private List<String> balance(JsonPath operation) {
        return treasury.balance(operation.getString("id"));
    }

    private String state(String reservation) {
        return treasury.read("/v1/reservations/" + reservation).getString("state");
    }

    private JsonPath outcome(String deliberation) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> treasury.get("/v1/vote-outcomes/" + deliberation).statusCode() == 200);
        return treasury.read("/v1/vote-outcomes/" + deliberation);
    }

    /** The one event of this vote's outcome, held against its schema. */
    private String valid(String name) {
        ConsumerRecord<String, byte[]> event = await().atMost(Duration.ofSeconds(30))
                .until(() -> votes.kafka.read("commitments.v1", vote), events -> events.size() == 1)
                .getFirst();
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.funding." + name + ".v1");
        assertThat(header(event, "ce_aggregateversion")).isEqualTo("1");
        String text = new String(event.value(), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("classpath:META-INF/resources/contracts/" + name + ".v1.schema.json"))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        return text;
    }
}

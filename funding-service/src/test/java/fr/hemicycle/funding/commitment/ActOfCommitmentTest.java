package fr.hemicycle.funding.commitment;

import static fr.hemicycle.funding.VoteEvents.adopted;
import static fr.hemicycle.funding.VoteEvents.line;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the life of an act does to the commitment of its vote, over the real broker. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ActOfCommitmentTest {

    private static final Map<String, Object> IN_FORCE = Map.of("inForceOn", "2022-12-16");
    private static final Map<String, Object> SUSPENDED = Map.of("suspendedOn", "2023-02-20", "cause", "COURT");
    private static final Map<String, Object> LIFTED = Map.of("liftedOn", "2023-04-03", "inForceSince", "2022-12-16");
    private static final Map<String, Object> ANNULLED = Map.of("annulledOn", "2023-06-20", "whole", true);

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();
    private final String vote = UUID.randomUUID().toString();
    private JsonPath operation;

    @BeforeEach
    void open() {
        operation = treasury.operation("100.00");
    }

    @Test
    void an_act_in_force_binds_its_commitment_until_it_is_suspended() {
        commit();
        assertThat(commitment().getString("state")).isEqualTo("COMMITTED");

        votes.act("DeliberationInForce", vote, 2, IN_FORCE);
        awaitState("BOUND");
        assertThat(commitment().getString("boundOn")).isEqualTo("2022-12-16");
        votes.act("DeliberationSuspended", vote, 3, SUSPENDED);
        awaitState("COMMITTED");
        assertThat(commitment().getString("boundOn")).isNull();
        votes.act("SuspensionLifted", vote, 4, LIFTED);
        awaitState("BOUND");
        assertThat(balance()).containsExactly("60.00", "0.00", "40.00");
        votes.act("DeliberationRepealed", vote, 5, Map.of("repealedOn", "2023-05-01"));
        awaitState("COMMITTED");
        assertThat(balance()).containsExactly("60.00", "0.00", "40.00");
    }

    @Test
    void an_annulled_act_frees_its_money_once() {
        commit();
        votes.act("DeliberationInForce", vote, 2, IN_FORCE);
        awaitState("BOUND");
        votes.act("DeliberationAnnulled", vote, 3, ANNULLED);
        votes.act("DeliberationAnnulled", vote, 3, ANNULLED);
        votes.act("DeliberationWithdrawn", vote, 4, Map.of("withdrawnOn", "2023-06-21"));
        votes.act("DeliberationInForce", vote, 2, IN_FORCE);
        awaitState("RELEASED");
        another();

        assertThat(commitment().getString("boundOn")).isNull();
        assertThat(commitment().getString("amount.amount")).isEqualTo("60.00");
        assertThat(balance()).containsExactly("1.00", "0.00", "99.00");
        assertThat(treasury.read("/v1/operations/" + operation.getString("id") + "/movements")
                        .getList("items.kind"))
                .containsExactly("AUTHORISATION", "COMMITMENT", "CANCELLATION", "COMMITMENT");
        ConsumerRecord<String, byte[]> event = await().atMost(Duration.ofSeconds(30))
                .until(() -> votes.kafka.read("commitments.v1", vote), events -> events.size() == 2)
                .getLast();
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.funding.BudgetReleased.v1");
        assertThat(header(event, "ce_aggregateversion")).isEqualTo("2");
        String text = new String(event.value(), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(
                                "classpath:META-INF/resources/contracts/BudgetReleased.v1.schema.json"))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        assertThat(text).contains("\"cause\":\"ANNULLED\"", "\"availableAfter\":{\"amount\":\"100.00\"");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    @Test
    void an_act_annulled_in_part_keeps_its_commitment() {
        commit();
        votes.act("DeliberationInForce", vote, 2, IN_FORCE);
        votes.act("DeliberationAnnulled", vote, 3, Map.of("annulledOn", "2023-06-20", "whole", false));
        another();

        awaitState("BOUND");
        assertThat(balance()).containsExactly("61.00", "0.00", "39.00");
    }

    @Test
    void facts_that_come_before_their_commitment_or_out_of_order_count_all_the_same() {
        votes.act("DeliberationSuspended", vote, 3, SUSPENDED);
        votes.act("DeliberationInForce", vote, 2, IN_FORCE);
        commit();
        assertThat(commitment().getString("state")).isEqualTo("COMMITTED");

        String undone = UUID.randomUUID().toString();
        votes.act("DeliberationWithdrawn", undone, 2, Map.of("withdrawnOn", "2023-03-14"));
        votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                undone,
                adopted(undone, List.of(line(1, operation.getString("code"), "10.00", null))));
        outcome(undone);
        assertThat(treasury.read("/v1/commitments?deliberationId=" + undone).getString("items[0].state"))
                .isEqualTo("RELEASED");
        assertThat(balance()).containsExactly("60.00", "0.00", "40.00");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    @Test
    void a_refused_commitment_and_a_vote_without_money_have_nothing_to_free() {
        votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                vote,
                adopted(vote, List.of(line(1, operation.getString("code"), "100.01", null))));
        outcome(vote);
        votes.act("DeliberationAnnulled", vote, 2, ANNULLED);
        votes.act("DeliberationAnnulled", UUID.randomUUID().toString(), 2, ANNULLED);
        another();

        assertThat(balance()).containsExactly("1.00", "0.00", "99.00");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    private void commit() {
        votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                vote,
                adopted(vote, List.of(line(1, operation.getString("code"), "60.00", null))));
        outcome(vote);
    }

    /** One more vote under the same key, so that all that was told before it has been heard. */
    private void another() {
        String last = UUID.randomUUID().toString();
        votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                vote,
                adopted(last, List.of(line(1, operation.getString("code"), "1.00", null))));
        outcome(last);
    }

    private void outcome(String deliberation) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> treasury.get("/v1/vote-outcomes/" + deliberation).statusCode() == 200);
    }

    private JsonPath commitment() {
        return treasury.read(
                "/v1/commitments/" + treasury.read("/v1/vote-outcomes/" + vote).getString("commitmentId"));
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(commitment().getString("state")).isEqualTo(state));
    }

    private List<String> balance() {
        return treasury.balance(operation.getString("id"));
    }
}

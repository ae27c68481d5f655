package fr.hemicycle.funding.commitment;

import static fr.hemicycle.funding.Treasury.euros;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the annulment or withdrawal of the act of a later vote undoes, over the real broker. */
@QuarkusTest
@WithTestResource(TestStack.class)
class UndoneActTest {

    @Inject
    OpenUndoings openUndoings;

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();
    private JsonPath operation = JsonPath.from("{}");
    private String first = "";

    @BeforeEach
    void commit() {
        operation = treasury.operation("100.00");
        first = committed("60.00");
    }

    @AfterEach
    void consistent() {
        assertThat(treasury.read("/v1/consistency").getList("invariants.findAll { it.violations > 0 }"))
                .isEmpty();
    }

    @Test
    void a_raise_is_freed_again_once() {
        String raising = changed("100.00");
        annul(raising);
        annul(raising);

        awaitBalance("60.00", "40.00");
        assertThat(event("commitments.v1", raising, 2, "CommitmentChangeUndone"))
                .contains("\"amountBefore\":{\"amount\":\"100.00\"", "\"amountAfter\":{\"amount\":\"60.00\"");
        assertThat(state(raising)).isEqualTo("UNDONE");
        JsonPath journal = treasury.read("/v1/operations/" + operation.getString("id") + "/movements");
        assertThat(journal.<String>getList("items.kind"))
                .containsExactly("AUTHORISATION", "COMMITMENT", "RAISE", "REDUCTION");
        assertThat(journal.getString("items[3].deliberationId")).isEqualTo(raising);
        assertThat(journal.getString("items[3].deliberationNumber")).isEqualTo("2022-552");
        assertThat(journal.getString("items[3].reference")).isEqualTo("2022-552: ANNULLED");
        assertThat(journal.getString("items[3].effectiveOn")).isEqualTo("2023-06-20");
        withdraw(raising, 3);
        committed("1.00", raising);
        awaitBalance("61.00", "39.00");
        assertThat(votes.kafka.read("commitments.v1", raising)).hasSize(2);
    }

    @Test
    void what_was_lowered_is_committed_again_and_an_undoing_may_come_before_its_vote() {
        String lowering = UUID.randomUUID().toString();
        annul(lowering);
        change(lowering, "20.00");

        assertThat(event("commitments.v1", lowering, 2, "CommitmentChangeUndone"))
                .contains("ANNULLED");
        awaitBalance("60.00", "40.00");
        assertThat(treasury.read("/v1/operations/" + operation.getString("id") + "/movements")
                        .<String>getList("items.kind"))
                .containsExactly("AUTHORISATION", "COMMITMENT", "REDUCTION", "RAISE");
    }

    @Test
    void two_changes_undone_in_either_order_leave_what_the_first_vote_committed() {
        String raising = changed("90.00");
        String lowering = changed("30.00");
        annul(raising);
        event("commitments.v1", raising, 2, "CommitmentChangeUndone");
        awaitBalance("30.00", "70.00");
        annul(lowering);
        awaitBalance("60.00", "40.00");

        String again = changed("90.00");
        String last = changed("30.00");
        annul(last);
        awaitBalance("90.00", "10.00");
        annul(again);
        awaitBalance("60.00", "40.00");
    }

    @Test
    void what_does_not_fit_any_more_is_a_recorded_refusal_until_it_does() {
        String lowering = changed("20.00");
        JsonPath held = treasury.created("/v1/reservations", Treasury.reservationOf(code(), "70.00"));
        annul(lowering);

        assertThat(event("commitments.v1", lowering, 2, "CommitmentChangeUndoingRefused"))
                .contains("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT", "\"requested\":\"40.00\"");
        assertThat(state(lowering)).isEqualTo("UNDOING_REFUSED");
        assertThat(treasury.read("/v1/commitment-changes?state=UNDOING_REFUSED&deliberationId=" + lowering)
                        .getString("items[0].reasons[0].sentence"))
                .contains("40.00 €");
        openUndoings.tryAgain();
        awaitBalance("20.00", "10.00");

        treasury.post("/v1/reservations/" + held.getString("id") + "/release", Map.of("reason", "Sans suite"))
                .then()
                .statusCode(200);
        openUndoings.tryAgain();
        openUndoings.tryAgain();
        awaitBalance("60.00", "40.00");
        event("commitments.v1", lowering, 3, "CommitmentChangeUndone");
        assertThat(state(lowering)).isEqualTo("UNDONE");
    }

    @Test
    void nothing_is_undone_of_a_commitment_that_was_released_or_of_a_change_that_was_refused() {
        String lowering = changed("20.00");
        String refused = UUID.randomUUID().toString();
        change(refused, "100.01");
        event("commitments.v1", refused, 1, "CommitmentChangeRefused");
        assertThat(state(refused)).isEqualTo("REFUSED");
        withdraw(first, 2);
        awaitBalance("0.00", "100.00");
        annul(lowering);
        annul(refused);

        assertThat(event("commitments.v1", lowering, 2, "CommitmentChangeUndone"))
                .contains("\"changes\":[]");
        awaitBalance("0.00", "100.00");
        assertThat(state(refused)).isEqualTo("REFUSED");
    }

    @Test
    void an_authorisation_is_again_what_it_was() {
        String revising = authorised("150.00");
        String lowering = authorised("70.00");
        annul(lowering);
        awaitBalance("60.00", "90.00");
        assertThat(event("authorisations.v1", lowering, 2, "AuthorisationUndone"))
                .contains("\"amount\":{\"amount\":\"150.00\"");
        withdraw(revising, 2);
        withdraw(revising, 2);
        awaitBalance("60.00", "40.00");

        JsonPath history = treasury.read("/v1/operations/" + operation.getString("id") + "/authorisations");
        assertThat(history.<String>getList("items.undoneOn")).containsExactly("2023-03-14", "2023-06-20");
        assertThat(treasury.read("/v1/authorisation-votes?state=UNDONE&deliberationId=" + revising)
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void an_authorisation_that_is_exceeded_comes_down_to_what_is_used_and_further_as_it_is_freed() {
        String revising = authorised("200.00");
        String more = committed("80.00");
        annul(revising);

        assertThat(event("authorisations.v1", revising, 2, "AuthorisationUndoingRefused"))
                .contains("\"exceededBy\":\"40.00\"", "\"availableAfter\":{\"amount\":\"0.00\"");
        awaitBalance("140.00", "0.00");
        JsonPath flagged = treasury.read("/v1/authorisation-votes?state=UNDOING_REFUSED&deliberationId=" + revising);
        assertThat(flagged.getString("items[0].reasons[0].code"))
                .isEqualTo("UNDONE_AUTHORISATION_MUST_COVER_WHAT_IS_USED");
        assertThat(flagged.getString("items[0].undoneOn")).isEqualTo("2023-06-20");
        openUndoings.tryAgain();
        assertThat(votes.kafka.read("authorisations.v1", revising)).hasSize(2);

        withdraw(more, 2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        treasury.balance(operation.getString("id")).getFirst().equals("60.00"));
        openUndoings.tryAgain();
        awaitBalance("60.00", "40.00");
        event("authorisations.v1", revising, 3, "AuthorisationUndone");
    }

    @Test
    void the_rest_that_is_released_is_told() {
        String id = treasury.read("/v1/vote-outcomes/" + first).getString("commitmentId");

        treasury.post("/v1/commitments/" + id + "/rest-releases", Map.of("reason", "Mission terminée"))
                .then()
                .statusCode(200);

        assertThat(event("commitments.v1", first, 2, "CommitmentRestReleased"))
                .contains("Mission terminée", "\"availableAfter\":{\"amount\":\"100.00\"");
    }

    private String committed(String amount) {
        return committed(amount, UUID.randomUUID().toString());
    }

    /** @param key of the event: what was told under it before has been heard once this has its outcome */
    private String committed(String amount, String key) {
        String vote = UUID.randomUUID().toString();
        votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                key,
                VoteEvents.adopted(vote, List.of(VoteEvents.line(1, code(), amount, null))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/vote-outcomes/" + vote).statusCode() == 200);
        return vote;
    }

    private String changed(String amount) {
        String later = UUID.randomUUID().toString();
        change(later, amount);
        event("commitments.v1", later, 1, "CommitmentChanged");
        return later;
    }

    private void change(String later, String amount) {
        adopt(
                later,
                Map.of(
                        "article",
                        1,
                        "kind",
                        "CHANGE_COMMITMENT",
                        "changes",
                        List.of(Map.of("deliberationId", first, "article", 2, "line", 1, "amount", euros(amount)))));
    }

    private String authorised(String amount) {
        String vote = UUID.randomUUID().toString();
        adopt(
                vote,
                Map.of(
                        "article",
                        1,
                        "kind",
                        "VOTE_AUTHORISATION",
                        "authorisations",
                        List.of(Map.of(
                                "act",
                                "REVISE",
                                "operationCode",
                                code(),
                                "amount",
                                euros(amount),
                                "paymentAppropriations",
                                List.of(Map.of("year", 2023, "amount", euros(amount)))))));
        event("authorisations.v1", vote, 1, "AuthorisationVoted");
        return vote;
    }

    private void adopt(String vote, Map<String, Object> effect) {
        Map<String, Object> fact = new HashMap<>(VoteEvents.adopted(vote, List.of()));
        fact.put("body", Map.of("id", UUID.randomUUID(), "kind", "PLENARY", "name", "Conseil départemental"));
        fact.put("effects", List.of(effect));
        votes.tell("deliberations.v1", "VoteAdopted", vote, fact);
    }

    private void annul(String vote) {
        votes.act("DeliberationAnnulled", vote, 2, Map.of("annulledOn", "2023-06-20", "whole", true));
    }

    private void withdraw(String vote, long version) {
        votes.act("DeliberationWithdrawn", vote, version, Map.of("withdrawnOn", "2023-03-14"));
    }

    private String code() {
        return operation.getString("code");
    }

    private String state(String vote) {
        return treasury.read("/v1/commitment-changes?deliberationId=" + vote).getString("items[0].state");
    }

    private void awaitBalance(String committed, String available) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<String> balance = treasury.balance(operation.getString("id"));
            assertThat(List.of(balance.getFirst(), balance.getLast())).containsExactly(committed, available);
        });
    }

    /** The event of this vote at this version, held against its schema. */
    private String event(String topic, String vote, int version, String name) {
        ConsumerRecord<String, byte[]> event = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> votes.kafka.read(topic, vote), events -> events.size() >= version)
                .get(version - 1);
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.funding." + name + ".v1");
        assertThat(header(event, "ce_aggregateversion")).isEqualTo(Integer.toString(version));
        String text = new String(event.value(), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("classpath:META-INF/resources/contracts/" + name + ".v1.schema.json"))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        return text;
    }
}

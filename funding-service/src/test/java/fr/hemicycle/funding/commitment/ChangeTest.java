package fr.hemicycle.funding.commitment;

import static fr.hemicycle.funding.Treasury.euros;
import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What later votes, the finance department and the end of an act make of a commitment, over the real broker. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ChangeTest {

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();
    private JsonPath operation = JsonPath.from("{}");
    private String first = "";

    @BeforeEach
    void commit() {
        operation = treasury.operation("100.00");
        first = committed("60.00");
    }

    private String committed(String amount) {
        String vote = UUID.randomUUID().toString();
        votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                vote,
                VoteEvents.adopted(vote, List.of(VoteEvents.line(1, operation.getString("code"), amount, null))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/vote-outcomes/" + vote).statusCode() == 200);
        return vote;
    }

    private String change(String vote, String amount) {
        String later = UUID.randomUUID().toString();
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
        votes.tell("deliberations.v1", "VoteAdopted", later, fact);
        return later;
    }

    @Test
    void a_later_vote_raises_and_lowers_what_an_earlier_one_committed() {
        String raising = change(first, "100.00");
        assertThat(event(raising, "CommitmentChanged")).contains("\"amountAfter\":{\"amount\":\"100.00\"");
        assertThat(balance()).containsExactly("100.00", "0.00", "0.00");

        assertThat(event(change(first, "30.00"), "CommitmentChanged")).contains("\"amount\":\"70.00\"");

        assertThat(balance()).containsExactly("30.00", "0.00", "70.00");
        JsonPath journal = treasury.read("/v1/operations/" + operation.getString("id") + "/movements");
        assertThat(journal.<String>getList("items.kind"))
                .containsExactly("AUTHORISATION", "COMMITMENT", "RAISE", "REDUCTION");
        assertThat(journal.getString("items[2].deliberationId")).isEqualTo(raising);
        assertThat(treasury.read("/v1/commitments?deliberationId=" + first)
                        .getString("items[0].lines[0].standing.amount"))
                .isEqualTo("30.00");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    @Test
    void a_change_beyond_the_authorisation_or_of_nothing_is_a_typed_refusal() {
        assertThat(event(change(first, "100.01"), "CommitmentChangeRefused"))
                .contains("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT");
        assertThat(event(change(UUID.randomUUID().toString(), "1.00"), "CommitmentChangeRefused"))
                .contains("COMMITMENT_MUST_STAND");
        assertThat(balance()).containsExactly("60.00", "0.00", "40.00");
    }

    @Test
    void the_rest_is_released_once_and_the_end_of_the_act_frees_nothing_more() {
        String id = treasury.read("/v1/vote-outcomes/" + first).getString("commitmentId");
        String path = "/v1/commitments/" + id + "/rest-releases";

        treasury.post(path, Map.of("reason", "Mission terminée"))
                .then()
                .statusCode(200)
                .body("lines[0].released.amount", equalTo("60.00"))
                .body("lines[0].balance.available.amount", equalTo("100.00"));
        treasury.post(path, Map.of("reason", "encore"))
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMITMENT_MUST_STAND"));
        new Treasury(Role.FINANCE, Treasury.NORD)
                .post(path, Map.of("reason", "r"))
                .then()
                .statusCode(404);

        votes.act(
                "DeliberationWithdrawn",
                first,
                2,
                Map.of("number", "2022-552", "withdrawnOn", "2023-03-14", "reason", "r"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.read("/v1/commitments/" + id)
                        .getString("state")
                        .equals("RELEASED"));
        assertThat(balance()).containsExactly("0.00", "0.00", "100.00");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    @Test
    void the_end_of_the_act_frees_what_a_later_vote_left() {
        event(change(first, "45.00"), "CommitmentChanged");

        votes.act(
                "DeliberationWithdrawn",
                first,
                2,
                Map.of("number", "2022-552", "withdrawnOn", "2023-03-14", "reason", "r"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(balance()).containsExactly("0.00", "0.00", "100.00"));
        assertThat(event(change(first, "1.00"), "CommitmentChangeRefused")).contains("COMMITMENT_MUST_STAND");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    private List<String> balance() {
        return treasury.balance(operation.getString("id"));
    }

    /** The one event of this vote, held against its schema. */
    private String event(String vote, String name) {
        ConsumerRecord<String, byte[]> event = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> votes.kafka.read("commitments.v1", vote), events -> events.size() == 1)
                .getFirst();
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.funding." + name + ".v1");
        String text = new String(event.value(), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("classpath:META-INF/resources/contracts/" + name + ".v1.schema.json"))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        return text;
    }
}

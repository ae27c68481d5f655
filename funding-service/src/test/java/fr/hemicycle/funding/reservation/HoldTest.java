package fr.hemicycle.funding.reservation;

import static fr.hemicycle.funding.Treasury.reservationOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long credits are held, and what a dry run leaves. */
@QuarkusTest
@WithTestResource(TestStack.class)
class HoldTest {

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();
    private JsonPath operation = JsonPath.from("{}");
    private String code = "";

    @BeforeEach
    void open() {
        operation = treasury.operation("100.00");
        code = operation.getString("code");
    }

    @Inject
    Lapses lapses;

    @Inject
    Clock clock;

    private LocalDate today() {
        return LegalDay.of(clock.instant());
    }

    private JsonPath held(String amount, LocalDate until) {
        Map<String, Object> request = reservationOf(code, amount);
        request.put("heldUntil", until.toString());
        return treasury.created("/v1/reservations", request);
    }

    @Test
    void a_dry_run_gives_the_whole_answer_and_writes_nothing() {
        Map<String, Object> request = reservationOf(code, "60.00");

        treasury.request()
                .body(request)
                .post("/v1/reservations?dryRun=true")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("remaining.amount", equalTo("40.00"))
                .body("balance.reserved.amount", equalTo("60.00"));
        treasury.request()
                .body(reservationOf(code, "100.01"))
                .post("/v1/reservations?dryRun=true")
                .then()
                .statusCode(409)
                .body("code", equalTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT"));

        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "0.00", "100.00");
        assertThat(treasury.read("/v1/operations/" + operation.getString("id") + "/movements")
                        .getList("items"))
                .hasSize(1);
        String key = UUID.randomUUID().toString();
        treasury.post("/v1/reservations?dryRun=true", request, key).then().statusCode(200);
        treasury.post("/v1/reservations", request, key)
                .then()
                .statusCode(201)
                .body("balance.available.amount", equalTo("40.00"));
    }

    @Test
    void what_is_held_beyond_its_last_day_is_given_back_once() {
        LocalDate until = today().plusDays(2);
        String id = held("60.00", until).getString("id");
        String other = held("10.00", until.plusDays(1)).getString("id");

        assertThat(lapses.lapse(noonOf(until))).isZero();
        assertThat(lapses.lapse(noonOf(until.plusDays(1)))).isPositive();
        assertThat(lapses.lapse(noonOf(until.plusDays(1)))).isZero();

        assertThat(state(id)).isEqualTo("LAPSED");
        assertThat(state(other)).isEqualTo("HELD");
        told(id, 1, "ReservationLapsed");
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "10.00", "90.00");
        for (String refused : List.of("release", "renewals", "adjustments")) {
            Map<String, Object> body = switch (refused) {
                case "release" -> Map.of("reason", "r");
                case "renewals" -> Map.of("heldUntil", "2999-01-01");
                default -> Map.of("adjustmentId", UUID.randomUUID(), "amount", Treasury.euros("1.00"));
            };
            treasury.post("/v1/reservations/" + id + "/" + refused, body)
                    .then()
                    .statusCode(409)
                    .body(
                            "code",
                            equalTo(
                                    refused.equals("release")
                                            ? "RESERVATION_MUST_BE_HELD"
                                            : "RESERVATION_MUST_NOT_HAVE_LAPSED"));
        }
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    @Test
    void a_vote_cannot_consume_what_has_lapsed() {
        LocalDate until = today();
        String id = held("60.00", until).getString("id");
        String vote = UUID.randomUUID().toString();
        Map<String, Object> late =
                new HashMap<>(VoteEvents.adopted(vote, List.of(VoteEvents.line(1, code, "60.00", id))));
        late.put("adoptedOn", until.plusDays(1).toString());

        votes.tell("deliberations.v1", "VoteAdopted", vote, late);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/vote-outcomes/" + vote).statusCode() == 200);
        assertThat(treasury.read("/v1/vote-outcomes/" + vote).getString("reasons[0].code"))
                .isEqualTo("RESERVATION_MUST_NOT_HAVE_LAPSED");
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "0.00", "100.00");
    }

    @Test
    void holds_longer_and_never_shorter() {
        LocalDate until = today().plusDays(1);
        String path = "/v1/reservations/" + held("60.00", until).getString("id") + "/renewals";

        treasury.post(path, Map.of("heldUntil", until.plusDays(5).toString()))
                .then()
                .statusCode(200)
                .body("heldUntil", equalTo(until.plusDays(5).toString()))
                .body("balance.reserved.amount", equalTo("60.00"));
        treasury.post(path, Map.of("heldUntil", until.plusDays(5).toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo("HOLD_MUST_END_LATER"));

        lapses.lapse(noonOf(until.plusDays(5)));
        String id = path.split("/", -1)[3];
        told(id, 1, "ReservationRenewed");
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "60.00", "40.00");
        Map<String, Object> past = reservationOf(code, "1.00");
        past.put("heldUntil", today().minusDays(1).toString());
        treasury.post("/v1/reservations", past).then().statusCode(409).body("code", equalTo("HOLD_MUST_END_LATER"));
    }

    @Test
    void what_is_released_is_told_once() {
        String id = held("60.00", today()).getString("id");
        treasury.post("/v1/reservations/" + id + "/release", Map.of("reason", "Sans suite"))
                .then()
                .statusCode(200);
        told(id, 1, "ReservationReleased");
        String other = held("10.00", today()).getString("id");
        String vote = UUID.randomUUID().toString();
        votes.tell("deliberations.v1", "VoteRejected", vote, VoteEvents.rejected(vote, List.of(id, other)));
        told(other, 1, "ReservationReleased");

        assertThat(votes.kafka.read("reservations.v1", id)).hasSize(1);
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    /** The event of a reservation at this version, held against its schema. */
    private void told(String reservation, int version, String name) {
        ConsumerRecord<String, byte[]> event = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> votes.kafka.read("reservations.v1", reservation), events -> events.size() >= version)
                .get(version - 1);
        assertThat(KafkaProbe.header(event, "ce_type")).isEqualTo("fr.hemicycle.funding." + name + ".v1");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("classpath:META-INF/resources/contracts/" + name + ".v1.schema.json"))
                        .validate(new String(event.value(), UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void one_answer_gives_balance_reservations_and_commitments_at_one_version() {
        String id = held("60.00", today().plusDays(400)).getString("id");
        String vote = UUID.randomUUID().toString();
        votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                vote,
                VoteEvents.adopted(vote, List.of(VoteEvents.line(1, code, "5.00", null))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/vote-outcomes/" + vote).statusCode() == 200);

        JsonPath statement = treasury.read("/v1/operations/" + operation.getString("id") + "/statement");

        assertThat(statement.getInt("version")).isEqualTo(2);
        assertThat(statement.getString("balance.available.amount")).isEqualTo("35.00");
        assertThat(statement.<String>getList("reservations.id")).containsExactly(id);
        assertThat(statement.<String>getList("commitments.standing.amount")).containsExactly("5.00");
        assertThat(statement.getString("commitments[0].deliberationId")).isEqualTo(vote);
    }

    private String state(String id) {
        return treasury.read("/v1/reservations/" + id).getString("state");
    }

    private static Instant noonOf(LocalDate day) {
        return Instant.parse(day + "T11:00:00Z");
    }
}

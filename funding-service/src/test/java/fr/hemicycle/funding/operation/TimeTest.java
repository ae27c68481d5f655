package fr.hemicycle.funding.operation;

import static fr.hemicycle.funding.Treasury.reservationOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any balance of the past can be asked for, and is what the journal says. */
@QuarkusTest
@WithTestResource(TestStack.class)
class TimeTest {

    private static final long SEED = 20_221_213;
    private static final int PAIRS = 1_000;

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();

    @Test
    void a_thousand_random_pairs_recomputed_from_the_journal_equal_the_endpoint() {
        Random random = new Random(SEED);
        JsonPath operation = lived(random);
        String path = "/v1/operations/" + operation.getString("id");
        List<Map<String, Object>> journal =
                treasury.read(path + "/movements?limit=200").getList("items");
        assertThat(journal).hasSizeGreaterThan(30);
        List<Instant> instants = journal.stream()
                .map(each -> Instant.parse((String) each.get("recordedAt")))
                .toList();

        for (int i = 0; i < PAIRS; i++) {
            LocalDate on = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(2_000));
            Instant knownAt =
                    instants.get(random.nextInt(instants.size())).plusNanos(random.nextInt(3) * 1_000L - 1_000);

            JsonPath answer = treasury.read(path + "?on=" + on + "&knownAt=" + knownAt);

            assertThat(answer.getString("balance.authorised.amount"))
                    .as("seed %d, pair %d: on %s, known at %s", SEED, i, on, knownAt)
                    .isEqualTo(sum(journal, "BUDGET", on, knownAt).negate().toPlainString());
            assertThat(answer.getString("balance.committed.amount"))
                    .isEqualTo(sum(journal, "COMMITTED", on, knownAt).toPlainString());
            assertThat(answer.getString("balance.reserved.amount"))
                    .isEqualTo(sum(journal, "RESERVED", on, knownAt).toPlainString());
            assertThat(answer.getString("balance.available.amount"))
                    .isEqualTo(sum(journal, "AVAILABLE", on, knownAt).toPlainString());
        }
        assertThat(treasury.read(path + "?on=9999-12-31").getMap("balance"))
                .isEqualTo(treasury.read(path).getMap("balance"));
        assertThat(treasury.read("/v1/operations?code=" + operation.getString("code") + "&on=2021-12-31")
                        .getString("items[0].balance.authorised.amount"))
                .isEqualTo("0.00");
    }

    /** An operation on which credits were held and let go, and votes of many days were heard. */
    private JsonPath lived(Random random) {
        treasury.chart();
        Map<String, Object> request = Treasury.operationOf("10000.00");
        request.put("effectiveOn", "2022-01-01");
        JsonPath operation = treasury.created("/v1/operations", request);
        String code = operation.getString("code");
        String last = "";
        for (int i = 0; i < 15; i++) {
            String reservation = treasury.created(
                            "/v1/reservations", reservationOf(code, (1 + random.nextInt(50)) + ".25"))
                    .getString("id");
            if (i % 3 == 0) {
                treasury.post("/v1/reservations/" + reservation + "/release", Map.of("reason", "Sans suite"))
                        .then()
                        .statusCode(200);
            }
            last = UUID.randomUUID().toString();
            Map<String, Object> vote = new java.util.HashMap<>(VoteEvents.adopted(
                    last, List.of(VoteEvents.line(1, code, "1.10", i % 3 == 1 ? reservation : null))));
            vote.put(
                    "adoptedOn",
                    LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_000)).toString());
            votes.tell("deliberations.v1", "VoteAdopted", last, vote);
            await(last);
        }
        return operation;
    }

    private void await(String vote) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasury.get("/v1/vote-outcomes/" + vote).statusCode() == 200);
    }

    private static BigDecimal sum(List<Map<String, Object>> journal, String account, LocalDate on, Instant knownAt) {
        BigDecimal sum = new BigDecimal("0.00");
        for (Map<String, Object> each : new ArrayList<>(journal)) {
            if (LocalDate.parse((String) each.get("effectiveOn")).isAfter(on)
                    || Instant.parse((String) each.get("recordedAt")).isAfter(knownAt)) {
                continue;
            }
            BigDecimal amount = new BigDecimal((String)
                    Objects.requireNonNull((Map<?, ?>) each.get("amount")).get("amount"));
            if (Objects.equals(each.get("to"), account)) {
                sum = sum.add(amount);
            }
            if (Objects.equals(each.get("from"), account)) {
                sum = sum.subtract(amount);
            }
        }
        return sum;
    }

    @Test
    void each_line_of_the_history_names_the_deliberation_that_allowed_it() {
        JsonPath operation = treasury.operation("100.00");
        String reservation = treasury.created("/v1/reservations", reservationOf(operation.getString("code"), "10.00"))
                .getString("id");
        String vote = UUID.randomUUID().toString();
        votes.tell(
                "deliberations.v1",
                "VoteAdopted",
                vote,
                VoteEvents.adopted(
                        vote, List.of(VoteEvents.line(1, operation.getString("code"), "6.00", reservation))));
        await(vote);

        JsonPath journal = treasury.read("/v1/operations/" + operation.getString("id") + "/movements");

        assertThat(journal.<String>getList("items.kind"))
                .containsExactly("AUTHORISATION", "RESERVATION", "COMMITMENT", "RELEASE");
        assertThat(journal.<String>getList("items.deliberationId")).containsExactly(null, vote, vote, vote);
        assertThat(journal.<String>getList("items.deliberationNumber"))
                .containsExactly(null, "2022-552", "2022-552", "2022-552");
        assertThat(journal.<String>getList("items.effectiveOn").get(2)).isEqualTo("2022-12-13");
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("6.00", "0.00", "94.00");
        JsonPath first = treasury.read("/v1/operations/" + operation.getString("id") + "/movements?limit=3");
        assertThat(treasury.read("/v1/operations/" + operation.getString("id") + "/movements?limit=3&cursor="
                                + first.getString("next"))
                        .<String>getList("items.kind"))
                .containsExactly("RELEASE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=2022-13-01", "on=+12022-01-01", "on=2022-01-01x", "knownAt=2022-01-01", "knownAt=now"})
    void a_time_that_cannot_be_read_is_refused(String query) {
        String id = treasury.operation("1.00").getString("id");

        treasury.get("/v1/operations/" + id + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("PARAMETER_MUST_BE_READABLE"));
        treasury.get("/v1/operations?" + query).then().statusCode(400);
    }

    @Test
    void nothing_counts_from_a_day_that_is_ahead() {
        treasury.chart();
        Map<String, Object> request = Treasury.operationOf("1.00");
        request.put("effectiveOn", "2999-01-01");

        treasury.post("/v1/operations", request)
                .then()
                .statusCode(409)
                .body("code", equalTo("EFFECTIVE_DAY_MUST_NOT_BE_AHEAD"));
    }
}

package fr.hemicycle.funding.reservation;

import static fr.hemicycle.funding.Treasury.euros;
import static fr.hemicycle.funding.Treasury.reservationOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReservationResourceTest {

    private final Treasury treasury = new Treasury();

    @Test
    void answers_the_budget_table_of_the_report() {
        JsonPath operation = treasury.operation("3313235.27");

        JsonPath reservation = new Treasury(Role.CLERK, Treasury.PAS_DE_CALAIS)
                .created("/v1/reservations", reservationOf(operation.getString("code"), "60000.00"));

        assertThat(reservation.getString("available.amount")).isEqualTo("3313235.27");
        assertThat(reservation.getString("proposed.amount")).isEqualTo("60000.00");
        assertThat(reservation.getString("remaining.amount")).isEqualTo("3253235.27");
        assertThat(reservation.getString("operationLabel")).isEqualTo("Appui aux parcours intégrés 2021-2027");
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "60000.00", "3253235.27");
        assertThat(treasury.read("/v1/reservations/" + reservation.getString("id"))
                        .getString("state"))
                .isEqualTo("HELD");
        assertThat(treasury.read("/v1/reservations?operationCode=" + operation.getString("code"))
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void a_repeat_reserves_nothing_more() {
        JsonPath operation = treasury.operation("100.00");
        Map<String, Object> request = reservationOf(operation.getString("code"), "60.00");
        String first = treasury.post("/v1/reservations", request, "repeat-" + request.get("expenseId"))
                .asString();

        assertThat(treasury.post("/v1/reservations", request, "repeat-" + request.get("expenseId"))
                        .asString())
                .isEqualTo(first);
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "60.00", "40.00");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("operationCode", "NO-SUCH", "OPERATION_MUST_EXIST"),
                arguments("amount", euros("100.01"), "AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT"),
                arguments("amount", euros("0.00"), "AMOUNT_MUST_BE_POSITIVE"),
                arguments(
                        "imputation",
                        Map.of("nomenclature", "M57", "year", 2022, "nature", "6568", "function", "93444"),
                        "IMPUTATION_MUST_BE_THE_OPERATIONS"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses_one_wrong_thing_and_reserves_nothing(String property, Object value, String code) {
        JsonPath operation = treasury.operation("100.00");
        Map<String, Object> request = reservationOf(operation.getString("code"), "100.00");
        request.put(property, value);

        treasury.post("/v1/reservations", request).then().statusCode(409).body("code", equalTo(code));

        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "0.00", "100.00");
    }

    /** Each locks another operation: nothing else makes them wait for each other. */
    @Test
    void one_expense_is_reserved_once_on_whatever_operations_it_is_asked_for_at_once() throws Exception {
        Object expense = UUID.randomUUID().toString();
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Map<String, Object> request =
                    reservationOf(treasury.operation("100.00").getString("code"), "10.00");
            request.put("expenseId", expense);
            all.add(() -> treasury.post("/v1/reservations", request).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(all)) {
                statuses.add(status.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void refuses_a_second_reservation_for_one_expense() {
        JsonPath operation = treasury.operation("100.00");
        Map<String, Object> request = reservationOf(operation.getString("code"), "10.00");
        treasury.created("/v1/reservations", request);

        treasury.post("/v1/reservations", request)
                .then()
                .statusCode(409)
                .body("code", equalTo("EXPENSE_MUST_BE_RESERVED_ONCE"));
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "10.00", "90.00");
    }

    @Test
    void releases_once() {
        JsonPath operation = treasury.operation("100.00");
        String path = "/v1/reservations/"
                + treasury.created("/v1/reservations", reservationOf(operation.getString("code"), "10.00"))
                        .getString("id")
                + "/release";

        treasury.post(path, Map.of("reason", "Sans suite"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"));
        treasury.post(path, Map.of("reason", "Sans suite"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RESERVATION_MUST_BE_HELD"));

        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "0.00", "100.00");
        assertThat(treasury.read("/v1/operations/" + operation.getString("id") + "/movements")
                        .<String>getList("items.kind"))
                .containsExactly("AUTHORISATION", "RESERVATION", "RELEASE");
    }

    @Test
    void holds_more_or_less_and_the_journal_follows() {
        JsonPath operation = treasury.operation("100.00");
        String path = held(operation, "10.00");

        adjust(path, UUID.randomUUID(), "100.00")
                .then()
                .statusCode(200)
                .body("available.amount", equalTo("100.00"))
                .body("proposed.amount", equalTo("100.00"))
                .body("remaining.amount", equalTo("0.00"));
        adjust(path, UUID.randomUUID(), "30.00").then().statusCode(200).body("remaining.amount", equalTo("70.00"));
        adjust(path, UUID.randomUUID(), "30.00").then().statusCode(200);

        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "30.00", "70.00");
        assertThat(treasury.read("/v1/operations/" + operation.getString("id") + "/movements")
                        .<String>getList("items.amount.amount"))
                .containsExactly("100.00", "10.00", "90.00", "70.00");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }

    @Test
    void decides_an_adjustment_once_whoever_asks() {
        JsonPath operation = treasury.operation("100.00");
        String path = held(operation, "10.00");
        UUID first = UUID.randomUUID();
        adjust(path, first, "20.00").then().statusCode(200);
        adjust(path, UUID.randomUUID(), "5.00").then().statusCode(200);

        new Treasury(Role.CLERK, Treasury.PAS_DE_CALAIS)
                .post(path, Map.of("adjustmentId", first, "amount", euros("20.00")))
                .then()
                .statusCode(200)
                .body("proposed.amount", equalTo("5.00"));
        adjust(path, first, "20.01").then().statusCode(409).body("code", equalTo("ADJUSTMENT_MUST_BE_DECIDED_ONCE"));
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "5.00", "95.00");
    }

    @Test
    void a_refused_adjustment_stays_refused_when_credits_become_free() {
        JsonPath operation = treasury.operation("100.00");
        String path = held(operation, "10.00");
        String other = held(operation, "90.00");
        UUID refused = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            adjust(path, refused, "10.01")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT"))
                    .body("errors[0].figures.available", equalTo("10.00"));
            adjust(other, UUID.randomUUID(), "1.00");
        }

        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "11.00", "89.00");
    }

    @Test
    void adjusts_nothing_that_is_not_held() {
        JsonPath operation = treasury.operation("100.00");
        String path = held(operation, "10.00");
        adjust(path, UUID.randomUUID(), "0.00").then().statusCode(409).body("code", equalTo("AMOUNT_MUST_BE_POSITIVE"));
        treasury.post(path.replace("adjustments", "release"), Map.of("reason", "Sans suite"));

        adjust(path, UUID.randomUUID(), "5.00")
                .then()
                .statusCode(409)
                .body("code", equalTo("RESERVATION_MUST_BE_HELD"));
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "0.00", "100.00");
    }

    private String held(JsonPath operation, String amount) {
        return "/v1/reservations/"
                + treasury.created("/v1/reservations", reservationOf(operation.getString("code"), amount))
                        .getString("id")
                + "/adjustments";
    }

    private Response adjust(String path, UUID id, String amount) {
        return treasury.post(path, Map.of("adjustmentId", id, "amount", euros(amount)));
    }

    @Test
    void of_200_at_once_exactly_the_57_that_fit_succeed() throws Exception {
        JsonPath operation = treasury.operation("57.50");
        Callable<Integer> reserve =
                () -> treasury.post("/v1/reservations", reservationOf(operation.getString("code"), "1.00"))
                        .statusCode();
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            List<Integer> answers = clients
                    .invokeAll(Stream.generate(() -> reserve).limit(200).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers.stream().filter(status -> status == 201)).hasSize(57);
            assertThat(answers.stream().filter(status -> status == 409)).hasSize(143);
        }
        assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", "57.00", "0.50");
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }
}

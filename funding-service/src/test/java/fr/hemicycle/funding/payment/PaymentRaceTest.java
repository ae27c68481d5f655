package fr.hemicycle.funding.payment;

import static fr.hemicycle.funding.Treasury.euros;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.payment.Paymaster.Line;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once for the last euro of a year: exactly what fits is ordered, and each order is paid or rejected once. */
@QuarkusTest
@WithTestResource(TestStack.class)
class PaymentRaceTest {

    private static final int THREADS = 32;
    private static final int ATTEMPTS = 320;
    private static final int FITTING = 100;

    private final Paymaster desk = new Paymaster();

    @Test
    void of_all_orders_exactly_what_fits_is_taken() throws Exception {
        Line line = desk.bound("1000.00", "1000.00");
        desk.open(line, 2023, "OPENING", euros(FITTING + ".50")).then().statusCode(201);
        List<String> liquidations =
                List.of(desk.liquidated(line, "500.00", 2023), desk.liquidated(line, "500.00", 2023));

        List<Integer> answers = together(
                ATTEMPTS,
                i -> desk.order(liquidations.get(i % 2), Paymaster.orderOf(euros("1.00"), 2023))
                        .statusCode());

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(FITTING);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(ATTEMPTS - FITTING);
        assertThat(desk.year(line.operation(), 2023)).endsWith("0.50");
        assertThat(desk.isConsistent()).isTrue();
    }

    @Test
    void an_order_is_settled_once() throws Exception {
        Line line = desk.bound("100.00", "60.00");
        String order = desk.ordered(desk.payable(line), "60.00", 2023);

        List<Integer> answers = together(
                THREADS,
                i -> i % 2 == 0
                        ? desk.pay(order).statusCode()
                        : desk.accountant
                                .post("/v1/payment-orders/" + order + "/rejection", Map.of("reason", "r"))
                                .statusCode());

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(THREADS - 1);
        assertThat(desk.isConsistent()).isTrue();
    }

    @Test
    void a_year_is_closed_once_and_nothing_slips_in() throws Exception {
        Paymaster aisne = new Paymaster("200053742");
        Line line = aisne.bound("1000.00", "60.00");
        aisne.open(line, 2023, "OPENING", euros("60.00")).then().statusCode(201);

        List<Integer> answers = together(
                THREADS,
                i -> i % 4 == 0
                        ? aisne.finance
                                .post("/v1/financial-years/2023/closing", Map.of("carryOver", true))
                                .statusCode()
                        : aisne.open(line, 2023, "OPENING", euros("1.00")).statusCode());

        assertThat(answers).containsOnly(201, 409);
        assertThat(aisne.year(line.operation(), 2023)).endsWith("0.00");
        assertThat(aisne.isConsistent()).isTrue();
    }

    private static List<Integer> together(int attempts, Function<Integer, Integer> attempt) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            return threads
                    .invokeAll(IntStream.range(0, attempts)
                            .<Callable<Integer>>mapToObj(i -> () -> attempt.apply(i))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}

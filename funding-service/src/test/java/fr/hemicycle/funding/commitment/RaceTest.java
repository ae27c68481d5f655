package fr.hemicycle.funding.commitment;

import static fr.hemicycle.funding.Treasury.reservationOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Many at once: exactly what fits is held, on every operation. {@code -Dhemicycle.race.attempts=20000} for the whole number. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RaceTest {

    private static final Logger LOG = Logger.getLogger(RaceTest.class);
    private static final int OPERATIONS = 10;
    private static final int THREADS = 32;
    private static final int ATTEMPTS = Integer.getInteger("hemicycle.race.attempts", 2_000);

    private final Treasury treasury = new Treasury();

    @Test
    void of_all_attempts_exactly_what_fits_is_held() throws Exception {
        int fitting = ATTEMPTS / OPERATIONS / 3;
        List<JsonPath> operations = IntStream.range(0, OPERATIONS)
                .mapToObj(i -> treasury.operation(fitting + ".50"))
                .toList();
        List<Callable<Integer>> attempts = IntStream.range(0, ATTEMPTS)
                .<Callable<Integer>>mapToObj(i -> () -> treasury.post(
                                "/v1/reservations",
                                reservationOf(operations.get(i % OPERATIONS).getString("code"), "1.00"))
                        .statusCode())
                .toList();

        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            answers =
                    threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }

        long held = answers.stream().filter(status -> status == 201).count();
        LOG.infof("%d attempts by %d threads on %d operations: %d held", ATTEMPTS, THREADS, OPERATIONS, held);
        assertThat(held).isEqualTo((long) fitting * OPERATIONS);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(ATTEMPTS - fitting * OPERATIONS);
        for (JsonPath operation : operations) {
            assertThat(treasury.balance(operation.getString("id"))).containsExactly("0.00", fitting + ".00", "0.50");
        }
        assertThat(treasury.read("/v1/consistency").getBoolean("consistent")).isTrue();
    }
}

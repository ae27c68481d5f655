package fr.hemicycle.platform.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class TurnsTest {

    @Inject
    Turns turns;

    @Inject
    EventFeed feed;

    @Test
    void a_reader_that_is_behind_waits_for_its_turn_and_requests_do_not() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch end = new CountDownLatch(1);
            try {
                for (int i = 0; i < Turns.AT_ONCE; i++) {
                    threads.execute(() -> turns.take(() -> uninterrupted(end)));
                }
                Future<Slice> behind = threads.submit(this::read);
                await().atMost(Duration.ofSeconds(20)).until(() -> turns.waiting() > 0);

                given().auth()
                        .oauth2(TestTokens.of(Role.CLERK, "200000011"))
                        .get("/v1/notes")
                        .then()
                        .statusCode(200);
                assertThat(behind).isNotDone();

                end.countDown();
                behind.get(20, TimeUnit.SECONDS);
            } finally {
                end.countDown();
            }
        }
    }

    private Slice read() throws InterruptedException {
        try (EventFeed.Reading reading = feed.open(Position.START, EventFilter.ALL)) {
            return reading.next(1, Duration.ZERO);
        }
    }

    private static boolean uninterrupted(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

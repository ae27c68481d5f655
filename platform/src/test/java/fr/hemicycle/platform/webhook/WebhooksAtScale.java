package fr.hemicycle.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.webhook.Happenings.Counted;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A hundred events a second, whether they arrive or not; run by hand, see docs/performance.md. */
@QuarkusTest
@WithTestResource(TestStack.class)
class WebhooksAtScale {

    private static final int EVENTS = 3000;
    private static final int A_SECOND = 100;
    private static final int AGGREGATES = 100;

    @Inject
    Happenings happenings;

    @Inject
    Sql sql;

    private final Map<Integer, Long> committed = new ConcurrentHashMap<>();

    @Test
    void brings_each_event_within_a_second_of_its_commit() throws IOException {
        Subscriber subscriber = new Subscriber();
        List<UUID> aggregates = Stream.generate(Ids::next).limit(AGGREGATES).toList();
        try (Receiver receiver = new Receiver();
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            subscriber.subscribed(receiver.url(), Map.of());
            long begin = System.nanoTime();
            for (int i = 0; i < EVENTS; i++) {
                LockSupport.parkNanos(begin + i * Duration.ofSeconds(1).toNanos() / A_SECOND - System.nanoTime());
                int count = i;
                writers.execute(() -> {
                    happenings.tell(subscriber.collectivity(), aggregates.get(count % AGGREGATES), new Counted(count));
                    committed.put(count, System.nanoTime());
                });
            }
            try {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> receiver.received().size() >= EVENTS);
            } finally {
                // An attempt that failed waits for long in the tests' schedule: what it was stands in the log.
                System.out.println(sql.list(
                        "SELECT outcome || ' ' || detail || ': ' || count(*) FROM webhook_delivery"
                                + " WHERE collectivity = ? GROUP BY outcome, detail",
                        row -> row.getString(1),
                        subscriber.collectivity()));
            }

            List<Long> millis = receiver.received().stream()
                    .map(each -> Duration.ofNanos(each.nanos() - committed.getOrDefault(each.count(), 0L))
                            .toMillis())
                    .sorted()
                    .toList();
            System.out.printf(
                    "webhooks at %d/s: p50 %d ms, p99 %d ms, most %d ms%n",
                    A_SECOND, millis.get(EVENTS / 2), millis.get(EVENTS * 99 / 100), millis.getLast());
            assertThat(millis.get(EVENTS * 99 / 100)).isLessThan(1000);
            assertThat(receiver.overlaps()).isZero();
        } finally {
            subscriber.leave();
        }
    }
}

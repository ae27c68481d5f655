package fr.hemicycle.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counting costs each request, with its headers; run by hand, see docs/performance.md. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RateLimitAtScale {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int ROUNDS = 5;
    private static final int REQUESTS = 1_000_000;

    @Inject
    RateLimit rate;

    @Test
    void costs_little_for_one_client_and_for_many() throws Exception {
        for (int clients : new int[] {1, 100, 10_000}) {
            List<Client> all = IntStream.range(0, clients)
                    .mapToObj(each -> new Client("client-" + each, "200000010"))
                    .toList();
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.printf("%d clients, round %d: %.0f ns a request%n", clients, round, nanosEach(all));
            }
        }
    }

    /** Of one thread, while all are at it. */
    private double nanosEach(List<Client> clients) throws InterruptedException {
        LongAdder counted = new LongAdder();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                threads.execute(() -> {
                    for (int i = 0; i < REQUESTS; i++) {
                        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
                        rate.take(clients.get(i % clients.size()), headers);
                        counted.add(headers.size() > 1 ? 1 : 0);
                    }
                });
            }
        }
        assertThat(counted.sum()).isEqualTo((long) THREADS * REQUESTS);
        return (double) (System.nanoTime() - begin) / REQUESTS;
    }
}

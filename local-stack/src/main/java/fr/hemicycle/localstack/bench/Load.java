package fr.hemicycle.localstack.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends requests, each on a virtual thread, and measures them. A request says whether it got what it expected. */
final class Load {

    private static final long LATENCY_MICROS_MAX = Duration.ofMinutes(2).toNanos() / 1000;

    private final Histogram latencyMicros = new ConcurrentHistogram(LATENCY_MICROS_MAX, 3);
    private final AtomicLong failed = new AtomicLong();

    private Load() {}

    /** As fast as so many clients can, each waiting for its answer before it sends again. */
    static Measure flatOut(String name, int clients, List<BooleanSupplier> requests) {
        Load load = new Load();
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    for (int mine = next.getAndIncrement(); mine < requests.size(); mine = next.getAndIncrement()) {
                        load.send(requests.get(mine), System.nanoTime());
                    }
                });
            }
        }
        return load.measured(name, begin);
    }

    /** At a steady rate, whether the answers come or not: latency counts from the moment at which a request was due. */
    static Measure openLoop(String name, int perSecond, List<BooleanSupplier> requests) {
        Load load = new Load();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests.size(); i++) {
                BooleanSupplier request = requests.get(i);
                long due = begin + i * Duration.ofSeconds(1).toNanos() / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> load.send(request, due));
            }
        }
        return load.measured(name, begin);
    }

    private void send(BooleanSupplier request, long due) {
        if (!request.getAsBoolean()) {
            failed.incrementAndGet();
        }
        latencyMicros.recordValue(Math.min(LATENCY_MICROS_MAX, (System.nanoTime() - due) / 1000));
    }

    private Measure measured(String name, long begin) {
        return new Measure(name, failed.get(), (System.nanoTime() - begin) / 1e9, latencyMicros);
    }
}

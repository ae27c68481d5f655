package fr.hemicycle.localstack.bench;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Sends requests, each on a virtual thread, and measures them. A request says whether it got what it expected. */
final class Load {

    private final Latencies latencies = new Latencies();
    private final AtomicLong failed = new AtomicLong();

    private Load() {}

    /** As fast as so many clients can, each waiting for its answer before it sends again. */
    static Measure flatOut(String name, int clients, List<? extends BooleanSupplier> requests) {
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
    static Measure openLoop(String name, int perSecond, List<? extends BooleanSupplier> requests) {
        return openLoop(name, new Schedule(System.nanoTime(), perSecond), requests);
    }

    static Measure openLoop(String name, Schedule schedule, List<? extends BooleanSupplier> requests) {
        Load load = new Load();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < requests.size(); i++) {
                BooleanSupplier request = requests.get(i);
                long due = schedule.due(i);
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> load.send(request, due));
            }
        }
        return load.measured(name, schedule.begin());
    }

    private void send(BooleanSupplier request, long due) {
        boolean asExpected = false;
        try {
            asExpected = request.getAsBoolean();
        } finally {
            if (!asExpected) {
                failed.incrementAndGet();
            }
            latencies.record(due, System.nanoTime());
        }
    }

    private Measure measured(String name, long begin) {
        return Measure.of(name, latencies, failed.get(), (System.nanoTime() - begin) / 1e9);
    }
}

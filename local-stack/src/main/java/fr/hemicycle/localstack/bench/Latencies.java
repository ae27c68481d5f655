package fr.hemicycle.localstack.bench;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Collects how long something took, from many threads. */
final class Latencies {

    private static final long MICROS_MAX = Duration.ofMinutes(2).toNanos() / 1000;

    private final Histogram micros = new ConcurrentHistogram(MICROS_MAX, 3);

    /** From one {@link System#nanoTime()} to another; what takes longer than two minutes counts as two minutes. */
    void record(long from, long to) {
        micros.recordValue(Math.clamp((to - from) / 1000, 0, MICROS_MAX));
    }

    Histogram micros() {
        return micros;
    }
}

package fr.hemicycle.localstack.bench;

import java.time.Duration;

/**
 * When each request of an open loop is due, whether the earlier ones have been answered or not.
 *
 * @param begin {@link System#nanoTime()} at which the first is due
 */
record Schedule(long begin, int perSecond) {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    Schedule {
        if (perSecond < 1) {
            throw new IllegalArgumentException("a rate of " + perSecond);
        }
    }

    /** Reckoned from the beginning and not from the request before, so that no rounding adds up. */
    long due(int request) {
        return begin + request * SECOND / perSecond;
    }
}

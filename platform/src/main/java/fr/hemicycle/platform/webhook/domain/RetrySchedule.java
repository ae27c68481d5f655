package fr.hemicycle.platform.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a failed delivery is tried again.
 *
 * @param waits after the first failure, after the second, and so on; after the last one there is no more
 */
public record RetrySchedule(List<Duration> waits) {

    /** So that receivers that failed together are not called together: up to a tenth longer. */
    private static final double JITTER = 0.1;

    public RetrySchedule {
        waits = List.copyOf(waits);
    }

    /**
     * The next attempt.
     *
     * @param attempts made so far, from 1
     * @param at when the last one ended
     * @param random from 0 to 1
     * @return empty when all are used up
     */
    public Optional<Instant> next(int attempts, Instant at, double random) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        Duration wait = waits.get(attempts - 1);
        return Optional.of(at.plus(wait).plusMillis((long) (wait.toMillis() * JITTER * random)));
    }
}

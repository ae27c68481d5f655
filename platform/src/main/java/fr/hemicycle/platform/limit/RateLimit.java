package fr.hemicycle.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * So many requests in so much time for each client and collectivity, refilled drop by drop. Counted in this process: with several
 * replicas each counts what reaches it. The headers are those of draft-ietf-httpapi-ratelimit-headers-10.
 */
@ApplicationScoped
class RateLimit {

    private static final int CLIENTS_MAX = 100_000;

    private final long requests;
    private final Duration window;
    private final String policy;
    private final Cache<Client, Bucket> buckets;

    RateLimit(LimitSettings limits) {
        this.requests = limits.rate().requests();
        this.window = limits.rate().window();
        this.policy = "\"client\";q=%d;w=%d".formatted(requests, window.toSeconds());
        // A bucket that nobody has touched for a whole window is full again, and so is a new one.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CLIENTS_MAX)
                .expireAfterAccess(window)
                .build();
    }

    /**
     * @param headers of the answer, which will say what is left
     * @return the refusal, when the client has used up what it has
     */
    Optional<ProblemException> take(Client client, MultiMap headers) {
        ConsumptionProbe probe = buckets.get(client, this::full).tryConsumeAndReturnRemaining(1);
        headers.set("RateLimit-Policy", policy);
        // Put together and not formatted: this is done for every request.
        headers.set(
                "RateLimit",
                "\"client\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        return Optional.of(ProblemException.of(
                RequestRule.CLIENT_MUST_KEEP_TO_ITS_RATE,
                "requests",
                requests,
                "seconds",
                window.toSeconds(),
                "wait",
                wait));
    }

    private Bucket full(Client client) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}

package fr.hemicycle.platform.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.hemicycle.platform.feed.CloudEvents;
import fr.hemicycle.platform.feed.Turns;
import fr.hemicycle.platform.webhook.PendingRows.Due;
import fr.hemicycle.platform.webhook.domain.DeliveryOutcome;
import fr.hemicycle.platform.webhook.domain.PauseReason;
import fr.hemicycle.platform.webhook.domain.RetrySchedule;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One delivery: claimed, posted, recorded. A process that dies in between leaves an event that is delivered again. */
@ApplicationScoped
class Deliveries {

    /** What comes on top of the time limit of a request before a process is believed dead. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(20);

    private final PendingRows pending;
    private final WebhookRows webhooks;
    private final DeliveryRows log;
    private final Receivers receivers;
    private final CloudEvents cloudEvents;
    private final MeterRegistry meters;
    private final Turns turns;
    private final Clock clock;
    private final RetrySchedule schedule;
    private final Duration lease;

    Deliveries(
            PendingRows pending,
            WebhookRows webhooks,
            DeliveryRows log,
            Receivers receivers,
            CloudEvents cloudEvents,
            MeterRegistry meters,
            Turns turns,
            Clock clock,
            WebhookSettings settings) {
        this.pending = pending;
        this.webhooks = webhooks;
        this.log = log;
        this.receivers = receivers;
        this.cloudEvents = cloudEvents;
        this.meters = meters;
        this.turns = turns;
        this.clock = clock;
        this.schedule = new RetrySchedule(settings.retryWaits());
        this.lease = settings.timeout().plus(LEASE_MARGIN);
    }

    Optional<Due> claim(UUID webhook) {
        Instant now = clock.instant();
        return turns.take(() -> pending.claim(webhook, now, now.plus(lease)));
    }

    void deliver(Due due) throws InterruptedException {
        Instant at = clock.instant();
        long begin = System.nanoTime();
        Receivers.Answer answer = post(due, at);
        int milliseconds = (int) Duration.ofNanos(System.nanoTime() - begin).toMillis();
        turns.take(() -> QuarkusTransaction.requiringNew().call(() -> record(due, at, answer, milliseconds)));
        meters.counter(
                        "hemicycle.webhook.deliveries",
                        "outcome",
                        answer.outcome().name())
                .increment();
    }

    Receivers.Answer post(Due due, Instant at) throws InterruptedException {
        return post(due.webhook(), due.url(), due.event().id(), cloudEvents.one(due.event()), at);
    }

    /** Posts an event with the signatures of that moment. */
    Receivers.Answer post(UUID webhook, URI url, UUID eventId, String event, Instant at) throws InterruptedException {
        byte[] body = event.getBytes(UTF_8);
        String id = eventId.toString();
        Map<String, String> headers = Map.of(
                "content-type",
                "application/cloudevents+json",
                "user-agent",
                "Hemicycle",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(at.getEpochSecond()),
                "webhook-signature",
                Signature.of(secrets(webhook, at), id, at, body));
        return receivers.post(url, headers, body);
    }

    private List<Secret> secrets(UUID webhook, Instant at) {
        return turns.take(() -> webhooks.secrets(webhook, at));
    }

    /**
     * Whether it was still ours is told by the number of events that it changed: another process may have it by now.
     * In the order subscription, log, event: whoever changes a subscription locks in that order too.
     */
    private int record(Due due, Instant at, Receivers.Answer answer, int milliseconds) {
        pending.doNotWaitForTheDisk();
        Instant now = clock.instant();
        if (answer.outcome() == DeliveryOutcome.DELIVERED) {
            log.insert(due, at, answer, milliseconds);
            return pending.delivered(due);
        }
        Optional<Instant> next =
                schedule.next(due.attempts(), now, ThreadLocalRandom.current().nextDouble());
        if (answer.outcome() == DeliveryOutcome.GONE) {
            webhooks.stop(due.webhook(), PauseReason.RECEIVER_GONE, now);
        } else if (next.isEmpty()) {
            webhooks.stop(due.webhook(), PauseReason.RETRIES_USED_UP, now);
        }
        log.insert(due, at, answer, milliseconds);
        return pending.again(due, next.orElse(now));
    }
}

package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.feed.EventFeed;
import fr.hemicycle.platform.feed.FeedSettings;
import fr.hemicycle.platform.feed.Position;
import fr.hemicycle.platform.feed.Slice;
import fr.hemicycle.platform.feed.Turns;
import fr.hemicycle.platform.webhook.PendingRows.Due;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Serves one subscription, on a virtual thread: takes its events from the history and lets them be delivered, several aggregates at
 * once. Other processes may do the same beside it.
 */
final class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int READ_AT_ONCE = 100;

    private final UUID id;
    private final Parts parts;
    private final Semaphore free;
    private final AtomicLong asked = new AtomicLong();
    private volatile boolean stopped;
    private volatile boolean ended;

    /** What all couriers share. */
    record Parts(
            EventFeed feed,
            FeedSettings feedSettings,
            WebhookRows webhooks,
            PendingRows pending,
            Deliveries deliveries,
            Turns turns,
            WebhookSettings settings,
            Clock clock) {}

    Courier(UUID id, Parts parts) {
        this.id = id;
        this.parts = parts;
        this.free = new Semaphore(parts.settings().parallel());
    }

    void start() {
        Thread.ofVirtual().name("webhook-" + id).start(this::run);
    }

    void stop() {
        stopped = true;
    }

    /** Whether it serves no more: somebody has paused the subscription, or the database was away. */
    boolean hasEnded() {
        return ended;
    }

    private void run() {
        try {
            Optional<Webhook> webhook = parts.webhooks().active(id);
            while (!stopped && webhook.isPresent()) {
                follow(webhook.get());
                webhook = parts.webhooks().active(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("webhook %s waits: %s", id, e.getMessage());
        } finally {
            ended = true;
        }
    }

    /** Until somebody changes the subscription, or another process has gone on with it. */
    private void follow(Webhook webhook) throws InterruptedException {
        Position position = webhook.position();
        Duration look = parts.settings().look();
        try (EventFeed.Reading reading = parts.feed().open(position, webhook.filter(parts.feedSettings()))) {
            while (!stopped && !reading.hasEnded()) {
                int room = parts.settings().pendingMax()
                        - parts.turns().take(() -> parts.pending().count(id));
                if (room <= 0) {
                    // What is behind waits in the history: the table of what waits stays small.
                    deliver(1);
                    Thread.sleep(look);
                    return;
                }
                Slice slice = reading.next(Math.min(room, READ_AT_ONCE), look);
                if (!slice.reached().equals(position) && !keep(webhook, position, slice)) {
                    return;
                }
                position = slice.reached();
                // At least one, for what is due again and for what another process has left.
                deliver(Math.max(1, slice.events().size()));
            }
            stopped = stopped || reading.hasEnded();
        }
    }

    private boolean keep(Webhook webhook, Position from, Slice slice) {
        return parts.turns()
                .take(() ->
                        parts.pending().keep(webhook, from, slice, parts.clock().instant()));
    }

    private void deliver(int several) {
        asked.incrementAndGet();
        for (int i = 0; i < several && free.tryAcquire(); i++) {
            Thread.ofVirtual().name("webhook-delivery").start(this::deliverAll);
        }
    }

    private void deliverAll() {
        try {
            long seen;
            do {
                seen = asked.get();
                for (Optional<Due> due = next(); due.isPresent(); due = next()) {
                    parts.deliveries().deliver(due.get());
                }
            } while (!stopped && asked.get() != seen);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("an event of webhook %s waits: %s", id, e.getMessage());
        } finally {
            free.release();
        }
    }

    private Optional<Due> next() {
        return stopped ? Optional.empty() : parts.deliveries().claim(id);
    }
}

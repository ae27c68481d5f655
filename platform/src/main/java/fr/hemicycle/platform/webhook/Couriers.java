package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.feed.EventFeed;
import fr.hemicycle.platform.feed.FeedSettings;
import fr.hemicycle.platform.feed.Turns;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives each active subscription its courier. */
@ApplicationScoped
class Couriers {

    private static final Logger LOG = Logger.getLogger(Couriers.class);

    private final Courier.Parts parts;
    private final DeliveryRows log;
    private final Map<UUID, Courier> couriers = new HashMap<>();
    private volatile boolean stopped;

    Couriers(
            EventFeed feed,
            FeedSettings feedSettings,
            WebhookRows webhooks,
            PendingRows pending,
            Deliveries deliveries,
            DeliveryRows log,
            Turns turns,
            WebhookSettings settings,
            Clock clock) {
        this.parts = new Courier.Parts(feed, feedSettings, webhooks, pending, deliveries, turns, settings, clock);
        this.log = log;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("webhooks").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        synchronized (couriers) {
            couriers.values().forEach(Courier::stop);
        }
    }

    private void run() {
        try {
            while (!stopped) {
                try {
                    look();
                } catch (RuntimeException e) {
                    LOG.warnf("webhooks wait for the database: %s", e.getMessage());
                }
                Thread.sleep(parts.settings().look());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        var active = parts.webhooks().allActive();
        synchronized (couriers) {
            couriers.values().removeIf(Courier::hasEnded);
            if (!stopped) {
                active.forEach(id -> couriers.computeIfAbsent(id, this::begin));
            }
        }
    }

    private Courier begin(UUID id) {
        Courier courier = new Courier(id, parts);
        courier.start();
        return courier;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        log.forgetBefore(parts.clock().instant().minus(parts.settings().logKept()));
        parts.webhooks().forgetSecretsEndedBefore(parts.clock().instant());
    }
}

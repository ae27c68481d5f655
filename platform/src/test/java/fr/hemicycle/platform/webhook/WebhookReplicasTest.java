package fr.hemicycle.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.feed.EventFeed;
import fr.hemicycle.platform.feed.FeedSettings;
import fr.hemicycle.platform.feed.Turns;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.webhook.Happenings.Counted;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several couriers of one subscription, as several processes have them: only the database stands between them. */
@QuarkusTest
@WithTestResource(TestStack.class)
class WebhookReplicasTest {

    private static final int AGGREGATES = 10;
    private static final int EVENTS = 20;

    @Inject
    Happenings happenings;

    @Inject
    EventFeed feed;

    @Inject
    FeedSettings feedSettings;

    @Inject
    WebhookRows webhooks;

    @Inject
    PendingRows pending;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryRows log;

    @Inject
    WebhookSettings settings;

    @Inject
    Clock clock;

    private final Subscriber subscriber = new Subscriber();
    private Receiver receiver;
    private Couriers second;
    private Couriers third;

    @BeforeEach
    void begin() throws IOException {
        receiver = new Receiver();
        second = replica();
        third = replica();
    }

    @AfterEach
    void end() {
        second.stop(new ShutdownEvent());
        third.stop(new ShutdownEvent());
        subscriber.leave();
        receiver.close();
    }

    @Test
    void deliver_each_event_once_and_an_aggregate_never_twice_at_a_time() {
        subscriber.subscribed(receiver.url(), Map.of());
        var aggregates = Stream.generate(Ids::next).limit(AGGREGATES).toList();
        for (int i = 0; i < EVENTS; i++) {
            for (UUID aggregate : aggregates) {
                happenings.tell(subscriber.collectivity(), aggregate, new Counted(i));
            }
        }

        await().atMost(Duration.ofMinutes(1)).until(() -> receiver.received().size() >= AGGREGATES * EVENTS);

        assertThat(aggregates)
                .allSatisfy(aggregate -> assertThat(receiver.versions(aggregate))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, EVENTS).boxed().toList()));
        assertThat(receiver.overlaps()).isZero();
    }

    private Couriers replica() {
        Couriers couriers =
                new Couriers(feed, feedSettings, webhooks, pending, deliveries, log, new Turns(), settings, clock);
        couriers.start(new StartupEvent());
        return couriers;
    }
}

package fr.hemicycle.platform.webhook;

import fr.hemicycle.platform.feed.EventFilter;
import fr.hemicycle.platform.feed.FeedSettings;
import fr.hemicycle.platform.feed.Position;
import fr.hemicycle.platform.webhook.domain.PauseReason;
import fr.hemicycle.platform.webhook.domain.WebhookState;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param collectivity SIREN of who subscribed: sees what a reader of that collectivity sees
 * @param reason absent while it is active
 * @param position in the history: what stands up to it waits for delivery or is delivered
 * @param version counts what people change
 * @param createdBy subject of the token that subscribed; absent where nobody noted it yet
 */
record Webhook(
        UUID id,
        String collectivity,
        Wish wish,
        WebhookState state,
        @Nullable PauseReason reason,
        Instant stateSince,
        Position position,
        long version,
        Instant createdAt,
        @Nullable String createdBy) {

    /**
     * What the subscriber says of it.
     *
     * @param types of events; none for all
     * @param collectivity SIREN of whose events
     * @param subject id of an aggregate
     */
    record Wish(
            URI url,
            String description,
            Set<String> types,
            @Nullable String collectivity,
            @Nullable UUID subject) {

        Wish {
            types = Set.copyOf(types);
        }
    }

    /** The same events as at the other doors. */
    EventFilter filter(FeedSettings feed) {
        return new EventFilter(
                feed.topics(),
                wish.types(),
                wish.collectivity(),
                wish.subject(),
                new EventFilter.Reader(collectivity, feed.sharedTopics()));
    }
}

package fr.hemicycle.platform.feed;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "hemicycle.feed")
public interface FeedSettings {

    /** The public topics; what stands on another is shown at no door. */
    Set<String> topics();

    /** Those that every collectivity may read of every other; the rest a reader sees of its own alone. */
    Set<String> sharedTopics();

    /** How long events are offered; without it the whole history is. */
    Optional<Duration> retention();

    /** How often the feed looks for new events while somebody waits for them. */
    Duration poll();

    /** How long a stream is silent at most. */
    Duration heartbeat();
}

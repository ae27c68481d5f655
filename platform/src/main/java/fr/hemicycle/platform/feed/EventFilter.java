package fr.hemicycle.platform.feed;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events a reader asks for; what is empty or absent asks for all.
 *
 * @param collectivity SIREN
 * @param subject id of the aggregate
 */
public record EventFilter(
        Set<String> topics,
        Set<String> types,
        @Nullable String collectivity,
        @Nullable UUID subject) {

    public static final EventFilter ALL = new EventFilter(Set.of(), Set.of(), null, null);

    public EventFilter {
        topics = Set.copyOf(topics);
        types = Set.copyOf(types);
    }

    public boolean matches(RecordedEvent event) {
        return (topics.isEmpty() || topics.contains(event.topic()))
                && (types.isEmpty() || types.contains(event.type()))
                && (collectivity == null || collectivity.equals(event.collectivity()))
                && (subject == null || subject.equals(event.aggregateId()));
    }
}

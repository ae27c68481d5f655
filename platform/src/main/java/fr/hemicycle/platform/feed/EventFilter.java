package fr.hemicycle.platform.feed;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events a reader asks for; what is empty or absent asks for all.
 *
 * @param collectivity SIREN
 * @param subject id of the aggregate
 * @param reader who asks; absent for the house itself, which sees all
 */
public record EventFilter(
        Set<String> topics,
        Set<String> types,
        @Nullable String collectivity,
        @Nullable UUID subject,
        @Nullable Reader reader) {

    public static final EventFilter ALL = new EventFilter(Set.of(), Set.of(), null, null);

    /**
     * Somebody from outside: sees what is their own collectivity's, and of others what stands on a shared topic.
     *
     * @param collectivity SIREN
     */
    public record Reader(String collectivity, Set<String> sharedTopics) {

        public Reader {
            sharedTopics = Set.copyOf(sharedTopics);
        }

        boolean sees(RecordedEvent event) {
            return collectivity.equals(event.collectivity()) || sharedTopics.contains(event.topic());
        }
    }

    public EventFilter(Set<String> topics, Set<String> types, @Nullable String collectivity, @Nullable UUID subject) {
        this(topics, types, collectivity, subject, null);
    }

    public EventFilter {
        topics = Set.copyOf(topics);
        types = Set.copyOf(types);
    }

    public boolean matches(RecordedEvent event) {
        return (topics.isEmpty() || topics.contains(event.topic()))
                && (types.isEmpty() || types.contains(event.type()))
                && (collectivity == null || collectivity.equals(event.collectivity()))
                && (subject == null || subject.equals(event.aggregateId()))
                && (reader == null || reader.sees(event));
    }
}

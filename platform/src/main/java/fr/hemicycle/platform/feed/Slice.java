package fr.hemicycle.platform.feed;

import java.util.List;

/**
 * A part of the history.
 *
 * @param reached where the next reading starts: behind the last event, and behind those that the filter left out
 */
public record Slice(List<RecordedEvent> events, Position reached) {

    public Slice {
        events = List.copyOf(events);
    }
}

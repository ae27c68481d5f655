package fr.hemicycle.basin.territory.domain;

import java.util.Comparator;
import java.util.List;

/**
 * What an import changes about one area.
 *
 * @param successors codes of the areas that it went into, where it ends
 */
public record AreaChange(TimelineChange<AreaKey, Area> timeline, List<String> successors) {

    static final Comparator<AreaChange> BY_KEY = Comparator.comparing(
                    (AreaChange change) -> change.key().unit())
            .thenComparing(change -> change.key().code());

    public AreaChange {
        successors = List.copyOf(successors);
    }

    public AreaKey key() {
        return timeline.key();
    }
}

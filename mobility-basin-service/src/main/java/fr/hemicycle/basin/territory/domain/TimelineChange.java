package fr.hemicycle.basin.territory.domain;

import java.util.List;
import java.util.stream.Stream;

/** A timeline before an import and after it, as a table needs it. */
public record TimelineChange<K, T>(K key, Timeline<T> before, Timeline<T> after) {

    /** Periods that the table does not have yet. */
    public List<Period<T>> begun() {
        return after.periods().stream()
                .filter(each -> before.periods().stream()
                        .noneMatch(earlier -> earlier.from().equals(each.from())))
                .toList();
    }

    /** Periods of the table that have a last day now. */
    public List<Period<T>> ended() {
        return after.periods().stream()
                .filter(each ->
                        !each.isOpen() && before.periods().contains(new Period<>(each.state(), each.from(), null)))
                .toList();
    }

    /** All that the change speaks of. */
    public Stream<T> states() {
        return Stream.concat(begun().stream(), ended().stream()).map(Period::state);
    }
}

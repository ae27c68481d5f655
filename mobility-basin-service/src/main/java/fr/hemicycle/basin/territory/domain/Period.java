package fr.hemicycle.basin.territory.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was so from a day on.
 *
 * @param until last day, {@code null} while it holds
 */
public record Period<T>(T state, LocalDate from, @Nullable LocalDate until) {

    public Period {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " " + until);
        }
    }

    public boolean isOpen() {
        return until == null;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Period<?> other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }

    Period<T> endedOn(LocalDate lastDay) {
        return new Period<>(state, from, lastDay);
    }
}

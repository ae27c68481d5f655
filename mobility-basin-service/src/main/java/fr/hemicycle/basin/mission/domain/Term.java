package fr.hemicycle.basin.mission.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a mission lasts.
 *
 * @param startsOn {@code null} until it starts
 */
public record Term(@Nullable LocalDate startsOn, int months) {

    /** So many months after the start, to the day; the last day of a shorter month where there is no such day. */
    public Optional<LocalDate> endsOn() {
        return after(months);
    }

    /** The day so many months after the start, empty until it starts. */
    public Optional<LocalDate> after(int count) {
        return Optional.ofNullable(startsOn).map(day -> day.plusMonths(count));
    }

    /** Whether a day is one of the mission; of one that has not started every day may still be. */
    public boolean holds(LocalDate day) {
        return startsOn == null || (!day.isBefore(startsOn) && !day.isAfter(endsOn().orElseThrow()));
    }
}

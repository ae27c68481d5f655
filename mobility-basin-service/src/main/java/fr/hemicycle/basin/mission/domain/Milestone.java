package fr.hemicycle.basin.mission.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point in the calendar of a mission.
 *
 * @param basinId {@code null} where it concerns all of them
 * @param reachedOn {@code null} until it is reached
 */
public record Milestone(
        UUID id,
        @Nullable UUID basinId,
        String name,
        Due due,
        @Nullable LocalDate reachedOn) {

    public Milestone reached(LocalDate on) {
        return new Milestone(id, basinId, name, due, on);
    }

    public boolean isReachedOn(LocalDate day) {
        return reachedOn != null && !reachedOn.isAfter(day);
    }

    public boolean isLateOn(LocalDate day, Term term) {
        return !isReachedOn(day) && due.in(term).filter(on -> on.isBefore(day)).isPresent();
    }
}

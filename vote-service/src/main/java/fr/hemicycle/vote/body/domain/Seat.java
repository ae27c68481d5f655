package fr.hemicycle.vote.body.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's place in a body.
 *
 * @param voting whether the member has a vote (voix délibérative); without one they attend only
 * @param from first day
 * @param until last day, {@code null} while it lasts
 */
public record Seat(
        UUID id,
        UUID councillorId,
        boolean voting,
        LocalDate from,
        @Nullable LocalDate until) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean sharesADayWith(Seat other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    Seat endedOn(LocalDate lastDay) {
        return new Seat(id, councillorId, voting, from, lastDay);
    }

    boolean endsBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}

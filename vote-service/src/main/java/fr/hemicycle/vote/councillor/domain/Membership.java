package fr.hemicycle.vote.councillor.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member in a political group.
 *
 * @param from first day, {@code null} for as long as the record goes back
 * @param until last day, {@code null} while it lasts
 */
public record Membership(
        UUID id,
        UUID councillorId,
        UUID groupId,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public boolean isHeldOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    boolean sharesADayWith(Membership other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    boolean endsBefore(@Nullable LocalDate day) {
        return until != null && day != null && until.isBefore(day);
    }

    Membership endedOn(LocalDate lastDay) {
        return new Membership(id, councillorId, groupId, from, lastDay);
    }
}

package fr.hemicycle.vote.body.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member who presides over a body, or stands in for who presides.
 *
 * @param rank of a vice-president, from 1; {@code null} for the president
 * @param from first day
 * @param until last day, {@code null} while it lasts
 */
public record Office(
        UUID id,
        UUID councillorId,
        OfficeKind kind,
        @Nullable Integer rank,
        LocalDate from,
        @Nullable LocalDate until) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && !endsBefore(day);
    }

    boolean sharesADayWith(Office other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    boolean endsBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    boolean isVicePresidency() {
        return switch (kind) {
            case PRESIDENT -> false;
            case VICE_PRESIDENT -> true;
        };
    }

    Office endedOn(LocalDate lastDay) {
        return new Office(id, councillorId, kind, rank, from, lastDay);
    }
}

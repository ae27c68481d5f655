package fr.hemicycle.funding.operation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a movement rests on.
 *
 * @param reference for people: a number, a reason, the provenance of an opening
 * @param effectiveOn the day from which it counts
 * @param deliberationId the vote that allowed it; {@code null} when no vote did yet
 * @param reservationId the reservation that it moves, {@code null} when there is none
 */
public record Ground(
        String reference,
        LocalDate effectiveOn,
        @Nullable UUID deliberationId,
        @Nullable UUID reservationId) {

    /** It counts from the day on which it is recorded. */
    public static Ground of(String reference, Instant at) {
        return new Ground(reference, LegalDay.of(at), null, null);
    }

    public static Ground vote(String number, UUID deliberationId, LocalDate on) {
        return new Ground(number, on, deliberationId, null);
    }

    public Ground moving(@Nullable UUID reservation) {
        return new Ground(reference, effectiveOn, deliberationId, reservation);
    }
}

package fr.hemicycle.vote.sitting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the room after the roll call.
 *
 * @param councillorId who came, left or took the chair; {@code null} for what concerns all
 * @param motion the vote on a closed session or an urgency; {@code null} for the rest
 */
public record TimelineEntry(
        UUID id,
        Instant at,
        Kind kind,
        @Nullable UUID councillorId,
        @Nullable Motion motion) {

    /** What can happen. */
    public enum Kind {
        ARRIVAL,
        DEPARTURE,
        /** Another member presides from now on. */
        CHAIR,
        SUSPENSION,
        RESUMPTION,
        /** Huis clos. */
        CLOSED_SESSION,
        END_OF_CLOSED_SESSION,
        /** The body rules on the urgency that the president claimed. */
        URGENCY_APPROVED,
        END;

        boolean concernsAMember() {
            return switch (this) {
                case ARRIVAL, DEPARTURE, CHAIR -> true;
                case SUSPENSION, RESUMPTION, CLOSED_SESSION, END_OF_CLOSED_SESSION, URGENCY_APPROVED, END -> false;
            };
        }

        boolean isDecidedByAMotion() {
            return this == CLOSED_SESSION || this == URGENCY_APPROVED;
        }
    }

    /**
     * A vote without debate on how to go on.
     *
     * @param askers members who asked for it; 0 when the president did
     */
    public record Motion(int askers, int votesFor, int votesAgainst) {}
}

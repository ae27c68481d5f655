package fr.hemicycle.funding.commitment.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the act of a vote, as vote-service tells it.
 *
 * @param version of the deliberation's events: the highest is the last that happened, in whatever order they come
 * @param inForceOn since when it is in force by this fact, {@code null} when it is not
 */
public record ActFact(
        long version, Kind kind, LocalDate on, @Nullable LocalDate inForceOn) {

    /** Kinds of facts. */
    public enum Kind {
        IN_FORCE,
        SUSPENDED,
        SUSPENSION_LIFTED,
        ANNULLED,
        /** The rest stands, and so does the commitment. */
        ANNULLED_IN_PART,
        WITHDRAWN,
        REPEALED
    }
}

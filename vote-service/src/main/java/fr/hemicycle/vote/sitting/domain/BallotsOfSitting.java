package fr.hemicycle.vote.sitting.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sitting asks of the ballots that were taken in it. */
public interface BallotsOfSitting {

    /** In the order of their closing. */
    List<Taken> of(String collectivity, UUID sittingId);

    /** Moves what was not voted at a sitting without quorum to the agenda of the one that follows it. */
    void carryOver(String collectivity, UUID from, UUID to);

    /**
     * A ballot that was taken.
     *
     * @param number of the deliberation
     * @param votedAt when, {@code null} where the record does not say
     */
    record Taken(
            UUID deliberationId, String number, @Nullable Instant votedAt, String outcome) {}
}

package fr.hemicycle.vote.deliberation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deliberation with the ballot that decided it.
 *
 * @param vote on the whole, as last corrected; {@code null} while it is a draft
 * @param votes all that is on record, in the order of their closing: on amendments, on articles, on the whole, corrections
 */
public record DeliberationRecord(
        Deliberation deliberation, @Nullable ClosedBallot vote, List<ClosedBallot> votes) {

    public DeliberationRecord {
        votes = List.copyOf(votes);
    }
}

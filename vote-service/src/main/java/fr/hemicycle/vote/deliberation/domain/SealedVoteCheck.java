package fr.hemicycle.vote.deliberation.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the rows on which a vote stands are still those that were sealed. */
public interface SealedVoteCheck {

    /** The number under which a deliberation is on record, or was sealed, though nothing else may be left of it. */
    Optional<String> number(String collectivity, UUID deliberationId);

    /** How many ballots on a deliberation are on record. */
    int ballots(UUID deliberationId);

    List<Deviation> deviations(String collectivity, UUID deliberationId);

    /**
     * @param voteId of the ballot that sealed it last; {@code null} for a row that none has sealed
     * @param place JSON pointer into its sealed record, or {@code ""} for the whole of it
     * @param sealed empty where nothing was sealed
     * @param live empty where nothing is left
     */
    record Deviation(@Nullable UUID voteId, String place, String sealed, String live) {}
}

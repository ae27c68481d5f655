package fr.hemicycle.vote.deliberation.domain;

import java.util.List;
import java.util.UUID;

/** Whether the votes that are shown are still those that were sealed. */
public interface SealedVoteCheck {

    List<Deviation> deviations(String collectivity, UUID deliberationId);

    /**
     * @param voteId of the ballot
     * @param place JSON pointer into its sealed record, or {@code ""} for the whole of it
     * @param sealed empty where nothing was sealed
     * @param live empty where nothing is left
     */
    record Deviation(UUID voteId, String place, String sealed, String live) {}
}

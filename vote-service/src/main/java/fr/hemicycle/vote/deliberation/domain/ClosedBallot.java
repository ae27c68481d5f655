package fr.hemicycle.vote.deliberation.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ballot on record: what was said, and what came of it by the law of the day.
 *
 * @param closedAt when it was recorded
 * @param correction {@code null} unless it puts another one right
 */
public record ClosedBallot(
        UUID id,
        UUID deliberationId,
        Subject subject,
        Ballot ballot,
        BallotDecision.Closed result,
        Instant closedAt,
        @Nullable Correction correction) {

    /**
     * Why a ballot stands in the place of another, which stays on record.
     *
     * @param corrects the ballot that it puts right
     */
    public record Correction(UUID corrects, String motive) {}
}

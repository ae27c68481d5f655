package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another wording for one article, to be voted before it.
 *
 * @param number within the deliberation, from 1
 * @param outcome {@code null} until it was put to the vote
 */
public record Amendment(
        int number,
        int article,
        String text,
        UUID authorId,
        @Nullable Outcome outcome) {}

package fr.hemicycle.vote.deliberation.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article of a deliberation.
 *
 * @param text for people, verbatim
 * @param effect for machines, {@code null} when it has none
 */
public record Article(int number, String text, @Nullable Effect effect) {

    /** The expenses that its effect commits. */
    public List<UUID> expenseIds() {
        return switch (effect) {
            case null -> List.of();
            case Effect.CommitFunds commit -> commit.expenseIds();
            case Effect.ChangeCommitment change -> List.of();
            case Effect.VoteAuthorisation vote -> List.of();
            case Effect.ApproveAgreement approve -> List.of();
            case Effect.AdoptPlan adopt -> List.of();
        };
    }
}

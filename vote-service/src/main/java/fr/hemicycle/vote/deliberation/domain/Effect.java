package fr.hemicycle.vote.deliberation.domain;

import java.util.List;
import java.util.UUID;

/** What an adopted article does, typed so that no machine reads its prose. */
public sealed interface Effect {

    /**
     * Commits the credits of expense lines of the report (COMMIT_FUNDS).
     *
     * @param expenseIds at least one
     */
    record CommitFunds(List<UUID> expenseIds) implements Effect {
        public CommitFunds {
            expenseIds = List.copyOf(expenseIds);
        }
    }
}

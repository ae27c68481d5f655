package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an adopted article does, typed so that no machine reads its prose. */
public sealed interface Effect {

    /**
     * Commits the credits of expense lines of the report (COMMIT_FUNDS).
     *
     * @param expenseIds at least one
     * @param agreementForeseen whether an agreement [convention] must be in force before anything is paid
     */
    record CommitFunds(List<UUID> expenseIds, boolean agreementForeseen) implements Effect {
        public CommitFunds {
            expenseIds = List.copyOf(expenseIds);
        }

        /** Commits what no agreement is foreseen for. */
        public CommitFunds(List<UUID> expenseIds) {
            this(expenseIds, false);
        }
    }

    /**
     * Approves the text of agreements [conventions] or of their amendments [avenants] (APPROVE_AGREEMENT).
     *
     * @param agreements at least one
     */
    record ApproveAgreement(List<ApprovedText> agreements) implements Effect {
        public ApproveAgreement {
            agreements = List.copyOf(agreements);
        }

        /**
         * @param amendment its number, 0 for the agreement itself
         * @param textSha256 of the text that the assembly has seen: another one is not approved
         */
        public record ApprovedText(UUID agreementId, int amendment, String textSha256) {}
    }

    /**
     * Changes what earlier deliberations have committed (CHANGE_COMMITMENT).
     *
     * @param changes at least one
     */
    record ChangeCommitment(List<Change> changes) implements Effect {
        public ChangeCommitment {
            changes = List.copyOf(changes);
        }

        /**
         * @param deliberationId the earlier one, with its article and line
         * @param amount what the line commits from then on
         */
        public record Change(UUID deliberationId, int article, int line, Money amount) {}
    }

    /**
     * Adopts versions of plans of mobility basins [PAMS] (ADOPT_PLAN).
     *
     * @param plans at least one
     */
    record AdoptPlan(List<AdoptedPlan> plans) implements Effect {
        public AdoptPlan {
            plans = List.copyOf(plans);
        }

        /** @param version its number; what was proposed under it never changes */
        public record AdoptedPlan(UUID planId, int version) {}
    }

    /**
     * Votes, revises or cancels authorisations of budget operations [AE, AP] (VOTE_AUTHORISATION). Only the plenary assembly does.
     *
     * @param authorisations at least one
     */
    record VoteAuthorisation(List<Authorisation> authorisations) implements Effect {
        public VoteAuthorisation {
            authorisations = List.copyOf(authorisations);
        }

        public enum Act {
            VOTE,
            REVISE,
            CANCEL
        }

        public enum Section {
            OPERATING,
            INVESTMENT
        }

        public enum Kind {
            COMMITMENT_AUTHORISATION,
            PROGRAMME_AUTHORISATION
        }

        /**
         * @param amount what is authorised from then on
         * @param payments expected by year [CP prévisionnels]
         * @param opened the operation that a first vote opens, {@code null} when it exists
         */
        public record Authorisation(
                Act act,
                String operationCode,
                Money amount,
                List<Payment> payments,
                @Nullable Opened opened) {
            public Authorisation {
                payments = List.copyOf(payments);
            }
        }

        public record Payment(int year, Money amount) {}

        public record Opened(String label, Section section, Kind kind, Imputation imputation) {}
    }
}

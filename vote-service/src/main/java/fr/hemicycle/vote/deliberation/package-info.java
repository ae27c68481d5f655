/**
 * What this is: a deliberation (délibération) from its draft through its ballot (scrutin) to what became of its money.
 * Which rules: {@code domain/DeliberationRule}, {@code domain/BallotRule}. In: drafts and ballots, BudgetCommitted,
 * CommitmentRefused and BudgetReleased from commitments.v1. Out: VoteAdopted and VoteRejected on deliberations.v1.
 */
@NullMarked
package fr.hemicycle.vote.deliberation;

import org.jspecify.annotations.NullMarked;

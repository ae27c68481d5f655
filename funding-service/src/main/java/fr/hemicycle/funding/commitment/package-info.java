/** From the adopted vote to the commitment, once. In: VoteAdopted, VoteRejected, ReportWithdrawn. Out: BudgetCommitted or CommitmentRefused. */
@NullMarked
package fr.hemicycle.funding.commitment;

import org.jspecify.annotations.NullMarked;

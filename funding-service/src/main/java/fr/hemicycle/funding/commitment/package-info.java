/**
 * From the adopted vote to the commitment, once. In: VoteAdopted, VoteRejected, ReportWithdrawn, and
 * what becomes of the act: DeliberationInForce, DeliberationSuspended, SuspensionLifted, DeliberationAnnulled,
 * DeliberationWithdrawn, DeliberationRepealed. Out: BudgetCommitted or CommitmentRefused, CommitmentChanged or
 * CommitmentChangeRefused, then BudgetReleased when the act is undone.
 */
@NullMarked
package fr.hemicycle.funding.commitment;

import org.jspecify.annotations.NullMarked;

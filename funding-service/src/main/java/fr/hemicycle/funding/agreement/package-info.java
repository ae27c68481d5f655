/**
 * Agreements [conventions] with other organisations, from the draft to their end, and the models that several share. In: the
 * effect APPROVE_AGREEMENT of VoteAdopted and the end of its act, declarations of the parties. Out: AgreementInForce,
 * AgreementNoLongerInForce, AgreementEnded; whether a commitment waits for an agreement.
 */
@NullMarked
package fr.hemicycle.funding.agreement;

import org.jspecify.annotations.NullMarked;

/**
 * What the plenary assembly authorises on budget operations [AE, AP], with the expected payments by year. In: the effect
 * VOTE_AUTHORISATION of VoteAdopted. Out: AuthorisationVoted or AuthorisationRefused, once for each vote.
 */
@NullMarked
package fr.hemicycle.funding.authorisation;

import org.jspecify.annotations.NullMarked;

/**
 * What this is: an adopted deliberation from its signature to its force, and what may undo it: an act (acte). Which rules:
 * {@code domain/ActRule}, with the dated law of {@code domain/ForceRulebook}. In: steps of the office and annexes,
 * answers of the prefecture in turns of {@code ActTurns}. Out: DeliberationInForce, DeliberationSuspended, SuspensionLifted, DeliberationAnnulled, DeliberationWithdrawn and
 * DeliberationRepealed on deliberations.v1.
 */
@NullMarked
package fr.hemicycle.vote.act;

import org.jspecify.annotations.NullMarked;

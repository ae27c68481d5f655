/**
 * What this is: the proof of a deliberation's votes, for whoever does not want to trust this server. Which rules: {@code
 * domain/ProofRule}. In: the records that ballots have kept (platform.seal). Out: a file for {@code ./suite verify}.
 */
@NullMarked
package fr.hemicycle.vote.proof;

import org.jspecify.annotations.NullMarked;

/**
 * What this is: the way of an act to the prefecture, as an @CTES package. Which rules: what the format can carry ({@code
 * domain/TransmissionRule}). In: an act and its documents, from the register of acts; answers of the prefecture, through the
 * relay. Out: a package, by the adapter that configuration names; what the prefecture answered, to whoever asks.
 */
@NullMarked
package fr.hemicycle.vote.transmission;

import org.jspecify.annotations.NullMarked;

/**
 * What this is: the way of an act to the prefecture, as an @CTES package. Which rules: what the format can carry ({@code
 * domain/TransmissionRule}). In: an act and its documents, from the register of acts; answers of the prefecture, through the
 * relay. Out: a package, by the adapter that configuration names, once the decision is
 * committed; what the prefecture answered, to whoever asks; what nobody could read, set aside with its reason.
 */
@NullMarked
package fr.hemicycle.vote.transmission;

import org.jspecify.annotations.NullMarked;

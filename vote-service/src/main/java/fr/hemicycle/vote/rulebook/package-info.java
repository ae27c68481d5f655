/**
 * What this is: the law of the deliberating assembly as data, by kind of body and by date, each clause with its source.
 * Which rules: a day that no rulebook covers is refused, never guessed. In: nothing. Out: the clauses that a sitting, a
 * proxy and a ballot are judged by.
 */
@NullMarked
package fr.hemicycle.vote.rulebook;

import org.jspecify.annotations.NullMarked;

/**
 * What this is: a sitting and a ballot that do not take place (simulation), judged by the very rules of those that do.
 * Which rules: those of report, sitting, proxy, timeline, deliberation and ballot, asked of their own domain; of its own only
 * {@code domain/SimulationRule}. In: one request, balances from funding-service. Out: an answer; nothing is written.
 */
@NullMarked
package fr.hemicycle.vote.simulation;

import org.jspecify.annotations.NullMarked;

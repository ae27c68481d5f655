/**
 * What this is: the agenda (ordre du jour) of a sitting, put together from the reports to its body on its day and the
 * deliberations drafted for it, in the order that was set or else by their numbers. Which rules: {@code domain/AgendaRule}.
 * In: the order. Out: nothing.
 */
@NullMarked
package fr.hemicycle.vote.agenda;

import org.jspecify.annotations.NullMarked;

/**
 * Credits set aside for the expense of a report. In: an expense; another amount or a later last day for it; a
 * release; the passing of its last day. Out: the budget table's
 * figures.
 */
@NullMarked
package fr.hemicycle.funding.reservation;

import org.jspecify.annotations.NullMarked;

/**
 * Credits set aside for the expense of a report. In: an expense; another amount for it; a release. Out: the budget table's
 * figures.
 */
@NullMarked
package fr.hemicycle.funding.reservation;

import org.jspecify.annotations.NullMarked;

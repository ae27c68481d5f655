/**
 * Charts of accounts (nomenclatures) by year. Rules: {@code ChartRule}. In: accounts with their provenance, by the file; a chart
 * taken for a later year. Out: whether a code exists in a chart, with its section and chapters.
 */
@NullMarked
package fr.hemicycle.funding.chart;

import org.jspecify.annotations.NullMarked;

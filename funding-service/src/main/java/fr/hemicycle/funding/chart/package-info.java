/** Charts of accounts (nomenclatures) by year. No rules of its own. In: accounts with their provenance. Out: whether a code exists in a chart. */
@NullMarked
package fr.hemicycle.funding.chart;

import org.jspecify.annotations.NullMarked;

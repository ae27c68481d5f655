/** What other features may ask of the charts. */
@NullMarked
package fr.hemicycle.funding.chart.domain;

import org.jspecify.annotations.NullMarked;

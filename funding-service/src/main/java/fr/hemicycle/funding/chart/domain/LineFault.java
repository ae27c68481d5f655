package fr.hemicycle.funding.chart.domain;

import fr.hemicycle.platform.rule.Reason;

/**
 * Why a line is refused.
 *
 * @param field the column, empty when it is the line as a whole
 */
public record LineFault(String field, Reason reason) {}

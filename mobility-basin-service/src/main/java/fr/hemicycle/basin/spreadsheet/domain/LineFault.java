package fr.hemicycle.basin.spreadsheet.domain;

import fr.hemicycle.platform.rule.Reason;

/**
 * Why a line is refused.
 *
 * @param column empty when it is the line as a whole
 */
public record LineFault(String column, Reason reason) {}

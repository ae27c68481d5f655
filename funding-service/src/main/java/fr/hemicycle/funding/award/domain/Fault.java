package fr.hemicycle.funding.award.domain;

import fr.hemicycle.platform.rule.Reason;

/**
 * A broken rule and where.
 *
 * @param pointer into what was said, as a JSON pointer
 */
public record Fault(String pointer, Reason reason) {}

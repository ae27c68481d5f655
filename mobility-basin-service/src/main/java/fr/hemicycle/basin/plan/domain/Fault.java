package fr.hemicycle.basin.plan.domain;

import fr.hemicycle.platform.rule.Reason;

/** @param pointer where in the text, as a JSON pointer */
public record Fault(String pointer, Reason reason) {}

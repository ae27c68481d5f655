package fr.hemicycle.basin.financing.domain;

import java.time.LocalDate;

/**
 * A plan takes no more decisions.
 *
 * @param how CLOSED or ABANDONED, as funding-service names it
 * @param toldAt version of the plan's event that told so
 */
public record PlanEnd(String how, LocalDate on, String reason, long toldAt) {}

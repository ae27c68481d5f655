package fr.hemicycle.funding.financing.domain;

/** Whether a plan still takes decisions. */
public enum PlanLife {
    OPEN,
    /** What it was for is done. */
    CLOSED,
    /** What it was for will not be done. */
    ABANDONED
}

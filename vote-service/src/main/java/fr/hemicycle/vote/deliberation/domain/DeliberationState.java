package fr.hemicycle.vote.deliberation.domain;

/** Where a deliberation stands. */
public enum DeliberationState {
    DRAFTED,
    ADOPTED,
    REJECTED
}

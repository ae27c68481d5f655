package fr.hemicycle.basin.body.domain;

/** What a body says: only a decision binds. */
public enum Pronouncement {
    OPINION,
    PROPOSAL,
    DECISION
}

package fr.hemicycle.vote.act.domain;

/** What an act is worth. */
public enum ActState {
    /** Voted, and nobody has signed it. */
    UNSIGNED,
    /** On its way: a condition of its force is missing. */
    SIGNED,
    IN_FORCE,
    /** By the judge, until the judgment. */
    SUSPENDED,
    /** By the judge, as if it had never been. */
    ANNULLED,
    /** By the body that took it, as if it had never been (retrait). */
    WITHDRAWN,
    /** By the body that took it, for the time to come (abrogation). */
    REPEALED
}

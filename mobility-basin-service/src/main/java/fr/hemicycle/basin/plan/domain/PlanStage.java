package fr.hemicycle.basin.plan.domain;

/** Where a version of a plan stands; the plan itself stands where its version in force does, else where its last one does. */
public enum PlanStage {
    DRAFTED,
    PROPOSED,
    CONSULTED_ON,
    DECIDED,
    APPROVED,
    /** Signed by all, and its first day lies ahead. */
    SIGNED,
    IN_FORCE,
    /** Signed by all, but an act that approved it has no effect now: suspended, repealed or annulled in part. */
    SUSPENDED,
    /** A later version is in force instead. */
    REVISED,
    ENDED
}

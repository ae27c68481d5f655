package fr.hemicycle.basin.body.domain;

/** How voices become an outcome. No law says it for these bodies: each sets its own. */
public enum DecisionMode {
    /** Somebody is for it, and nobody against. */
    CONSENSUS,
    /** More are for it than against. */
    MAJORITY,
    /** Every signatory is for it, those who did not come too. */
    UNANIMITY_OF_SIGNATORIES
}

package fr.hemicycle.basin.plan.domain;

/** What an action gives the persons that it concerns, as far as code des transports L1215-3 asks for it. */
public enum Provision {
    /** Conseil individualisé à la mobilité. */
    INDIVIDUAL_ADVICE,
    /** Accompagnement individualisé à la mobilité. */
    INDIVIDUAL_SUPPORT,
    /** Lets the public employment service give advice and support [service public de l'emploi]. */
    EMPLOYMENT_SERVICE
}

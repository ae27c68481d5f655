package fr.hemicycle.basin.plan.domain;

/** Whom an action concerns [publics]: the persons whom code des transports L1215-3 names, and others. */
public enum Audience {
    /** Personnes en situation de vulnérabilité économique ou sociale. */
    VULNERABLE,
    /** Personnes en situation de handicap. */
    DISABLED,
    /** Personnes dont la mobilité est réduite. */
    REDUCED_MOBILITY,
    /** Demandeurs d'emploi. */
    JOB_SEEKER,
    /** Personnes éloignées de l'emploi. */
    FAR_FROM_EMPLOYMENT,
    /** Jeunes en contrat d'apprentissage. */
    APPRENTICE,
    OTHER
}

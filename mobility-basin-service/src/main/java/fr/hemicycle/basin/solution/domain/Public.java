package fr.hemicycle.basin.solution.domain;

/** Who may use a mobility solution [publics]: those whom plans name ({@code Audience}), by the same words, and others. */
public enum Public {
    /** Tout public. */
    EVERYONE,
    /** Personnes sans permis de conduire. */
    WITHOUT_LICENCE,
    /** Jeunes. */
    YOUNG,
    VULNERABLE,
    DISABLED,
    REDUCED_MOBILITY,
    JOB_SEEKER,
    FAR_FROM_EMPLOYMENT,
    APPRENTICE
}

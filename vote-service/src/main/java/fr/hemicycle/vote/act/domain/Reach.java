package fr.hemicycle.vote.act.domain;

/** Whom an act is for. */
public enum Reach {
    /** Rules for everybody (acte réglementaire). */
    REGULATORY,
    /** Named persons (décision individuelle): they are told. */
    INDIVIDUAL,
    /** Neither (décision d'espèce), as most deliberations that fund something. */
    NEITHER
}

package fr.hemicycle.funding.agreement.domain;

/** How far an agreement is. In order. */
public enum AgreementLife {
    DRAFTED,
    /** By the assembly of each party. */
    APPROVED,
    /** By each party; its term has not begun. */
    SIGNED,
    IN_FORCE,
    /** Its term is reached, or it was terminated. */
    ENDED
}

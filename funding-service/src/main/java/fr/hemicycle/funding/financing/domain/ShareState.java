package fr.hemicycle.funding.financing.domain;

/** The life of a share. */
public enum ShareState {
    PROPOSED,
    VOTED,
    COMMITTED,
    AGREEMENT_SIGNED,
    CALLED,
    PAID,
    WITHDRAWN
}

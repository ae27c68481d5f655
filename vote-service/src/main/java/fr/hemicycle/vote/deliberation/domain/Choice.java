package fr.hemicycle.vote.deliberation.domain;

/** What a member says in a ballot. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTENTION,
    /** « Ne prend pas part au vote »: there, and out of this ballot. */
    NOT_TAKING_PART
}

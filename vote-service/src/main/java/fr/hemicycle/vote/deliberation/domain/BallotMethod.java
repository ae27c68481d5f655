package fr.hemicycle.vote.deliberation.domain;

/** How voices are collected. */
public enum BallotMethod {
    /** Vote à main levée. */
    SHOW_OF_HANDS,
    /** Scrutin public, CGCT L3121-15 al. 1: the names go into the minutes. */
    PUBLIC_BALLOT,
    /** Scrutin secret: numbers only, and nothing that links a member to a choice. */
    SECRET_BALLOT
}

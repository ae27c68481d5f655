package fr.hemicycle.vote.deliberation.domain;

/** How voices are collected. In both it is known who said what, so that the president's voice can decide a tie. */
public enum BallotMethod {
    /** Vote à main levée. */
    SHOW_OF_HANDS,
    /** Scrutin public, CGCT L3121-15 al. 1: the names go into the minutes. */
    PUBLIC_BALLOT
}

package fr.hemicycle.basin.following.domain;

/** What is late. */
public enum LateKind {
    /** An action is past its end, neither done nor abandoned. */
    ACTION,
    /** No measure in a year. */
    MEASURE,
    /** A task of a meeting is past its day. */
    TASK,
    /** A deliverable of a mission is past its day. */
    DELIVERABLE,
    /** A year in force is over and was not reviewed. */
    REVIEW
}

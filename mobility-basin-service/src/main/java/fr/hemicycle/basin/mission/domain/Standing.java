package fr.hemicycle.basin.mission.domain;

/** Where a mission stands, in a word. */
public enum Standing {
    /** For the money of its plan. */
    WAITING,
    /** To be started. */
    READY,
    STARTED,
    COMPLETED,
    ENDED_EARLY
}

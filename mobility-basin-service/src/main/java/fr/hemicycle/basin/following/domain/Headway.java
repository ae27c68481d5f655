package fr.hemicycle.basin.following.domain;

/** Where an action stands on a day, each in one of these. */
public enum Headway {
    PLANNED,
    RUNNING,
    /** Its last day is over, and it is neither done nor abandoned. */
    LATE,
    DONE,
    ABANDONED
}

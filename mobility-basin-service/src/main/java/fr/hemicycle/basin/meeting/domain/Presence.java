package fr.hemicycle.basin.meeting.domain;

/** Where the record puts an organisation. */
public enum Presence {
    PRESENT,
    EXCUSED,
    ABSENT
}

package fr.hemicycle.basin.meeting.domain;

/** Where a meeting stands. Held and cancelled are both for good. */
public enum MeetingState {
    CONVENED,
    HELD,
    CANCELLED
}

package fr.hemicycle.basin.mission.domain;

/** Where a deliverable stands. */
public enum DeliverableState {
    EXPECTED,
    DELIVERED,
    /** Sent back to the provider: it is to be delivered again. */
    RETURNED,
    ACCEPTED;

    public boolean isAwaited() {
        return this == EXPECTED || this == RETURNED;
    }
}

package fr.hemicycle.vote.report.domain;

/** Where a report stands. */
public enum ReportState {
    OPEN,
    /** Taken off the agenda: its credits are free again. */
    WITHDRAWN,
    /** A deliberation on it was put to the vote, whatever the outcome. */
    VOTED
}

package fr.hemicycle.vote.report.domain;

/** Where a report stands. */
public enum ReportState {
    OPEN,
    /** Put off without a day: its credits stay reserved until it is on an agenda again. */
    ADJOURNED,
    /** Taken off the agenda: its credits are free again. */
    WITHDRAWN,
    /** A deliberation on it was put to the vote, whatever the outcome. */
    VOTED
}

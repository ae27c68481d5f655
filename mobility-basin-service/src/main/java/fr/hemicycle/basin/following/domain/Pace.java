package fr.hemicycle.basin.following.domain;

/** Whether an indicator comes along as the straight line from its baseline to its target would have it. */
public enum Pace {
    ON_TRACK,
    BEHIND,
    /** Nothing was measured since the baseline, or the target is where the baseline is. */
    UNKNOWN
}

package fr.hemicycle.vote.sitting.domain;

/** Where the roll call puts a member. Whether an absent member gave a proxy is another fact. */
public enum Attendance {
    PRESENT,
    EXCUSED,
    ABSENT
}

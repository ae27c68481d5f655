package fr.hemicycle.vote.rulebook.domain;

/** Who counts towards the quorum. */
public enum CountedMembers {
    PRESENT,
    PRESENT_OR_REPRESENTED,
    /** After a meeting without quorum: the second one is valid however many are there. */
    WHATEVER_THE_NUMBER
}

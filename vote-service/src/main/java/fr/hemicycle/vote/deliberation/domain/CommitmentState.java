package fr.hemicycle.vote.deliberation.domain;

/** What became of the money of a deliberation, as funding-service tells it. */
public enum CommitmentState {
    /** No article commits funds, or the deliberation is not adopted. */
    NONE,
    /** Adopted; funding-service has not told yet. */
    AWAITED,
    COMMITTED,
    /** The vote stands; its money could not be committed, and the reasons say why. */
    REFUSED,
    /** The act was annulled or withdrawn: its money is available again. */
    RELEASED
}

package fr.hemicycle.basin.plan.domain;

/** What the approval by a signatory's assembly is worth on a day. The last one is the best. */
public enum ApprovalStanding {
    /** No act approves, or only acts that are as if they had never been. */
    NONE,
    REPEALED,
    ANNULLED_IN_PART,
    SUSPENDED,
    STANDS
}

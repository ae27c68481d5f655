package fr.hemicycle.funding.financing.domain;

/** Whether what is promised covers the total of a plan. */
public enum Funding {
    /** Some funders have not decided yet. */
    PARTIAL,
    /** All have decided, or withdrawn, and it is not enough. */
    UNDER_FUNDED,
    /** Exactly the total. */
    SECURED,
    /** More than the total. */
    OVER_FUNDED;

    public boolean isSecured() {
        return this == SECURED || this == OVER_FUNDED;
    }
}

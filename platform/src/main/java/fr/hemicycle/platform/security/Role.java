package fr.hemicycle.platform.security;

/** The roles that a token may carry, as annotations need them. */
public final class Role {

    /** Assembly office: reports, sittings, ballots. */
    public static final String CLERK = "clerk";

    /** Finance department: operations, reservations, financing plans. */
    public static final String FINANCE = "finance";

    /** Public accountant: pays or rejects what is ordered, and orders nothing. */
    public static final String ACCOUNTANT = "accountant";

    /** Mobility department: basins, missions. */
    public static final String MOBILITY = "mobility";

    /** Another organisation: sees and declares what concerns itself, nothing else. */
    public static final String PARTNER = "partner";

    /** An elected member: acts for themselves only, as the claim {@code councillor} of the token says. */
    public static final String MEMBER = "member";

    /** Reads everything of its collectivity, writes nothing. */
    public static final String AUDITOR = "auditor";

    /** Everything, within its collectivity. */
    public static final String ADMIN = "admin";

    private Role() {}
}

package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.platform.rule.Rule;

/** What an operation and a movement on it must be. In order of precedence. */
public enum OperationRule implements Rule {
    OPERATION_MUST_EXIST("Hémicycle, budget operations"),
    OPERATION_CODE_MUST_BE_FREE("Hémicycle, budget operations"),
    AMOUNT_MUST_BE_POSITIVE("Hémicycle, journal"),
    /** AE go with the operating section, AP with investment. */
    AUTHORISATION_MUST_FIT_ITS_SECTION("CGCT L3312-4"),
    /** A code alone is ambiguous: 9356 is the RSA in M52 and the coast in M57. */
    IMPUTATION_MUST_BE_IN_ITS_CHART("CGCT D3311-6"),
    /** AE for investment, or AP for operating, in the guise of an account of the other section. */
    IMPUTATION_MUST_FIT_THE_SECTION("CGCT L3312-4, D3311-6"),
    IMPUTATION_MUST_BE_THE_OPERATIONS("Hémicycle, budget operations"),
    OPENING_MUST_NOT_EXCEED_THE_AUTHORISATION("CGCT L3312-4 II"),
    /** What counts from a later day would be available before it does. */
    EFFECTIVE_DAY_MUST_NOT_BE_AHEAD("Hémicycle, journal"),
    EXPENSE_MUST_BE_RESERVED_ONCE("Hémicycle, reservations"),
    RESERVATION_MUST_BE_HELD("Hémicycle, reservations"),
    /** The last day of a reservation is its asker's choice, by the collectivity's own rules [règlement budgétaire et financier]. */
    RESERVATION_MUST_NOT_HAVE_LAPSED("Hémicycle, reservations"),
    HOLD_MUST_END_LATER("Hémicycle, reservations"),
    /** An id that has served for one change cannot serve for another. */
    ADJUSTMENT_MUST_BE_DECIDED_ONCE("Hémicycle, reservations"),
    /** The vote must commit what was reserved for it: same operation, no more than that amount. */
    RESERVATION_MUST_MATCH_THE_VOTE("Hémicycle, reservations"),
    /** What a later vote changes must exist, and not be released with its act. */
    COMMITMENT_MUST_STAND("Hémicycle, commitments"),
    COMMITMENT_MUST_BE_CHANGED_ONCE_BY_A_VOTE("Hémicycle, commitments"),
    /** What is due of a commitment stays committed. */
    COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED("Hémicycle, commitments"),
    /** Authorisations are the upper limit of what may be committed. */
    AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT("CGCT L3312-4 II"),
    /** Only where the collectivity's own rule refuses it: by law an authorisation is valid until it is annulled. */
    AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED("CGCT L3312-4 III, règlement budgétaire et financier"),
    /** Only where the collectivity has set one. */
    USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD("Hémicycle, limits");

    private final String source;

    OperationRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

package fr.hemicycle.vote.report.domain;

import fr.hemicycle.platform.rule.Rule;

/**
 * Rules of funding-service whose refusals reach callers here: it owns and applies them, this service only explains them in
 * the caller's language. A code that is not among them is passed on all the same, with its source and figures.
 */
public enum FundingRule implements Rule {
    OPERATION_MUST_EXIST("Hémicycle, budget operations"),
    IMPUTATION_MUST_BE_THE_OPERATIONS("Hémicycle, budget operations"),
    EXPENSE_MUST_BE_RESERVED_ONCE("Hémicycle, reservations"),
    RESERVATION_MUST_BE_HELD("Hémicycle, reservations"),
    RESERVATION_MUST_MATCH_THE_VOTE("Hémicycle, reservations"),
    AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT("CGCT L3312-4 II");

    private final String source;

    FundingRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

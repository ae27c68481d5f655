package fr.hemicycle.vote.report.domain;

import fr.hemicycle.platform.rule.Rule;

/**
 * Rules of funding-service whose refusals reach callers here: it owns and applies them, this service only explains them in
 * the caller's language. A code that is not among them is passed on all the same, with its source and figures.
 */
public enum FundingRule implements Rule {
    AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT("CGCT L3312-4 II"),
    IMPUTATION_MUST_BE_IN_ITS_CHART("docs/rules/funding-service.md"),
    RESERVATION_MUST_BE_HELD("docs/rules/funding-service.md");

    private final String source;

    FundingRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

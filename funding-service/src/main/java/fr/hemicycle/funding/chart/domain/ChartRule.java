package fr.hemicycle.funding.chart.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a chart and an import of its accounts must be. In order of precedence. */
public enum ChartRule implements Rule {
    CHART_MUST_BE_LOADED_ONCE("Hémicycle, charts of accounts"),
    /** The years before it had charts of their own. */
    CHART_MAY_ONLY_BE_CARRIED_TO_A_LATER_YEAR("Hémicycle, charts of accounts"),
    YEAR_MUST_HAVE_NO_CHART("Hémicycle, charts of accounts"),
    ACCOUNTS_MUST_BE_READABLE("RFC 4180"),
    ACCOUNTS_MUST_NAME_THEIR_COLUMNS("RFC 4180 §2.3"),
    ACCOUNTS_MUST_BE_ONE_TO_FIFTY_THOUSAND("Hémicycle, charts of accounts"),
    ACCOUNT_MUST_FILL_ITS_COLUMNS("RFC 4180 §2.4"),
    ACCOUNT_VALUE_MUST_BE_READABLE("Hémicycle, charts of accounts"),
    ACCOUNT_MUST_BE_NAMED_ONCE("Hémicycle, charts of accounts"),
    ACCOUNT_CHAPTER_MUST_BE_IN_THE_CHART("CGCT D3311-6"),
    ACCOUNT_MUST_STAND_IN_THE_SECTION_OF_ITS_CHAPTER("CGCT D3311-6"),
    /** Else an authorisation would find itself in the other section. */
    ACCOUNT_MUST_KEEP_ITS_SECTION("CGCT L3312-4");

    private final String source;

    ChartRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

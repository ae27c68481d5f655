package fr.hemicycle.basin.solution.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a mobility solution must be, and when it may change. In order of precedence. */
public enum SolutionRule implements Rule {
    SOLUTION_MUST_NOT_END_BEFORE_IT_BEGINS("Hémicycle, mobility solutions"),
    SOLUTION_PRICE_MUST_NOT_BE_NEGATIVE("Hémicycle, mobility solutions"),
    SOLUTION_FOR_THOSE_WITHOUT_A_LICENCE_MUST_NOT_NEED_ONE("Hémicycle, mobility solutions"),
    SOLUTION_MUST_NAME_ITS_PERIMETER("Hémicycle, mobility solutions"),
    SOLUTION_PLACE_MUST_BE_ON_RECORD("INSEE, code officiel géographique; BANATIC"),
    SOLUTION_BASIN_MUST_BE_ON_RECORD("Code des transports L1215-1"),
    SOLUTION_ACTION_MUST_BE_ON_RECORD("Code des transports L1215-3"),
    SOLUTION_MUST_NOT_HAVE_ENDED("Hémicycle, mobility solutions"),
    SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE("Hémicycle, mobility solutions"),
    /** What was answered of a day stays the answer. */
    SOLUTION_MUST_KEEP_ITS_PAST("Hémicycle, mobility solutions"),
    SOLUTION_MAY_ONLY_END_EARLIER("Hémicycle, mobility solutions"),
    SOLUTION_FILE_MUST_HAVE_A_THOUSAND_LINES_AT_MOST("Hémicycle, imports");

    private final String source;

    SolutionRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

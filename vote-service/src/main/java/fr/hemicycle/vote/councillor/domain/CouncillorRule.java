package fr.hemicycle.vote.councillor.domain;

import fr.hemicycle.platform.rule.Rule;

/** What the register of members asks for. In order of precedence. */
public enum CouncillorRule implements Rule {
    POLITICAL_GROUP_NAME_MUST_BE_FREE("CGCT L3121-24"),
    POLITICAL_GROUP_MUST_EXIST("CGCT L3121-24"),
    COUNCILLOR_MUST_EXIST("Hémicycle, register of members"),
    /** A name that holds what cannot be seen is another name than the one that is read in the minutes. */
    NAME_MUST_BE_LEGIBLE("Hémicycle, register of members"),
    /** A correction that changes nothing would be a trace of nothing. */
    CORRECTION_MUST_CHANGE_SOMETHING("Hémicycle, register of members"),
    MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS("Hémicycle, register of members"),
    /** Longer than foreseen is a new membership. */
    MEMBERSHIP_MAY_ONLY_END_EARLIER("Hémicycle, register of members"),
    /** Whoever sat in two groups would be counted twice in the tallies by group. */
    COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME("CGCT L3121-24");

    private final String source;

    CouncillorRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

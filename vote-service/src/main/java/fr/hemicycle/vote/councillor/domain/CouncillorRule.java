package fr.hemicycle.vote.councillor.domain;

import fr.hemicycle.platform.rule.Rule;

/** What the register of members asks for. In order of precedence. */
public enum CouncillorRule implements Rule {
    POLITICAL_GROUP_NAME_MUST_BE_FREE("CGCT L3121-24"),
    POLITICAL_GROUP_MUST_EXIST("CGCT L3121-24"),
    COUNCILLOR_MUST_EXIST("Hémicycle, register of members");

    private final String source;

    CouncillorRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

package fr.hemicycle.vote.body.domain;

import fr.hemicycle.platform.rule.Rule;

/** What bodies and seats ask for. In order of precedence. */
public enum BodyRule implements Rule {
    BODY_MUST_EXIST("Hémicycle, register of bodies"),
    BODY_NAME_MUST_BE_FREE("Hémicycle, register of bodies"),
    SEAT_MUST_NOT_END_BEFORE_IT_BEGINS("Hémicycle, register of bodies"),
    /** One member, one voice: whoever held two seats of a body would be counted twice among its members in office. */
    COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME("CGCT L3121-14, L3121-14-1");

    private final String source;

    BodyRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

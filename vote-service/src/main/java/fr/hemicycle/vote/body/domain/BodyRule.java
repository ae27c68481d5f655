package fr.hemicycle.vote.body.domain;

import fr.hemicycle.platform.rule.Rule;

/** What bodies, seats and offices ask for. In order of precedence. */
public enum BodyRule implements Rule {
    BODY_MUST_EXIST("Hémicycle, register of bodies"),
    BODY_NAME_MUST_BE_FREE("Hémicycle, register of bodies"),
    SEAT_MUST_NOT_END_BEFORE_IT_BEGINS("Hémicycle, register of bodies"),
    /** Longer than foreseen is a new mandate. */
    SEAT_MAY_ONLY_END_EARLIER("Hémicycle, register of bodies"),
    /** One member, one voice: whoever held two seats of a body would be counted twice among its members in office. */
    COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME("CGCT L3121-14, L3121-14-1"),
    /** A roll call names the members of its day; a seat that begins or ends later must not make it untrue. */
    DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS("CGCT L3121-13"),
    /** A quorum of nobody is no quorum. */
    BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE("CGCT L3121-14, L3121-14-1"),
    OFFICE_MUST_NOT_END_BEFORE_IT_BEGINS("Hémicycle, register of bodies"),
    OFFICE_MAY_ONLY_END_EARLIER("Hémicycle, register of bodies"),
    /** President without a rank, vice-presidents by rank. */
    RANK_MUST_BE_A_VICE_PRESIDENTS("Hémicycle, register of bodies"),
    OFFICER_MUST_HOLD_A_SEAT_WITH_A_VOTE("CGCT L3122-4"),
    COUNCILLOR_MUST_HOLD_ONE_OFFICE_AT_A_TIME("Hémicycle, register of bodies"),
    BODY_MUST_HAVE_ONE_PRESIDENT_AT_A_TIME("CGCT L3122-4"),
    RANK_MUST_BE_HELD_BY_ONE_AT_A_TIME("Hémicycle, register of bodies"),
    /** The law of a day that none on record covers is not guessed. */
    LAW_OF_OFFICES_MUST_COVER_THE_DAY("CGCT L3122-4"),
    VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN("CGCT L3122-4"),
    VICE_PRESIDENTS_MUST_NOT_EXCEED_THIRTY_PERCENT("CGCT L3122-4");

    private final String source;

    BodyRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

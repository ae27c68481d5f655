package fr.hemicycle.vote.sitting.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a sitting must be. In order of precedence. The sources that depend on the kind of the body come from its rulebook. */
public enum SittingRule implements Rule {
    SITTING_MUST_EXIST("Hémicycle, register of sittings"),
    /** The law of a day that no rulebook covers is not guessed. */
    RULEBOOK_MUST_COVER_THE_DAY("CGCT L3121-14, L3121-14-1"),
    SITTING_MUST_NOT_PRECEDE_ITS_CONVOCATION("CGCT L3121-19"),
    /** « Douze jours au moins avant la réunion du conseil départemental »; for the committee, its internal rules. */
    NOTICE_MUST_BE_LONG_ENOUGH("CGCT L3121-19"),
    URGENCY_MUST_BE_PROVIDED_FOR_BY_THE_LAW("CGCT L3121-19"),
    SECOND_CONVOCATION_MUST_BE_CALLED_ONCE("CGCT L3121-14 al. 2"),
    SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_OF_THE_SAME_BODY("CGCT L3121-14 al. 2"),
    SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_WITHOUT_QUORUM("CGCT L3121-14 al. 2"),
    SECOND_CONVOCATION_MUST_BE_THREE_DAYS_LATER("CGCT L3121-14 al. 2"),
    ROLL_CALL_MUST_BE_TAKEN_ONCE("CGCT L3121-13"),
    /** Votes and absents add up to the members in office only if the roll call names each of them once. */
    EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET("CGCT L3121-13"),
    PRESIDENT_MUST_BE_PRESENT("CGCT L3121-13"),
    SECRETARY_MUST_BE_PRESENT("CGCT L3121-13"),
    /** « … la date et l'heure de la séance … ». */
    OPENING_MUST_BE_ON_THE_DAY("CGCT L3121-13"),
    /** Whoever comes at the hour of the convocation must miss nothing. */
    OPENING_MUST_NOT_PRECEDE_THE_HOUR_OF_THE_CONVOCATION("Hémicycle, register of sittings"),
    OPENING_MUST_NOT_LIE_AHEAD("CGCT L3121-13"),
    /** « … la majorité absolue de ses membres en exercice … présente » (plenary), « … présente ou représentée » (committee). */
    QUORUM_MUST_BE_REACHED("CGCT L3121-14, L3121-14-1"),
    /** « … les délibérations sont alors valables quel que soit le nombre des présents ». */
    SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM("CGCT L3121-14 al. 2");

    private final String source;

    SittingRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

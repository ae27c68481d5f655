package fr.hemicycle.vote.appointment.domain;

import fr.hemicycle.platform.rule.Rule;

/**
 * What an appointment must be, and what decides it. In order of precedence; the rules of the sitting and of the quorum stand
 * between. Majorities and ties follow the article that the appointment names: its source stands in the result.
 */
public enum AppointmentRule implements Rule {
    /** It has come to its end: somebody was appointed, or the last round was held. */
    APPOINTMENT_MUST_BE_OPEN("CGCT L3121-15"),
    CANDIDATE_MUST_STAND_ONCE("Hémicycle, register of appointments"),
    /** « … dans les cas où la loi ou le règlement le prévoit expressément ». */
    SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT("CGCT L3121-15 al. 3"),
    /** « … peut décider à l'unanimité de ne pas procéder au scrutin secret »: of all whose voice is heard. */
    WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS("CGCT L3121-15 al. 3"),
    EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE("CGCT L3121-13"),
    PAPERS_MUST_ADD_UP("CGCT L3121-13"),
    /** A reason of a result: one candidate or list only, read out by the president. */
    SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE("CGCT L3121-15 al. 4"),
    /** A reason of a result. */
    LEADER_MUST_HAVE_THE_MAJORITY_OF_THE_ROUND("the article of law that the appointment names"),
    /** A reason of a result. */
    TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS("the article of law that the appointment names");

    private final String source;

    AppointmentRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

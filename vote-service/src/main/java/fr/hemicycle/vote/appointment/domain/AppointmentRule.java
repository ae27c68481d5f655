package fr.hemicycle.vote.appointment.domain;

import fr.hemicycle.platform.rule.Rule;

/**
 * What an appointment must be, and what decides it. In order of precedence; the rules of the sitting and of the quorum stand
 * between. Majorities and ties follow the article that the appointment names: its source stands in the result.
 */
public enum AppointmentRule implements Rule {
    /** It has come to its end: somebody was appointed, or the last round was held. */
    APPOINTMENT_MUST_BE_OPEN("CGCT L3121-15"),
    /** While the votes are being cast nobody joins, nobody withdraws, and no other round begins. */
    CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND("Hémicycle, register of appointments"),
    /** Where the article that the appointment names lets nobody join after the first round has begun. */
    CANDIDACIES_MUST_BE_OPEN_TO_JOIN("the article of law that the appointment names"),
    CANDIDATE_MUST_STAND_TO_WITHDRAW("Hémicycle, register of appointments"),
    CANDIDATE_MUST_STAND_ONCE("Hémicycle, register of appointments"),
    /** « … dans les cas où la loi ou le règlement le prévoit expressément ». */
    SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT("CGCT L3121-15 al. 3"),
    /** « … peut décider à l'unanimité de ne pas procéder au scrutin secret »: of all whose voice is heard. */
    WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS("CGCT L3121-15 al. 3"),
    /** A secret round gives numbers; any other one says who chose whom. */
    VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND("CGCT L3121-15 al. 3"),
    ELECTOR_MUST_BE_HEARD("CGCT L3121-14, L3121-16"),
    ELECTOR_MUST_CHOOSE_ONCE("CGCT L3121-15 al. 3"),
    CHOICE_MUST_BE_A_CANDIDATE_OF_THE_ROUND("CGCT L3121-13"),
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

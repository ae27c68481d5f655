package fr.hemicycle.vote.sitting.domain;

import fr.hemicycle.platform.rule.Rule;

/** What may be written into the timeline of a sitting. In order of precedence. */
public enum TimelineRule implements Rule {
    ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_TIMELINE("CGCT L3121-13"),
    /** Until its roll call nobody is in the room, and after its end nothing happens there. */
    SITTING_MUST_NOT_BE_OVER("CGCT L3121-13"),
    ENTRY_MUST_SAY_WHAT_ITS_KIND_NEEDS("Hémicycle, timeline of a sitting"),
    TIMELINE_MUST_STAY_ON_THE_DAY("CGCT L3121-13"),
    /** What a ballot has counted is not rewritten by a later entry. */
    TIMELINE_MUST_RUN_FORWARD("CGCT L3121-13"),
    ENTRY_MUST_NAME_A_MEMBER_OF_THE_ROLL_CALL("CGCT L3121-13"),
    MEMBER_MUST_BE_AWAY_TO_ARRIVE("CGCT L3121-13"),
    MEMBER_MUST_BE_THERE_TO_LEAVE("CGCT L3121-13"),
    CHAIR_MUST_BE_TAKEN_BY_A_VOTING_MEMBER_WHO_IS_THERE("CGCT L3121-13"),
    SITTING_MUST_RUN_TO_BE_SUSPENDED("CGCT L3121-13"),
    SITTING_MUST_BE_SUSPENDED_TO_RESUME("CGCT L3121-13"),
    SESSION_MUST_BE_OPEN_TO_BE_CLOSED("CGCT L3121-11"),
    SESSION_MUST_BE_CLOSED_TO_BE_OPENED("CGCT L3121-11"),
    /** « Sur la demande de cinq membres ou du président ». */
    CLOSED_SESSION_MUST_BE_ASKED_BY_FIVE_OR_THE_PRESIDENT("CGCT L3121-11"),
    /** « … à la majorité absolue des membres présents ou représentés ». */
    CLOSED_SESSION_MUST_HAVE_THE_MAJORITY_OF_THOSE_PRESENT_OR_REPRESENTED("CGCT L3121-11"),
    URGENCY_MUST_HAVE_BEEN_CLAIMED("CGCT L3121-19"),
    URGENCY_MUST_HAVE_THE_MAJORITY_OF_THE_VOTES_CAST("CGCT L3121-19, L3121-14 al. 3");

    private final String source;

    TimelineRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

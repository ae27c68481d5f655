package fr.hemicycle.basin.meeting.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a meeting must be. In order of precedence. Quorum, vote and notice of these bodies are in no law. */
public enum MeetingRule implements Rule {
    MEETING_MUST_END_LATER_ON_ITS_DAY(Source.REGISTER),
    CONVOCATION_MUST_NOT_LIE_AHEAD(Source.REGISTER),
    NOTICE_MUST_BE_LONG_ENOUGH(Source.SETTING),
    MEETING_MUST_STILL_BE_CONVENED(Source.REGISTER),
    MEETING_MUST_HAVE_BEGUN(Source.REGISTER),
    DOCUMENT_MUST_BE_ADDED_ONCE(Source.REGISTER),
    ATTENDEE_MUST_BE_NAMED_ONCE(Source.REGISTER),
    /** « Instance partenariale ouverte »: only the basin committee is said to be open. */
    GUEST_MUST_COME_TO_AN_OPEN_BODY(Source.REPORT),
    REPRESENTATIVE_MUST_SPEAK_FOR_THE_MEMBER(Source.REGISTER),
    MEETING_MUST_BE_HELD(Source.REGISTER),
    /** What was approved as the record of a meeting is not added to. */
    MINUTES_MUST_NOT_BE_APPROVED_YET(Source.REGISTER),
    AGENDA_ITEM_MUST_EXIST(Source.REGISTER),
    /** A body speaks of a plan of its own basin. */
    DECIDED_PLAN_MUST_BE_OF_THE_BASIN(Source.REGISTER),
    AGENDA_ITEM_MUST_BE_DECIDED_ONCE(Source.REGISTER),
    /** « Instance décisionnelle »: one decides; the others are consulted, propose or work. */
    PRONOUNCEMENT_MUST_LIE_WITH_THE_BODY(Source.REPORT),
    REQUIRED_PRESENCE_MUST_BE_REACHED(Source.SETTING),
    EVERY_VOICE_PRESENT_MUST_BE_HEARD_ONCE(Source.REGISTER),
    MINUTES_MUST_BE_DRAFTED_FIRST(Source.REGISTER),
    MINUTES_MUST_FOLLOW_THE_MEETING(Source.REGISTER),
    MINUTES_MUST_NOT_LIE_AHEAD(Source.REGISTER),
    TASK_MUST_NOT_BE_DUE_BEFORE_THE_MEETING(Source.REGISTER),
    TASK_MUST_BE_DONE_ONCE(Source.REGISTER),
    TASK_MUST_BE_DONE_AFTER_THE_MEETING(Source.REGISTER),
    TASK_MUST_NOT_BE_DONE_AHEAD(Source.REGISTER);

    private final String source;

    MeetingRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }

    private static final class Source {
        static final String REPORT = "Rapport n° 49 du 13/12/2022, § 2";
        static final String SETTING = "rules of the body (setting)";
        static final String REGISTER = "Hémicycle, meetings of bodies";
    }
}

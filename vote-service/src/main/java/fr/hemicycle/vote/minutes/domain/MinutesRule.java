package fr.hemicycle.vote.minutes.domain;

import fr.hemicycle.platform.rule.Rule;

/** What the minutes of a sitting ask for. In order of precedence. */
public enum MinutesRule implements Rule {
    SPEECH_MUST_HAVE_ONE_SPEAKER("CGCT L3121-13"),
    SPEECH_MUST_SAY_WHY_IT_CORRECTS("Hémicycle, minutes"),
    MINUTES_MUST_FOLLOW_THE_ROLL_CALL("CGCT L3121-13"),
    /** « … arrêté au commencement de la séance suivante, et signé » : from then on they say what they say. */
    MINUTES_MUST_NOT_BE_SETTLED_YET("CGCT L3121-13"),
    SPEECH_MUST_STAND_TO_BE_CORRECTED("Hémicycle, minutes"),
    SPEECH_MUST_FALL_INTO_THE_SITTING("CGCT L3121-13"),
    SPEECH_MUST_NOT_FALL_INTO_A_SUSPENSION("CGCT L3121-13"),
    SPEAKER_MUST_BE_IN_THE_ROOM("CGCT L3121-13"),
    AGENT_MUST_SERVE_ON_THE_DAY("Hémicycle, register of agents"),
    SPEECH_MUST_BE_ON_AN_ITEM_OF_THE_AGENDA("CGCT L3121-13"),
    MINUTES_MUST_BE_SETTLED_AT_A_LATER_SITTING_OF_THE_BODY("CGCT L3121-13"),
    MINUTES_MUST_BE_SETTLED_BEFORE_THEY_ARE_PUBLISHED("CGCT L3121-13"),
    MINUTES_MUST_BE_PUBLISHED_ONCE("Hémicycle, minutes");

    private final String source;

    MinutesRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.platform.rule.Rule;

/** Who may say what when members are called one by one. In order of precedence. */
public enum VoiceRule implements Rule {
    /** A member answers for themselves, and for the one whose proxy they hold; the office writes down what anybody says. */
    VOICE_MUST_BE_ONES_OWN_OR_HELD("CGCT L3121-15, L3121-16"),
    VOICE_MUST_BE_OF_AN_ENTITLED_VOTER("CGCT L3121-14, L3121-16"),
    VOTER_MUST_SPEAK_ONCE("CGCT L3121-15 al. 3"),
    /** What was said by name is the result; no other figures take its place. */
    RECORDED_VOICES_MUST_DECIDE("CGCT L3121-15 al. 3");

    private final String source;

    VoiceRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

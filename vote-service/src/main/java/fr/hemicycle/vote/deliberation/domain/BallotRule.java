package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.platform.rule.Rule;

/**
 * What a ballot must be, and what decides it. In order of precedence; the rules of the report, the agenda, the roll call and
 * the quorum stand between, as {@link Ballot} asks them.
 */
public enum BallotRule implements Rule {
    BALLOT_MUST_BE_TAKEN_ONCE("CGCT L3121-13"),
    ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT("CGCT L3121-13"),
    /** What is voted is held: an adopted vote whose credits were given to another meanwhile would promise nothing. */
    EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE("CGCT L3312-4 II"),
    /** Credits reserved for an expense that no article commits would be held for ever. */
    EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE("CGCT L3121-19"),
    EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS("CGCT L3121-14, L3121-16"),
    EXCEPTIONS_MUST_NAME_A_VOTER_ONCE("CGCT L3121-14, L3121-16"),
    /** « Les délibérations … sont prises à la majorité des suffrages exprimés ». */
    MAJORITY_OF_VOTES_CAST_MUST_BE_FOR("CGCT L3121-14 al. 3"),
    /** « En cas de partage, la voix du président est prépondérante ». */
    CASTING_VOTE_MUST_BE_THE_PRESIDENTS("CGCT L3121-15 al. 1");

    private final String source;

    BallotRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.platform.rule.Rule;

/**
 * What a ballot must be, and what decides it. In order of precedence; the rules of the report, the agenda, the roll call and
 * the quorum stand between, as {@link Ballot} asks them.
 */
public enum BallotRule implements Rule {
    BALLOT_MUST_BE_TAKEN_ONCE("CGCT L3121-13"),
    ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT("CGCT L3121-13"),
    /** Nothing is voted while a sitting is suspended, nor after its end. */
    SITTING_MUST_RUN("CGCT L3121-13"),
    URGENCY_MUST_BE_APPROVED_BEFORE_THE_BALLOT("CGCT L3121-19"),
    ARTICLE_MUST_EXIST("Hémicycle, register of deliberations"),
    AMENDMENT_MUST_EXIST("Hémicycle, register of deliberations"),
    ARTICLE_MUST_BE_VOTED_ONCE("Hémicycle, register of deliberations"),
    AMENDMENT_MUST_BE_VOTED_ONCE("Hémicycle, register of deliberations"),
    /** An article is voted in the wording that its amendments have left. */
    AMENDMENTS_MUST_BE_VOTED_FIRST("internal rules of the body (CGCT L3121-8)"),
    /** Once a text is taken article by article, the whole is what its articles have become. */
    EVERY_ARTICLE_MUST_BE_VOTED_BEFORE_THE_WHOLE("internal rules of the body (CGCT L3121-8)"),
    /** What is voted is held: an adopted vote whose credits were given to another meanwhile would promise nothing. */
    EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE("CGCT L3312-4 II"),
    /** Credits reserved for an expense that no article commits would be held for ever. */
    EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE("CGCT L3121-19"),
    VOICES_MUST_FIT_THE_METHOD("CGCT L3121-15"),
    SECRET_BALLOT_MUST_BE_ALLOWED_BY_THE_INTERNAL_RULES("internal rules of the body (CGCT L3121-8, L3121-15)"),
    ASKERS_MUST_BE_MEMBERS_WHO_ARE_THERE("CGCT L3121-15 al. 1"),
    /** « … toutes les fois que le sixième des membres présents le demande ». */
    PUBLIC_BALLOT_MUST_BE_ASKED_BY_A_SIXTH("CGCT L3121-15 al. 1"),
    /** The request for a public ballot prevails over any other way of voting, a secret one included. */
    PUBLIC_BALLOT_MUST_BE_HELD_WHEN_A_SIXTH_ASKS("CGCT L3121-15 al. 1"),
    STEPPED_ASIDE_MUST_BE_VOTERS("CGCT L3132-5, L1111-6"),
    STEPPED_ASIDE_MUST_BE_NAMED_ONCE("CGCT L3132-5, L1111-6"),
    EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS("CGCT L3121-14, L3121-16"),
    EXCEPTIONS_MUST_NAME_A_VOTER_ONCE("CGCT L3121-14, L3121-16"),
    SECRET_VOICES_MUST_ADD_UP("CGCT L3121-13"),
    CORRECTION_MUST_FOLLOW_A_BALLOT("CGCT L3121-13"),
    /** A slip of the pen is put right; what was decided is undone by a withdrawal or by the court, not by the office. */
    CORRECTION_MUST_NOT_CHANGE_THE_OUTCOME("CGCT L3121-13"),
    /** « Les délibérations … sont prises à la majorité des suffrages exprimés ». */
    MAJORITY_OF_VOTES_CAST_MUST_BE_FOR("CGCT L3121-14 al. 3"),
    /** A majority that a particular article asks for; its source is the one that the deliberation names. */
    QUALIFIED_MAJORITY_MUST_BE_FOR("the article of law that the deliberation names"),
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

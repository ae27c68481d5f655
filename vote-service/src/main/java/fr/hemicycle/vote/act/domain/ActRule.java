package fr.hemicycle.vote.act.domain;

import fr.hemicycle.platform.rule.Rule;

/** What the steps of an act must respect. In order of precedence. */
public enum ActRule implements Rule {
    DELIBERATION_MUST_BE_ADOPTED("CGCT L3131-1"),
    LAW_OF_FORCE_MUST_COVER_THE_DECISION("CGCT L3131-1"),
    /** What was annulled or withdrawn never was; what was repealed is over. */
    ACT_MUST_STAND("CGCT L3131-1"),
    STEP_MUST_NOT_PRECEDE_THE_DECISION("CGCT L3131-1"),
    STEP_MUST_NOT_BE_IN_THE_FUTURE("Hémicycle, register of acts"),
    ACT_MUST_BE_SIGNED_ONCE("CGCT L3131-1"),
    DELEGATE_MUST_NAME_THE_DELEGATION("CGCT L3221-3"),
    SUBJECT_CODE_MUST_BE_IN_THE_CLASSIFICATION("@CTES, classification of subjects"),
    SUBJECT_CODE_MUST_NOT_CHANGE_ONCE_TRANSMITTED("@CTES, classification of subjects"),
    ACT_MUST_BE_SIGNED_BEFORE("CGCT L3131-1"),
    STEP_MUST_NOT_PRECEDE_THE_SIGNATURE("CGCT L3131-1"),
    ACT_MUST_HAVE_A_SUBJECT_CODE("@CTES, classification of subjects"),
    ACT_MUST_HAVE_ITS_DOCUMENT("CGCT R3131-2"),
    COLLECTIVITY_MUST_BE_DESCRIBED("Hémicycle, profile of the collectivity"),
    ACT_MUST_BE_TRANSMITTED_ONCE("CGCT L3131-2"),
    ANSWER_MUST_FOLLOW_A_TRANSMISSION("CGCT L3131-1"),
    ACT_MUST_BE_ACKNOWLEDGED_ONCE("CGCT L3131-1"),
    STATE_REQUEST_MUST_FOLLOW_A_TRANSMISSION("CGCT L3132-1"),
    /** A warning: whether a referral is late is for the court to say. */
    REFERRAL_MUST_COME_WITHIN_TWO_MONTHS("CGCT L3132-1"),
    ACT_MUST_BE_PUBLISHED_ONCE("CGCT L3131-1 III"),
    PUBLICATION_MUST_HAVE_BEGUN("CGCT R3131-2"),
    PUBLICATION_MUST_LAST_TWO_MONTHS("CGCT R3131-2"),
    NOTIFICATION_MUST_BE_OF_AN_INDIVIDUAL_DECISION("CGCT L3131-1 II"),
    ACT_MUST_BE_NOTIFIED_ONCE("CGCT L3131-1 II"),
    CERTIFICATE_MUST_REST_ON_THE_CONDITIONS("CGCT L3131-1 I"),
    ACT_MUST_BE_SUSPENDED_ONCE("CGCT L3132-1"),
    SUSPENSION_MUST_STAND_TO_BE_LIFTED("CGCT L3132-1"),
    UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER("CGCT L3121-14"),
    WITHDRAWAL_MUST_COME_WITHIN_FOUR_MONTHS("CRPA L242-1, L243-3"),
    PDF_MUST_BE_READABLE("CGCT R3131-2"),
    PDF_MUST_NOT_BE_LOCKED("Arrêté du 13 octobre 2011 (@CTES)"),
    DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT("CGCT R3131-2"),
    ANNEXES_MUST_FIT_TOGETHER("Hémicycle, setting hemicycle.act.annexes-size-max"),
    CLASSIFICATION_MUST_BE_READABLE("@CTES, classification of subjects"),
    CLASSIFICATION_MUST_BE_NEWER("@CTES, classification of subjects");

    private final String source;

    ActRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

package fr.hemicycle.funding.agreement.domain;

import fr.hemicycle.platform.rule.Rule;

/** What an agreement, its model and what happens to it must be. In order of precedence. */
public enum AgreementRule implements Rule {
    OWN_COLLECTIVITY_MUST_BE_A_PARTY("Hémicycle, agreements"),
    AGREEMENT_MUST_HAVE_TWO_PARTIES("Hémicycle, agreements"),
    PARTY_MUST_APPEAR_ONCE("Hémicycle, agreements"),
    PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE("Hémicycle, agreements"),
    CLAUSE_MUST_APPEAR_ONCE("Hémicycle, agreements"),
    TERM_MUST_NOT_END_BEFORE_IT_BEGINS("Hémicycle, agreements"),
    INSTALMENT_MUST_APPEAR_ONCE("Hémicycle, agreements"),
    INSTALMENT_MUST_NAME_A_PARTY("Hémicycle, agreements"),
    INSTALMENT_MUST_SAY_WHEN("Hémicycle, agreements"),
    INSTALMENTS_MUST_SUM_TO_THE_AMOUNT("Hémicycle, agreements"),
    AGREEMENT_MODEL_MUST_EXIST("Hémicycle, models of agreements"),
    /** What neither a draft nor its model says. */
    VARIABLE_MUST_BE_FILLED("Hémicycle, models of agreements"),
    AGREEMENT_MUST_EXIST("Hémicycle, agreements"),
    AGREEMENT_MUST_BE_NAMED_ONCE("Hémicycle, agreements"),
    AMENDMENT_MUST_EXIST("Hémicycle, agreements"),
    PARTY_MUST_BE_IN_THE_AGREEMENT("Hémicycle, agreements"),
    PARTY_MAY_ONLY_ACT_FOR_ITSELF("Hémicycle, agreements"),
    /** The collectivity that keeps the agreement approves by its own deliberation. */
    OWN_APPROVAL_MUST_FOLLOW_ITS_VOTE("Hémicycle, agreements"),
    AGREEMENT_MUST_NOT_HAVE_ENDED("Hémicycle, agreements"),
    AGREEMENT_MUST_BE_CONCLUDED("Hémicycle, agreements"),
    /** What an assembly has approved is not changed under it. */
    DRAFT_MUST_NOT_BE_APPROVED("Hémicycle, agreements"),
    APPROVAL_MUST_NAME_THE_CURRENT_TEXT("Hémicycle, agreements"),
    /** Nobody signs what the own assembly has not approved. */
    SIGNATURE_MUST_FOLLOW_THE_APPROVAL("Hémicycle, agreements"),
    CLAUSE_MUST_EXIST("Hémicycle, agreements"),
    AMENDMENT_MUST_CHANGE_SOMETHING("Hémicycle, agreements"),
    FACT_MUST_BE_DECLARED_ONCE("Hémicycle, agreements");

    private final String source;

    AgreementRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a financing plan, a decision on a share and a call for funds must be. In order of precedence. */
public enum FinancingRule implements Rule {
    SHARE_MUST_BE_POSITIVE("Hémicycle, financing plans"),
    FUNDER_MUST_APPEAR_ONCE("Hémicycle, financing plans"),
    SHARES_MUST_ADD_UP_TO_THE_TOTAL("Hémicycle, financing plans"),
    FINANCING_PLAN_MUST_EXIST("Hémicycle, financing plans"),
    FUNDER_MUST_BE_IN_THE_PLAN("Hémicycle, financing plans"),
    PARTNER_MAY_ONLY_DECLARE_FOR_ITSELF("Hémicycle, financing plans"),
    FINANCING_PLAN_MUST_BE_OPEN("Hémicycle, financing plans"),
    DATE_MUST_NOT_LIE_AHEAD("Hémicycle, financing plans"),
    DECISION_MUST_BE_DECLARED_ONCE("Hémicycle, financing plans"),
    CALL_MAY_ONLY_COME_FROM_THE_LEAD("Hémicycle, calls for funds"),
    CALL_REFERENCE_MUST_BE_FREE("Hémicycle, calls for funds"),
    CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE("Hémicycle, calls for funds"),
    CALL_MUST_BE_PAID_ONCE("Hémicycle, calls for funds"),
    /** A finding: a share that differs from what was proposed is named, never averaged. */
    SHARE_MUST_BE_DECIDED_AS_PROPOSED("Hémicycle, financing plans"),
    /** A finding: the records of provider and receiver on one decision differ; the smaller sum counts. */
    RECORDS_OF_A_DECISION_MUST_AGREE("Hémicycle, financing plans"),
    /** A finding: the agreements that are signed name another sum than what is secured. */
    AGREEMENTS_MUST_NAME_THE_SECURED_SHARE("Hémicycle, agreements");

    private final String source;

    FinancingRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

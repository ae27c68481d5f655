package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a financing plan and the decision on a share must be. In order of precedence. */
public enum FinancingRule implements Rule {
    SIREN_MUST_PASS_ITS_CHECK("INSEE, SIREN (ISO/IEC 7812-1)"),
    SHARE_MUST_BE_POSITIVE("Hémicycle, financing plans"),
    FUNDER_MUST_APPEAR_ONCE("Hémicycle, financing plans"),
    SHARES_MUST_ADD_UP_TO_THE_TOTAL("Hémicycle, financing plans"),
    SHARE_MUST_STILL_BE_PROPOSED("Hémicycle, financing plans"),
    /** A share that differs from what was proposed is named, never averaged. */
    SHARE_MUST_BE_DECIDED_AS_PROPOSED("Hémicycle, financing plans");

    private final String source;

    FinancingRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

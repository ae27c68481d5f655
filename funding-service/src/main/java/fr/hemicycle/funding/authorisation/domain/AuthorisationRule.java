package fr.hemicycle.funding.authorisation.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a vote on authorisations must be, besides the rules of the operations it opens. In order of precedence. */
public enum AuthorisationRule implements Rule {
    /** The budget cannot be delegated, and authorisations are voted by the council itself. */
    AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY("CGCT R3312-3"),
    OPERATION_MUST_BE_NAMED_ONCE("Hémicycle, authorisations"),
    CANCELLED_AUTHORISATION_MUST_BE_ZERO("CGCT L3312-4 II"),
    /** It is the upper limit of what is committed, and credits that are held count. */
    AUTHORISATION_MUST_COVER_WHAT_IS_USED("CGCT L3312-4 II"),
    /** The same once the act of a vote is undone: what was promised on it stays, and is exceeded. */
    UNDONE_AUTHORISATION_MUST_COVER_WHAT_IS_USED("CGCT L3312-4 II"),
    PAYMENT_YEAR_MUST_APPEAR_ONCE("CGCT R3312-3"),
    /** Each authorisation carries its expected split by year. */
    PAYMENT_APPROPRIATIONS_MUST_SUM_TO_THE_AUTHORISATION("CGCT R3312-3");

    private final String source;

    AuthorisationRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a draft must be. In order of precedence. */
public enum DeliberationRule implements Rule {
    DELIBERATION_NUMBER_MUST_BE_FREE("Hémicycle, register of deliberations"),
    /** A body decides on the matters that were put before it. */
    REPORT_MUST_GO_TO_THE_BODY_THAT_SITS("CGCT L3121-19"),
    SITTING_MUST_NOT_PRECEDE_THE_DATE_OF_THE_REPORT("CGCT L3121-19"),
    ARTICLES_MUST_BE_NUMBERED_FROM_ONE("Hémicycle, register of deliberations"),
    /** A vote commits what its report proposed, and nothing else. */
    EFFECT_MUST_NAME_EXPENSES_OF_THE_REPORT("CGCT L3121-19"),
    EXPENSE_MUST_NOT_BE_NAMED_TWICE("CGCT L3312-4"),
    /** Authorisations are voted and revised by the council itself; the budget cannot be delegated. */
    AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY("CGCT R3312-3"),
    /** Asked of the fraction that the request gives. */
    MAJORITY_MUST_BE_A_HALF_OR_MORE("CGCT L3121-14 al. 3"),
    AUTHOR_MUST_BE_A_MEMBER_OF_THE_BODY("CGCT L3121-24");

    private final String source;

    DeliberationRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

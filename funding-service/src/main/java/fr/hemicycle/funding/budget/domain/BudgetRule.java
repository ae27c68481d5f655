package fr.hemicycle.funding.budget.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a budget, its stages and their lines must be, then what SCDL Budget asks of a line. In order of precedence. */
public enum BudgetRule implements Rule {
    BUDGET_MUST_BE_OPENED_ONCE("Hémicycle, budgets"),
    /** The budget cannot be delegated to the standing committee. */
    STAGE_MAY_ONLY_BE_ADOPTED_BY_THE_PLENARY("CGCT L3211-2"),
    STAGE_MUST_BE_RECORDED_ONCE("Hémicycle, budgets"),
    /** One initial stage, before all others. */
    STAGE_MUST_FOLLOW_THE_INITIAL_ONE("Hémicycle, budgets"),
    STAGE_MUST_NOT_PRECEDE_AN_EARLIER_ONE("Hémicycle, budgets"),
    STAGE_MUST_NOT_LIE_AHEAD("Hémicycle, budgets"),
    BUDGET_LINE_MUST_APPEAR_ONCE("Hémicycle, budgets"),
    BUDGET_LINE_MUST_BE_IN_THE_CHART("CGCT D3311-6"),
    BUDGET_LINE_MUST_FIT_THE_SECTION_OF_ITS_CHAPTER("CGCT D3311-6"),
    CHAPTER_MUST_NOT_FALL_BELOW_ZERO("Hémicycle, budgets"),
    /** Asked where the budget says so: the law on it was not read. */
    SECTIONS_MUST_BALANCE("Hémicycle, setting of the budget"),
    PUBLISHED_LINE_MUST_NAME_ITS_ACCOUNT("SCDL Budget 0.8.3, BGT_CONTNAT"),
    PUBLISHED_ACCOUNT_MUST_HAVE_A_CHAPTER("SCDL Budget 0.8.3, BGT_NATURE"),
    PUBLISHED_CODE_MUST_HAVE_NINE_CHARACTERS_AT_MOST("SCDL Budget 0.8.3, BGT_CONTNAT, BGT_NATURE, BGT_FONCTION");

    private final String source;

    BudgetRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

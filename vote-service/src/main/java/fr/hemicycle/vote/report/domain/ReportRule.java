package fr.hemicycle.vote.report.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a report must be. In order of precedence. */
public enum ReportRule implements Rule {
    REPORT_MUST_EXIST("CGCT L3121-19"),
    /** A thematic commission gives opinions (L3121-22); only the council and its standing committee decide (L3211-1, L3211-2). */
    REPORT_MUST_GO_TO_A_DELIBERATING_BODY("CGCT L3211-1, L3211-2"),
    REPORT_NUMBER_MUST_BE_FREE("Hémicycle, agenda of the sitting"),
    /** What was withdrawn or voted is on record and does not change. */
    REPORT_MUST_BE_OPEN("CGCT L3121-19"),
    /** The sitting that put a report off does not vote it, however it is dated afterwards. */
    SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT("Hémicycle, agenda of the sitting"),
    AMOUNT_MUST_BE_POSITIVE("Hémicycle, budget table of the report"),
    /** Two changes under way at once would leave nobody sure of what is reserved. */
    EXPENSE_MUST_BE_SETTLED_BEFORE_IT_CHANGES("Hémicycle, budget table of the report"),
    /** An unanswered request may have reserved credits; a withdrawal that does not know them would never release them. */
    EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL("Hémicycle, budget table of the report"),
    COMMISSION_MUST_BE_THEMATIC("CGCT L3121-22"),
    COMMISSION_MUST_GIVE_ONE_OPINION("CGCT L3121-22"),
    OPINION_MUST_NOT_FOLLOW_THE_SITTING("CGCT L3121-22"),
    RESERVATIONS_MUST_GO_WITH_THEIR_OPINION("CGCT L3121-22"),
    OPINION_MUST_FIT_ITS_VOTES("CGCT L3121-22"),
    OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS("CGCT L3121-22"),
    /** Not a refusal: why an expense waits. */
    FUNDING_SERVICE_MUST_ANSWER("Hémicycle, budget table of the report");

    private final String source;

    ReportRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

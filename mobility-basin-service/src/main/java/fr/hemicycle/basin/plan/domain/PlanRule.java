package fr.hemicycle.basin.plan.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a plan, its versions and what happens to it must be. In order of precedence. */
public enum PlanRule implements Rule {
    PLAN_PERIOD_MUST_NOT_END_BEFORE_IT_BEGINS("Hémicycle, plans"),
    SIGNATORY_MUST_HAVE_A_SIREN("Hémicycle, plans"),
    /** By it the région and the départements of the basin are found among the pilots. */
    SIGNATORY_MUST_NAME_ITS_TERRITORY("Hémicycle, plans"),
    SIGNATORY_MUST_APPEAR_ONCE("Hémicycle, plans"),
    AXIS_MUST_APPEAR_ONCE("Hémicycle, plans"),
    ACTION_MUST_APPEAR_ONCE("Hémicycle, plans"),
    ACTION_MUST_BELONG_TO_AN_AXIS("Hémicycle, plans"),
    ACTION_MUST_LIE_IN_ITS_BASIN("Code des transports L1215-3"),
    ACTION_MUST_NOT_END_BEFORE_IT_STARTS("Hémicycle, plans"),
    ACTION_AMOUNT_MUST_NOT_BE_NEGATIVE("Hémicycle, plans"),
    ACTION_FUNDERS_MUST_NOT_EXCEED_ITS_COST("Hémicycle, plans"),
    INDICATOR_MUST_APPEAR_ONCE("Hémicycle, plans"),
    TARGET_MUST_NOT_PRECEDE_THE_BASELINE("Hémicycle, plans"),
    PLAN_BASIN_MUST_EXIST("Code des transports L1215-3"),
    /** One plan per basin at a time. */
    PLAN_PERIODS_MUST_NOT_OVERLAP("Code des transports L1215-3"),
    PLAN_VERSION_MUST_EXIST("Hémicycle, plans"),
    /** What was proposed is not changed under those who decide on it. */
    PLAN_VERSION_MUST_BE_A_DRAFT("Hémicycle, plans"),
    /** Another version begins when the last one has been proposed. */
    PLAN_MUST_HAVE_ONE_DRAFT_AT_MOST("Hémicycle, plans"),
    SIGNATORY_MUST_BE_IN_THE_PLAN("Hémicycle, plans"),
    SIGNATORY_MAY_ONLY_ACT_FOR_ITSELF("Hémicycle, plans"),
    /** The collectivity that keeps the plan approves it by its own deliberation. */
    OWN_PLAN_APPROVAL_MUST_FOLLOW_ITS_VOTE("Hémicycle, plans"),
    BODY_DECISION_MUST_EXIST("Hémicycle, plans"),
    /** A working group proposes, but the plan goes from committee to committee. */
    BODY_DECISION_MUST_BE_OF_A_COMMITTEE("Rapport n° 49 du 13/12/2022, § 2"),
    BODY_DECISION_MUST_BE_ABOUT_THE_PLAN("Hémicycle, plans"),
    /** A draft may have been written again since the body spoke. */
    BODY_DECISION_MUST_BE_ABOUT_THE_TEXT("Hémicycle, plans"),
    /** To be consulted is to be heard, whatever the opinion. */
    BODY_DECISION_MUST_BE_ADOPTED("Rapport n° 49 du 13/12/2022, § 2"),
    /** What is declared by hand is for bodies that this service does not know. */
    BODY_ON_RECORD_MUST_DECIDE_AT_A_MEETING("Hémicycle, plans"),
    PLAN_DATE_MUST_NOT_LIE_AHEAD("Hémicycle, plans"),
    PLAN_MUST_NOT_HAVE_ENDED("Hémicycle, plans"),
    PLAN_STEP_MUST_BE_TAKEN_ONCE("Hémicycle, plans"),
    PLAN_VERSION_MUST_CHANGE_SOMETHING("Hémicycle, plans"),
    PLAN_MUST_BE_PROPOSED("Rapport n° 49 du 13/12/2022, comité technique"),
    PLAN_MUST_BE_CONSULTED_ON("Rapport n° 49 du 13/12/2022, comité de bassin"),
    PLAN_MUST_BE_COMPLETE("Code des transports L1215-3"),
    PLAN_MUST_BE_DECIDED("Rapport n° 49 du 13/12/2022, comité de pilotage"),
    PLAN_MUST_BE_APPROVED("Hémicycle, plans"),
    APPROVING_ACT_MUST_HAVE_EFFECT("CGCT L3132-1"),
    PLAN_MUST_BE_SIGNED("Hémicycle, plans"),
    PLAN_MUST_BE_IN_FORCE("Hémicycle, plans"),
    PLAN_STEPS_MUST_FOLLOW_EACH_OTHER("Hémicycle, plans"),
    REVIEW_MUST_BE_OF_THE_PERIOD("Hémicycle, plans"),
    PLAN_FACT_MUST_BE_DECLARED_ONCE("Hémicycle, plans"),
    MEASURED_INDICATOR_MUST_EXIST("Hémicycle, plans"),
    MEASURE_MUST_NOT_PRECEDE_THE_BASELINE("Hémicycle, plans"),
    MEASURE_MUST_BE_TAKEN_ONCE_A_DAY("Hémicycle, plans"),
    PROGRESSED_ACTION_MUST_EXIST("Hémicycle, plans"),
    PROGRESS_MUST_BE_TOLD_ONCE_A_DAY("Hémicycle, plans"),
    PLAN_MUST_EXIST("Hémicycle, plans");

    private final String source;

    PlanRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

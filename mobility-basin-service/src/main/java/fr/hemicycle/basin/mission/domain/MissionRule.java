package fr.hemicycle.basin.mission.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a mission must be. In order of precedence. */
public enum MissionRule implements Rule {
    MISSION_BASINS_MUST_EXIST("Code des transports L1215-1"),
    /** What is over is not added to. */
    MISSION_MUST_NOT_HAVE_ENDED(Source.MISSIONS),
    MISSION_MUST_START_ONCE(Source.MISSIONS),
    MISSION_MUST_HAVE_STARTED(Source.MISSIONS),
    /** A plan that takes no more decisions pays for nothing new. */
    FINANCING_MUST_NOT_HAVE_ENDED(Source.MISSIONS),
    /** The money of every funder is secured before anything is promised on the ground. */
    MISSION_MUST_BE_FULLY_FINANCED(Source.MISSIONS),
    MISSION_MUST_HAVE_ONE_CONTRACT(Source.MISSIONS),
    CONTRACT_MUST_BE_WORTH_SOMETHING(Source.MISSIONS),
    CONTRACT_MUST_BE_AWARDED_BEFORE_ITS_NOTIFICATION(Source.MISSIONS),
    /** Nobody works before he has been told that the contract is his. */
    MISSION_MUST_START_AFTER_THE_NOTIFICATION(Source.MISSIONS),
    BASIN_MUST_BE_ONE_OF_THE_MISSION(Source.MISSIONS),
    DUE_DAY_MUST_BE_GIVEN_IN_ONE_WAY(Source.MISSIONS),
    /** A day beyond the term would need another contract. */
    DUE_DAY_MUST_LIE_WITHIN_THE_MISSION(Source.MISSIONS),
    DELIVERABLE_MUST_BE_NAMED_ONCE(Source.MISSIONS),
    DELIVERABLE_MUST_STILL_BE_AWAITED(Source.MISSIONS),
    DELIVERABLE_MUST_BE_DELIVERED_FIRST(Source.MISSIONS),
    MILESTONE_MUST_BE_NAMED_ONCE(Source.MISSIONS),
    MILESTONE_MUST_BE_REACHED_ONCE(Source.MISSIONS),
    MEETING_OF_THE_MISSION_MUST_EXIST(Source.MISSIONS),
    MEETING_OF_THE_MISSION_MUST_NOT_PRECEDE_IT(Source.MISSIONS),
    MEETING_OF_THE_MISSION_MUST_BE_LINKED_ONCE(Source.MISSIONS),
    STEP_MUST_FOLLOW_THE_LAST_ONE(Source.MISSIONS),
    STEP_MUST_NOT_LIE_AHEAD(Source.MISSIONS),
    /** The report hires the mission to have the plans written: it has done so when all of them are accepted. */
    DELIVERABLES_MUST_BE_ACCEPTED("Rapport n° 49 du 13/12/2022, § 2");

    private final String source;

    MissionRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }

    private static final class Source {
        static final String MISSIONS = "Hémicycle, missions";
    }
}

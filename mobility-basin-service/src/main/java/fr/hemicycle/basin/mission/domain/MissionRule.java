package fr.hemicycle.basin.mission.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a mission must be. In order of precedence. */
public enum MissionRule implements Rule {
    MISSION_BASINS_MUST_EXIST("Code des transports L1215-1"),
    MISSION_MUST_START_ONCE("Hémicycle, missions"),
    /** The money of every funder is secured before anything is promised on the ground. */
    MISSION_MUST_BE_FULLY_FINANCED("Hémicycle, missions");

    private final String source;

    MissionRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

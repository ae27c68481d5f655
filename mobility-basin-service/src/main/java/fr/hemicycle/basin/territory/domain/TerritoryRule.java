package fr.hemicycle.basin.territory.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a change of the territory must be. In order of precedence. */
public enum TerritoryRule implements Rule {
    COMMUNE_CODE_MUST_BEGIN_WITH_ITS_DEPARTMENT("INSEE, code officiel géographique"),
    /** What was told of a day stays told: only what is open can change. */
    TERRITORY_MUST_KEEP_ITS_PAST("Hémicycle, territory"),
    AREA_MUST_BE_ON_RECORD("INSEE, code officiel géographique"),
    AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT("Hémicycle, territory");

    private final String source;

    TerritoryRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

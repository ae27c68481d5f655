package fr.hemicycle.funding.limit.domain;

import fr.hemicycle.platform.rule.Rule;

/** What a limit that a collectivity sets itself must be. In order of precedence. */
public enum LimitRule implements Rule {
    /** What was decided under other limits stays decided. */
    LIMIT_MUST_NOT_HOLD_FROM_THE_PAST("Hémicycle, limits"),
    THRESHOLD_MUST_BE_A_PART_OF_THE_WHOLE("Hémicycle, limits"),
    THRESHOLD_MUST_APPEAR_ONCE("Hémicycle, limits");

    private final String source;

    LimitRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}

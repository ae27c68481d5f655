package fr.hemicycle.basin.plan.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether a plan may be opened for a basin and a period. */
public final class PlanOpening {

    private PlanOpening() {}

    /** What is wrong with the period itself. */
    public static List<Fault> faults(Period period) {
        return period.lastYear() < period.firstYear()
                ? List.of(new Fault(
                        "/lastYear",
                        PlanRule.PLAN_PERIOD_MUST_NOT_END_BEFORE_IT_BEGINS.with(
                                "firstYear", period.firstYear(), "lastYear", period.lastYear())))
                : List.of();
    }

    /** @param taken the periods that other plans take up in the basin */
    public static List<Reason> objections(UUID basin, Optional<BasinArea> area, Period period, List<Period> taken) {
        List<Reason> reasons = new ArrayList<>();
        if (area.isEmpty()) {
            reasons.add(PlanRule.PLAN_BASIN_MUST_EXIST.with("basin", basin));
        }
        taken.stream()
                .filter(period::overlaps)
                .forEach(other ->
                        reasons.add(PlanRule.PLAN_PERIODS_MUST_NOT_OVERLAP.with("period", period, "other", other)));
        return reasons;
    }
}

package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.PlanRule.MEASURED_INDICATOR_MUST_EXIST;
import static fr.hemicycle.basin.plan.domain.PlanRule.MEASURE_MUST_BE_TAKEN_ONCE_A_DAY;
import static fr.hemicycle.basin.plan.domain.PlanRule.MEASURE_MUST_NOT_PRECEDE_THE_BASELINE;
import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_DATE_MUST_NOT_LIE_AHEAD;

import fr.hemicycle.platform.rule.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an indicator showed on a day.
 *
 * @param source who measured, and how
 */
public record Measure(String action, String indicator, LocalDate on, BigDecimal value, String source) {

    /** Every rule that the measure would break, by the latest version that names its indicator. */
    public List<Reason> objections(Plan plan, boolean taken, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (on.isAfter(today)) {
            reasons.add(PLAN_DATE_MUST_NOT_LIE_AHEAD.with("date", on, "today", today));
        }
        Optional<Indicator> named = plan.versions().reversed().stream()
                .flatMap(version -> version.text().indicator(action, indicator).stream())
                .findFirst();
        if (named.isEmpty()) {
            reasons.add(MEASURED_INDICATOR_MUST_EXIST.with("action", action, "indicator", indicator));
        } else if (on.isBefore(named.get().baseline().on())) {
            reasons.add(MEASURE_MUST_NOT_PRECEDE_THE_BASELINE.with(
                    "indicator",
                    indicator,
                    "on",
                    on,
                    "baseline",
                    named.get().baseline().on()));
        }
        if (taken) {
            reasons.add(MEASURE_MUST_BE_TAKEN_ONCE_A_DAY.with("indicator", indicator, "on", on));
        }
        return reasons;
    }
}

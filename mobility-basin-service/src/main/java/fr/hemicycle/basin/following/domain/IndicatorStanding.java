package fr.hemicycle.basin.following.domain;

import static java.time.temporal.ChronoUnit.DAYS;

import fr.hemicycle.basin.plan.domain.ActionSheet;
import fr.hemicycle.basin.plan.domain.Indicator;
import fr.hemicycle.basin.plan.domain.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of an action and how far it has come.
 *
 * @param last measured until the day and not before the baseline, {@code null} where nothing was
 * @param way {@code null} without a measure, and where the target is where the baseline is
 */
public record IndicatorStanding(
        ActionSheet action,
        Indicator indicator,
        @Nullable Measure last,
        @Nullable Way way,
        Pace pace) {

    static IndicatorStanding of(ActionSheet action, Indicator indicator, Collection<Measure> measures, LocalDate on) {
        Measure last = measures.stream()
                .filter(each -> each.action().equals(action.code())
                        && each.indicator().equals(indicator.code())
                        && !each.on().isAfter(on)
                        && !each.on().isBefore(indicator.baseline().on()))
                .max(Comparator.comparing(Measure::on))
                .orElse(null);
        BigDecimal whole =
                indicator.target().amount().subtract(indicator.baseline().amount());
        if (last == null || whole.signum() == 0) {
            return new IndicatorStanding(action, indicator, last, null, Pace.UNKNOWN);
        }
        Way way = new Way(last.value().subtract(indicator.baseline().amount()), whole);
        return new IndicatorStanding(action, indicator, last, way, pace(way, indicator, last.on()));
    }

    /** On the day of the measure, by linear interpolation; from the day of the target on, all of the way is due. */
    private static Pace pace(Way way, Indicator indicator, LocalDate measuredOn) {
        LocalDate from = indicator.baseline().on();
        LocalDate until = indicator.target().on();
        return measuredOn.isBefore(until)
                ? way.pace(DAYS.between(from, measuredOn), DAYS.between(from, until))
                : way.pace(1, 1);
    }

    /** A year after the last measure, or after the baseline where there is none; not once the target's day was measured. */
    Optional<LateMatter> late(UUID plan, LocalDate on) {
        LocalDate known = last == null ? indicator.baseline().on() : last.on();
        LocalDate dueOn = known.plusYears(1);
        return dueOn.isBefore(on) && known.isBefore(indicator.target().on())
                ? Optional.of(new LateMatter(
                        LateKind.MEASURE,
                        plan,
                        action.code() + "/" + indicator.code(),
                        indicator.name(),
                        action.lead().name(),
                        dueOn))
                : Optional.empty();
    }
}

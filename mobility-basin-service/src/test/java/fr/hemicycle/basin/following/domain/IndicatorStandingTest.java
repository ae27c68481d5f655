package fr.hemicycle.basin.following.domain;

import static fr.hemicycle.basin.following.domain.Carried.BASELINE;
import static fr.hemicycle.basin.following.domain.Carried.END;
import static fr.hemicycle.basin.following.domain.Carried.PLAN;
import static fr.hemicycle.basin.following.domain.Carried.TARGET;
import static fr.hemicycle.basin.following.domain.Carried.action;
import static fr.hemicycle.basin.following.domain.Carried.indicator;
import static fr.hemicycle.basin.following.domain.Carried.measure;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.plan.domain.Indicator;
import fr.hemicycle.basin.plan.domain.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From 1 January to 31 December 2024 there are 365 days, so a target of 365 asks for one more a day. */
class IndicatorStandingTest {

    private static final Indicator ONE_A_DAY = indicator("0", "365");

    private static IndicatorStanding of(Indicator indicator, LocalDate on, Measure... measures) {
        return IndicatorStanding.of(action("1.1", END, indicator), indicator, List.of(measures), on);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 365, 2024-01-01, 0, 0.00, ON_TRACK",
        "0, 365, 2024-01-01, -1, -0.27, BEHIND",
        "0, 365, 2024-03-01, 60, 16.44, ON_TRACK",
        "0, 365, 2024-03-01, 59.9999, 16.44, BEHIND",
        "0, 365, 2024-12-31, 365, 100.00, ON_TRACK",
        "0, 365, 2024-12-31, 364.9999, 100.00, BEHIND",
        "0, 365, 2026-01-01, 364, 99.73, BEHIND",
        "0, 365, 2026-01-01, 400, 109.59, ON_TRACK",
        "365, 0, 2024-03-01, 305, 16.44, ON_TRACK",
        "365, 0, 2024-03-01, 305.0001, 16.44, BEHIND",
        "-10, 355, 2024-03-01, 50, 16.44, ON_TRACK"
    })
    void is_on_track_at_or_beyond_the_straight_line(
            String baseline, String target, LocalDate on, String value, String percent, Pace pace) {
        IndicatorStanding standing = of(indicator(baseline, target), on, measure(on, value));

        assertThat(standing.pace()).isEqualTo(pace);
        assertThat(requireNonNull(standing.way()).percent()).isEqualTo(percent);
    }

    @Test
    void the_way_is_exact() {
        Way way = requireNonNull(
                of(indicator("10", "13"), TARGET, measure(TARGET, "11")).way());

        assertThat(way).isEqualTo(new Way(BigDecimal.ONE, new BigDecimal("3")));
        assertThat(way.percent()).isEqualTo("33.33");
    }

    @Test
    void a_target_on_the_day_of_the_baseline_is_due_at_once() {
        Indicator sudden = new Indicator(
                "I1",
                "N",
                "U",
                new Indicator.Value(BigDecimal.ZERO, BASELINE),
                new Indicator.Value(BigDecimal.TEN, BASELINE));

        assertThat(of(sudden, BASELINE, measure(BASELINE, "9")).pace()).isEqualTo(Pace.BEHIND);
        assertThat(of(sudden, BASELINE, measure(BASELINE, "10")).pace()).isEqualTo(Pace.ON_TRACK);
    }

    @Test
    void nothing_is_known_without_a_measure_or_without_a_way() {
        assertThat(of(ONE_A_DAY, TARGET).pace()).isEqualTo(Pace.UNKNOWN);
        assertThat(of(ONE_A_DAY, TARGET).way()).isNull();
        IndicatorStanding still = of(indicator("5", "5"), TARGET, measure(TARGET, "5"));
        assertThat(still.pace()).isEqualTo(Pace.UNKNOWN);
        assertThat(still.way()).isNull();
        assertThat(still.last()).isNotNull();
    }

    @Test
    void the_last_measure_until_the_day_counts_and_none_of_before_the_baseline() {
        Measure early = measure(BASELINE, "1");
        Measure late = measure(TARGET, "2");

        assertThat(of(ONE_A_DAY, TARGET.minusDays(1), late, early).last()).isEqualTo(early);
        assertThat(of(ONE_A_DAY, TARGET, early, late).last()).isEqualTo(late);
        assertThat(of(ONE_A_DAY, TARGET, measure(BASELINE.minusDays(1), "9")).last())
                .isNull();
        assertThat(of(ONE_A_DAY, TARGET, new Measure("1.2", "I1", TARGET, BigDecimal.ONE, "S"))
                        .last())
                .isNull();
        assertThat(of(ONE_A_DAY, TARGET, new Measure("1.1", "I2", TARGET, BigDecimal.ONE, "S"))
                        .last())
                .isNull();
    }

    @Test
    void a_measure_is_late_a_year_after_the_last_one_or_the_baseline() {
        LocalDate year = BASELINE.plusYears(1);
        assertThat(of(ONE_A_DAY, year).late(PLAN, year)).isEmpty();
        assertThat(of(ONE_A_DAY, year.plusDays(1)).late(PLAN, year.plusDays(1)))
                .contains(new LateMatter(
                        LateKind.MEASURE, PLAN, "1.1/I1", "Personnes conseillées", "Pas-de-Calais", year));
        Measure measure = measure(BASELINE.plusMonths(6), "1");
        LocalDate due = measure.on().plusYears(1);
        assertThat(of(ONE_A_DAY, due, measure).late(PLAN, due)).isEmpty();
        assertThat(of(ONE_A_DAY, due.plusDays(1), measure)
                        .late(PLAN, due.plusDays(1))
                        .map(LateMatter::dueOn))
                .contains(due);
    }

    @Test
    void nothing_more_is_to_be_measured_once_the_day_of_the_target_was() {
        LocalDate later = TARGET.plusYears(3);

        assertThat(of(ONE_A_DAY, later, measure(TARGET, "1")).late(PLAN, later)).isEqualTo(Optional.empty());
        assertThat(of(ONE_A_DAY, later, measure(TARGET.minusDays(1), "1")).late(PLAN, later))
                .isPresent();
    }
}

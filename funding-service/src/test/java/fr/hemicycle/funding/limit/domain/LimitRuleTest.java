package fr.hemicycle.funding.limit.domain;

import static fr.hemicycle.funding.limit.domain.LimitRule.LIMIT_MUST_NOT_HOLD_FROM_THE_PAST;
import static fr.hemicycle.funding.limit.domain.LimitRule.THRESHOLD_MUST_APPEAR_ONCE;
import static fr.hemicycle.funding.limit.domain.LimitRule.THRESHOLD_MUST_BE_A_PART_OF_THE_WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.operation.domain.Limits.ThresholdSet;
import fr.hemicycle.funding.operation.domain.Threshold;
import fr.hemicycle.funding.operation.domain.Threshold.Kind;
import fr.hemicycle.funding.operation.domain.Threshold.Level;
import fr.hemicycle.platform.rule.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of limits: just inside, just outside, and two at once for the precedence. */
class LimitRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 13);

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("from today", set(TODAY, percent("80.00")), List.of()),
                arguments(
                        "from yesterday",
                        set(TODAY.minusDays(1), percent("80.00")),
                        List.of(LIMIT_MUST_NOT_HOLD_FROM_THE_PAST)),
                arguments("the whole", set(TODAY, percent("100.00")), List.of()),
                arguments("more", set(TODAY, percent("100.01")), List.of(THRESHOLD_MUST_BE_A_PART_OF_THE_WHOLE)),
                arguments(
                        "an amount of more than 100 euros",
                        set(TODAY, new Threshold(Level.WARN, Kind.AMOUNT, new BigDecimal("100.01"))),
                        List.of()),
                arguments("two", set(TODAY, percent("80.00"), percent("80.01")), List.of()),
                arguments(
                        "one twice",
                        set(TODAY, percent("80.00"), percent("80.0")),
                        List.of(THRESHOLD_MUST_APPEAR_ONCE)),
                arguments(
                        "from yesterday, and too much",
                        set(TODAY.minusDays(1), percent("100.01")),
                        List.of(LIMIT_MUST_NOT_HOLD_FROM_THE_PAST, THRESHOLD_MUST_BE_A_PART_OF_THE_WHOLE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void is_refused_by_just_these_rules(String what, ThresholdSet wanted, List<LimitRule> rules) {
        assertThat(WantedLimits.objections(wanted, TODAY).stream().map(Reason::code))
                .containsExactlyElementsOf(rules.stream().map(Enum::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        assertThat(rows().flatMap(row -> ((List<?>) row.get()[2]).stream())
                        .map(LimitRule.class::cast)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(LimitRule.values()));
    }

    @Test
    void every_rule_names_its_source() {
        assertThat(LimitRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    private static ThresholdSet set(LocalDate from, Threshold... thresholds) {
        return new ThresholdSet(from, List.of(thresholds));
    }

    private static Threshold percent(String value) {
        return new Threshold(Level.WARN, Kind.PERCENTAGE, new BigDecimal(value));
    }
}

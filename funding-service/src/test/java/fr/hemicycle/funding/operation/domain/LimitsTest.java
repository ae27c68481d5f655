package fr.hemicycle.funding.operation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.LifeRule.Life;
import fr.hemicycle.funding.operation.domain.Limits.ThresholdSet;
import fr.hemicycle.funding.operation.domain.Threshold.Kind;
import fr.hemicycle.funding.operation.domain.Threshold.Level;
import fr.hemicycle.funding.reservation.domain.Adjustment;
import fr.hemicycle.funding.reservation.domain.Reservation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a collectivity sets itself: which thresholds and which rule hold on a day, and what they allow. */
class LimitsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "PERCENTAGE, 80.00, 100.00, 80.00",
        "PERCENTAGE, 33.33, 0.10, 0.03",
        "PERCENTAGE, 99.99, 0.01, 0.00",
        "PERCENTAGE, 100.00, 9999999999999.99, 9999999999999.99",
        "AMOUNT, 80.00, 100.00, 80.00"
    })
    void a_part_of_the_authorisation_is_rounded_down(Kind kind, String value, String authorised, String limit) {
        assertThat(new Threshold(Level.WARN, kind, new BigDecimal(value)).limit(Money.euros(authorised)))
                .isEqualTo(Money.euros(limit));
    }

    @Test
    void using_just_the_limit_does_not_cross_it_and_what_is_reserved_counts() {
        Threshold threshold = percent(Level.NOTE, "80.00");

        assertThat(threshold.isCrossedBy(balance("100.00", "50.00", "30.00"))).isFalse();
        assertThat(threshold.isCrossedBy(balance("100.00", "50.00", "30.01"))).isTrue();
    }

    /** Exact in whole numbers: cents times hundredths of a percent, the rest cut off. */
    @Property
    void the_limit_is_the_last_cent_that_does_not_cross_it(
            @ForAll @LongRange(min = 0, max = 1_000_000) long authorised,
            @ForAll @IntRange(min = 0, max = 10_000) int hundredths) {
        Threshold threshold = new Threshold(Level.BLOCK, Kind.PERCENTAGE, BigDecimal.valueOf(hundredths, 2));
        long limit = threshold.limit(new Money(authorised)).cents();

        assertThat(limit).isEqualTo(authorised * hundredths / 10_000);
        assertThat(threshold.isCrossedBy(used(authorised, limit))).isFalse();
        if (limit < authorised) {
            assertThat(threshold.isCrossedBy(used(authorised, limit + 1))).isTrue();
        }
    }

    @Test
    void of_those_that_hold_the_one_since_last_counts_and_of_one_day_the_last_that_was_set() {
        Limits limits = new Limits(
                List.of(
                        set(DAY.plusDays(9), "10.00"),
                        set(DAY, "20.00"),
                        set(DAY.minusDays(1), "30.00"),
                        set(DAY, "40.00")),
                List.of(),
                null);

        assertThat(limits.thresholdsOn(DAY.minusDays(2))).isEmpty();
        assertThat(limits.thresholdsOn(DAY.minusDays(1))).containsExactly(percent(Level.WARN, "30.00"));
        assertThat(limits.thresholdsOn(DAY)).containsExactly(percent(Level.WARN, "40.00"));
        assertThat(limits.thresholdsOn(DAY.plusDays(8))).containsExactly(percent(Level.WARN, "40.00"));
        assertThat(limits.thresholdsOn(DAY.plusDays(9))).containsExactly(percent(Level.WARN, "10.00"));
    }

    @Test
    void a_later_empty_set_lifts_those_before() {
        Limits limits =
                new Limits(List.of(set(DAY, "20.00"), new ThresholdSet(DAY.plusDays(1), List.of())), List.of(), null);

        assertThat(limits.crossed(balance("100.00", "50.00", "0.00"), DAY))
                .singleElement()
                .satisfies(crossed -> {
                    assertThat(crossed.level()).isEqualTo("WARN");
                    assertThat(crossed.value()).isEqualTo("20.00");
                    assertThat(crossed.limit().amount()).isEqualTo("20.00");
                });
        assertThat(limits.crossedOrNull(balance("100.00", "50.00", "0.00"), DAY.plusDays(1)))
                .isNull();
        assertThat(limits.crossedOrNull(balance("100.00", "50.00", "0.00"), DAY))
                .hasSize(1);
    }

    @Test
    void only_a_threshold_that_blocks_refuses_and_only_more_use() {
        Balance before = balance("100.00", "50.00", "40.00");
        Limits warns =
                new Limits(List.of(new ThresholdSet(DAY, List.of(percent(Level.WARN, "1.00")))), List.of(), null);
        Limits blocks =
                new Limits(List.of(new ThresholdSet(DAY, List.of(percent(Level.BLOCK, "80.00")))), List.of(), null);

        assertThat(warns.objection("C01", before, before.commit(Money.euros("1.00")), DAY))
                .isEmpty();
        assertThat(blocks.objection("C01", before, before.consume(Money.euros("40.00")), DAY))
                .isEmpty();
        assertThat(blocks.objection("C01", before, before.release(Money.euros("5.00")), DAY))
                .isEmpty();
        assertThat(blocks.objection("C01", before, before.commit(Money.euros("0.01")), DAY))
                .hasValueSatisfying(reason -> {
                    assertThat(reason.code()).isEqualTo("USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD");
                    assertThat(reason.figures()).containsEntry("limit", "80.00").containsEntry("used", "90.01");
                });
        assertThat(blocks.objection("C01", before, before.commit(Money.euros("0.01")), DAY.minusDays(1)))
                .isEmpty();
    }

    static Stream<Arguments> terms() {
        return Stream.of(
                arguments("no term", null, null, false, null, null),
                arguments("from the vote", 4, null, false, null, "2027-01-31"),
                arguments("from the vote, to the end of the year", 4, null, true, null, "2027-12-31"),
                arguments("never used", null, 2, false, null, "2025-01-31"),
                arguments("used", null, 2, false, "2024-05-02", "2026-05-02"),
                arguments("used before the vote that opened it", null, 2, false, "2022-05-02", "2025-01-31"),
                arguments("the earlier of both", 3, 2, false, "2024-05-02", "2026-01-31"),
                arguments("the earlier of both, the other", 4, 2, false, "2023-05-02", "2025-05-02"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void an_authorisation_voted_on_31_january_2023_ends(
            String what,
            @Nullable Integer toCommit,
            @Nullable Integer idle,
            boolean toYearEnd,
            @Nullable String committedOn,
            @Nullable String endsOn) {
        LifeRule rule = new LifeRule(DAY, toCommit, idle, toYearEnd, true, "RBF, art. 12");
        Life life = new Life(LocalDate.of(2023, 1, 31), committedOn == null ? null : LocalDate.parse(committedOn));

        assertThat(rule.endsOn(life)).isEqualTo(Optional.ofNullable(endsOn).map(LocalDate::parse));
        assertThat(new Limits(List.of(), List.of(rule), life).endsOn(DAY)).isEqualTo(rule.endsOn(life));
        assertThat(new Limits(List.of(), List.of(rule), life).endsOn(DAY.minusDays(1)))
                .isEmpty();
        assertThat(new Limits(List.of(), List.of(rule), null).endsOn(DAY)).isEmpty();
    }

    @Test
    void after_its_last_day_nothing_is_committed_only_where_the_rule_refuses_it() {
        Life life = new Life(DAY.minusYears(1), null);
        Balance before = balance("100.00", "0.00", "10.00");
        Balance after = before.consume(Money.euros("10.00"));
        Limits refuses = new Limits(List.of(), List.of(new LifeRule(DAY, 1, null, false, true, "RBF")), life);
        Limits proposes = new Limits(List.of(), List.of(new LifeRule(DAY, 1, null, false, false, "RBF")), life);

        assertThat(refuses.objection("C01", before, after, DAY)).isEmpty();
        assertThat(refuses.objection("C01", before, after, DAY.plusDays(1))).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo("AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED");
            assertThat(reason.figures()).containsEntry("endedOn", "2023-03-01").containsEntry("on", "2023-03-02");
        });
        assertThat(proposes.objection("C01", before, after, DAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_reservation_is_not_raised_beyond_a_threshold_that_blocks_and_may_always_be_lowered() {
        Limits blocks = new Limits(
                List.of(new ThresholdSet(LocalDate.EPOCH, List.of(percent(Level.BLOCK, "20.00")))), List.of(), null);

        assertThat(adjust("20.00", blocks).reasons()).isEmpty();
        assertThat(adjust("20.01", blocks).reasons().getFirst().code())
                .isEqualTo("USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD");
        Limits nothing = new Limits(
                List.of(new ThresholdSet(LocalDate.EPOCH, List.of(percent(Level.BLOCK, "0.00")))), List.of(), null);
        assertThat(adjust("9.99", nothing).reasons()).isEmpty();
        assertThat(adjust("10.00", nothing).reasons()).isEmpty();
        assertThat(adjust("10.01", nothing).reasons()).hasSize(1);
    }

    /** To that amount, a reservation of 10.00 on 100.00. */
    private static Adjustment adjust(String amount, Limits limits) {
        UUID id = new UUID(1, 1);
        Operation operation = new Operation(
                        id,
                        "C01",
                        "label",
                        Section.OPERATING,
                        AuthorisationKind.COMMITMENT_AUTHORISATION,
                        new Imputation("M52", 2022, "6568", "93564"),
                        balance("100.00", "0.00", "10.00"),
                        0)
                .with(limits);
        Reservation held = new Reservation(
                id, id, id, id, Money.euros("10.00"), Money.euros("100.00"), Reservation.State.HELD, null, null);
        return Adjustment.decide(id, held, Money.euros(amount), operation, Instant.parse("2023-03-01T11:00:00Z"));
    }

    private static ThresholdSet set(LocalDate from, String percent) {
        return new ThresholdSet(from, List.of(percent(Level.WARN, percent)));
    }

    private static Threshold percent(Level level, String value) {
        return new Threshold(level, Kind.PERCENTAGE, new BigDecimal(value));
    }

    private static Balance used(long authorised, long used) {
        return new Balance(new Money(authorised), new Money(used), Money.ZERO);
    }

    private static Balance balance(String authorised, String committed, String reserved) {
        return new Balance(Money.euros(authorised), Money.euros(committed), Money.euros(reserved));
    }
}

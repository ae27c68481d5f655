package fr.hemicycle.funding.reservation.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.HOLD_MUST_END_LATER;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_BE_HELD;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_MATCH_THE_VOTE;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_NOT_HAVE_LAPSED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.reservation.domain.Reservation.State;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 60.00 held on an operation, until a last day or without one. */
class ReservationTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID OPERATION = new UUID(2, 2);
    private static final LocalDate LAST = LocalDate.of(2023, 3, 31);

    @ParameterizedTest
    @EnumSource
    void is_held_until_it_is_resolved(State state) {
        assertThat(of(state, null).isHeld()).isEqualTo(state == State.HELD);
    }

    @Test
    void lapses_after_its_last_day() {
        Reservation held = of(State.HELD, LAST);

        assertThat(held.hasLapsed(LAST)).isFalse();
        assertThat(held.objection(LAST)).isEmpty();
        assertThat(held.hasLapsed(LAST.plusDays(1))).isTrue();
        assertThat(held.objection(LAST.plusDays(1)))
                .contains(RESERVATION_MUST_NOT_HAVE_LAPSED.with("reservation", ID, "heldUntil", LAST));
    }

    @Test
    void never_lapses_without_a_last_day() {
        Reservation held = of(State.HELD, null);

        assertThat(held.hasLapsed(LocalDate.MAX)).isFalse();
        assertThat(held.objection(LocalDate.MAX)).isEmpty();
    }

    @Test
    void stays_lapsed_even_when_asked_for_a_day_on_which_it_was_held() {
        assertThat(of(State.LAPSED, LAST).hasLapsed(LAST)).isTrue();
        assertThat(of(State.LAPSED, LAST).objection(LAST))
                .contains(RESERVATION_MUST_NOT_HAVE_LAPSED.with("reservation", ID, "heldUntil", LAST));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSUMED", "RELEASED"})
    void does_not_lapse_once_it_is_resolved(State state) {
        Reservation resolved = of(state, LAST);

        assertThat(resolved.hasLapsed(LAST.plusDays(1))).isFalse();
        assertThat(resolved.objection(LAST.plusDays(1)))
                .contains(RESERVATION_MUST_BE_HELD.with("reservation", ID, "state", state));
    }

    @Test
    void is_renewed_for_a_later_day_only() {
        Reservation held = of(State.HELD, LAST);

        assertThat(held.renewalObjection(LAST.plusDays(1), LAST)).isEmpty();
        assertThat(held.renewalObjection(LAST, LAST))
                .contains(HOLD_MUST_END_LATER.with("heldUntil", LAST, "than", LAST));
    }

    @Test
    void is_not_renewed_when_nothing_ends_or_nothing_is_held() {
        assertThat(of(State.HELD, null).renewalObjection(LAST, LAST))
                .contains(HOLD_MUST_END_LATER.with("heldUntil", LAST, "than", "-"));
        assertThat(of(State.RELEASED, LAST).renewalObjection(LAST.plusDays(1), LAST))
                .contains(RESERVATION_MUST_BE_HELD.with("reservation", ID, "state", State.RELEASED));
    }

    @Test
    void nothing_is_held_until_a_day_that_has_passed() {
        assertThat(Reservation.endObjection(null, LAST)).isEmpty();
        assertThat(Reservation.endObjection(LAST, LAST)).isEmpty();
        assertThat(Reservation.endObjection(LAST.minusDays(1), LAST))
                .contains(HOLD_MUST_END_LATER.with("heldUntil", LAST.minusDays(1), "than", LAST));
    }

    @Test
    void a_vote_takes_it_on_its_own_operation_and_no_more_than_it_holds() {
        Reservation held = of(State.HELD, LAST);

        assertThat(held.objection(OPERATION, Money.euros("60.00"), LAST)).isEmpty();
        assertThat(held.objection(OPERATION, Money.euros("60.01"), LAST))
                .contains(
                        RESERVATION_MUST_MATCH_THE_VOTE.with("reservation", ID, "reserved", "60.00", "voted", "60.01"));
        assertThat(held.objection(new UUID(9, 9), Money.euros("60.00"), LAST)).isPresent();
        assertThat(held.objection(new UUID(9, 9), Money.euros("60.01"), LAST.plusDays(1)))
                .contains(RESERVATION_MUST_NOT_HAVE_LAPSED.with("reservation", ID, "heldUntil", LAST));
    }

    /** On every day it can be voted on, held longer, or has lapsed: never two of these, never none. */
    @Property
    void on_every_day_it_either_serves_or_has_lapsed(@ForAll @IntRange(min = -400, max = 400) int day) {
        Reservation held = of(State.HELD, LAST);
        LocalDate on = LAST.plusDays(day);
        boolean serves = day <= 0;

        assertThat(held.hasLapsed(on)).isNotEqualTo(serves);
        assertThat(held.objection(OPERATION, held.amount(), on).isEmpty()).isEqualTo(serves);
        assertThat(held.renewalObjection(on.plusYears(2), on).isEmpty()).isEqualTo(serves);
    }

    private static Reservation of(State state, @Nullable LocalDate heldUntil) {
        return new Reservation(
                ID,
                OPERATION,
                new UUID(3, 3),
                new UUID(4, 4),
                Money.euros("60.00"),
                Money.euros("100.00"),
                state,
                heldUntil,
                null);
    }
}

package fr.hemicycle.funding.reservation.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.AMOUNT_MUST_BE_POSITIVE;
import static fr.hemicycle.funding.operation.domain.OperationRule.AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_BE_HELD;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_NOT_HAVE_LAPSED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.reservation.domain.Reservation.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Of 100.00, 50.00 are committed and 10.00 held: 40.00 are available, so 50.00 can be held instead. */
class AdjustmentTest {

    private static final UUID ID = new UUID(6, 6);
    private static final UUID OPERATION = new UUID(1, 1);
    private static final UUID RESERVATION = new UUID(2, 2);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 13);
    /** Still the last day in Paris. */
    private static final Instant NOW = Instant.parse("2022-12-13T22:59:59Z");

    private static final Balance BALANCE =
            new Balance(Money.euros("100.00"), Money.euros("50.00"), Money.euros("10.00"));

    @Test
    void holds_all_that_is_available_besides_what_is_held() {
        Adjustment raised = decide(State.HELD, "50.00", NOW);

        assertThat(raised.isRefused()).isFalse();
        assertThat(raised)
                .isEqualTo(new Adjustment(
                        ID, RESERVATION, Money.euros("10.00"), Money.euros("50.00"), raised.reasons(), NOW));
        assertThat(raised.after(BALANCE))
                .isEqualTo(new Balance(Money.euros("100.00"), Money.euros("50.00"), Money.euros("50.00")));
    }

    @Test
    void is_refused_a_cent_more_and_says_what_there_is() {
        Adjustment refused = decide(State.HELD, "50.01", NOW);

        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.reasons())
                .containsExactly(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT.with(
                        "operationCode", "C01", "available", "50.00", "requested", "50.01"));
    }

    @Test
    void gives_back_down_to_a_cent() {
        assertThat(decide(State.HELD, "0.01", NOW).after(BALANCE).available()).isEqualTo(Money.euros("49.99"));
        assertThat(decide(State.HELD, "0.00", NOW).reasons())
                .containsExactly(AMOUNT_MUST_BE_POSITIVE.with("amount", "0.00"));
    }

    @Test
    void asks_what_is_available_only_where_something_is_held() {
        assertThat(decide(State.CONSUMED, "50.01", NOW).reasons())
                .containsExactly(RESERVATION_MUST_BE_HELD.with("reservation", RESERVATION, "state", "CONSUMED"));
    }

    @Test
    void comes_on_the_last_day_of_the_reservation_as_paris_counts() {
        assertThat(decide(State.HELD, "50.00", NOW).isRefused()).isFalse();
        assertThat(decide(State.HELD, "50.00", NOW.plusSeconds(1)).reasons())
                .containsExactly(RESERVATION_MUST_NOT_HAVE_LAPSED.with("reservation", RESERVATION, "heldUntil", LAST));
    }

    /** Whatever is asked for is held to the cent or refused; nothing else of the balance moves. */
    @Property
    void is_held_exactly_when_it_fits(@ForAll @LongRange(min = -100, max = 10_000) long cents) {
        Adjustment decided = Adjustment.decide(ID, held(State.HELD), new Money(cents), operation(), NOW);

        assertThat(decided.isRefused()).isEqualTo(cents <= 0 || cents > 5_000);
        if (!decided.isRefused()) {
            assertThat(decided.after(BALANCE))
                    .isEqualTo(new Balance(BALANCE.authorised(), BALANCE.committed(), new Money(cents)));
        }
    }

    private static Adjustment decide(State state, String amount, Instant at) {
        return Adjustment.decide(ID, held(state), Money.euros(amount), operation(), at);
    }

    private static Reservation held(State state) {
        return new Reservation(
                RESERVATION,
                OPERATION,
                new UUID(3, 3),
                new UUID(4, 4),
                Money.euros("10.00"),
                Money.euros("50.00"),
                state,
                LAST,
                null);
    }

    private static Operation operation() {
        return new Operation(
                OPERATION,
                "C01",
                "label",
                Section.OPERATING,
                AuthorisationKind.COMMITMENT_AUTHORISATION,
                new Imputation("M52", 2022, "6568", "93564"),
                BALANCE,
                0);
    }
}

package fr.hemicycle.funding.operation.domain;

import static fr.hemicycle.funding.operation.domain.Movement.Account.AVAILABLE;
import static fr.hemicycle.funding.operation.domain.Movement.Account.BUDGET;
import static fr.hemicycle.funding.operation.domain.Movement.Account.COMMITTED;
import static fr.hemicycle.funding.operation.domain.Movement.Account.RESERVED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an entry of the journal says: from where, to where, how much, since when and by whose vote. */
class MovementTest {

    private static final Instant AT = Instant.parse("2022-12-13T11:00:00Z");
    private static final Ground GROUND = Ground.of("RBF", AT);
    private static final Money CENT = new Money(1);

    @Test
    void authority_comes_from_the_council_and_goes_back_to_it() {
        assertBetween(BUDGET, AVAILABLE, Movement.authorisation(CENT, GROUND, AT));
        assertBetween(AVAILABLE, BUDGET, Movement.authorisationReduction(CENT, GROUND, AT));
    }

    @Test
    void what_an_earlier_system_had_used_is_committed_from_the_start() {
        assertBetween(AVAILABLE, COMMITTED, Movement.opening(CENT, GROUND, AT));
    }

    @Test
    void each_way_there_has_its_way_back() {
        assertBetween(AVAILABLE, RESERVED, Movement.reservation(CENT, GROUND, AT));
        assertBetween(RESERVED, AVAILABLE, Movement.release(CENT, GROUND, AT));
        assertBetween(RESERVED, COMMITTED, Movement.commitment(RESERVED, CENT, GROUND, AT));
        assertBetween(AVAILABLE, COMMITTED, Movement.raise(CENT, GROUND, AT));
        assertBetween(COMMITTED, AVAILABLE, Movement.reduction(CENT, GROUND, AT));
        assertBetween(COMMITTED, AVAILABLE, Movement.cancellation(CENT, GROUND, AT));
    }

    @Test
    void an_adjustment_moves_just_the_difference() {
        assertThat(Movement.adjustment(Money.euros("10.00"), Money.euros("10.01"), GROUND, AT))
                .isEqualTo(Movement.reservation(CENT, GROUND, AT));
        assertThat(Movement.adjustment(Money.euros("10.00"), Money.euros("9.99"), GROUND, AT))
                .isEqualTo(Movement.release(CENT, GROUND, AT));
    }

    @Test
    void an_operation_stands_at_the_sum_of_its_journal() {
        List<Movement> journal = List.of(
                Movement.authorisation(Money.euros("100.00"), GROUND, AT),
                Movement.opening(Money.euros("50.00"), GROUND, AT),
                Movement.reservation(Money.euros("10.00"), GROUND, AT),
                Movement.adjustment(Money.euros("10.00"), Money.euros("12.00"), GROUND, AT),
                Movement.authorisationReduction(Money.euros("20.00"), GROUND, AT));

        assertThat(Position.of(journal.stream()
                        .map(each -> new Position.Flow(each.from(), each.to(), each.amount()))
                        .toList()))
                .isEqualTo(new Position(Money.euros("80.00"), Money.euros("50.00"), Money.euros("12.00")));
    }

    @Test
    void counts_from_the_day_that_it_is_in_paris() {
        Instant lastSecond = Instant.parse("2022-12-31T22:59:59Z");

        assertThat(Ground.of("RBF", lastSecond)).isEqualTo(new Ground("RBF", LocalDate.of(2022, 12, 31), null, null));
        assertThat(Ground.of("RBF", lastSecond.plusSeconds(1)).effectiveOn()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(LegalDay.of(Instant.parse("2022-06-30T22:00:00Z"))).isEqualTo(LocalDate.of(2022, 7, 1));
    }

    @Test
    void names_the_vote_that_allowed_it_and_the_reservation_that_it_moves() {
        UUID vote = new UUID(1, 1);
        UUID reservation = new UUID(2, 2);
        LocalDate adopted = LocalDate.of(2022, 12, 12);

        assertThat(Ground.vote("2022-552", vote, adopted)).isEqualTo(new Ground("2022-552", adopted, vote, null));
        assertThat(Ground.vote("2022-552", vote, adopted).moving(reservation))
                .isEqualTo(new Ground("2022-552", adopted, vote, reservation));
    }

    private static void assertBetween(Movement.Account from, Movement.Account to, Movement movement) {
        assertThat(List.of(movement.from(), movement.to())).containsExactly(from, to);
        assertThat(movement.amount()).isEqualTo(CENT);
        assertThat(movement.ground()).isEqualTo(GROUND);
    }
}

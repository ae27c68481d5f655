package fr.hemicycle.funding.commitment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.commitment.domain.LineHistory.Step;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lines commit once votes that changed them are undone. */
class UndoingTest {

    private static final UUID OPERATION = new UUID(1, 1);
    private static final UUID RAISING = new UUID(2, 1);
    private static final UUID LOWERING = new UUID(2, 2);

    @Test
    void without_an_undone_vote_the_last_vote_that_stands_decides() {
        LineHistory line = line(1, "60.00", "30.00", raised(RAISING, "40.00"), lowered(LOWERING, "70.00"));

        assertThat(line.without(Set.of())).isEqualTo(Money.euros("30.00"));
        assertThat(line.without(Set.of(LOWERING))).isEqualTo(Money.euros("100.00"));
        assertThat(line.without(Set.of(RAISING))).isEqualTo(Money.euros("30.00"));
        assertThat(line.without(Set.of(RAISING, LOWERING))).isEqualTo(Money.euros("60.00"));
    }

    @Test
    void a_step_that_undid_a_vote_decides_nothing() {
        LineHistory line = line(
                1,
                "60.00",
                "100.00",
                raised(RAISING, "40.00"),
                lowered(LOWERING, "70.00"),
                new Step(LOWERING, Money.euros("70.00"), true));

        assertThat(line.without(Set.of(LOWERING, RAISING))).isEqualTo(Money.euros("60.00"));
        assertThat(line.without(Set.of(LOWERING))).isEqualTo(Money.euros("100.00"));
    }

    @Test
    void a_release_of_the_rest_is_never_undone_and_nothing_stands_of_a_released_commitment() {
        LineHistory rest = line(1, "60.00", "0.00", raised(RAISING, "40.00"), lowered(null, "100.00"));
        assertThat(rest.without(Set.of(RAISING))).isEqualTo(Money.ZERO);

        StandingLine gone = standing(1, "60.00", "0.00", true);
        LineHistory released = new LineHistory(gone, List.of(lowered(LOWERING, "10.00")));
        assertThat(released.without(Set.of(LOWERING))).isEqualTo(Money.ZERO);
    }

    @Test
    void what_is_due_of_a_line_stays_committed_and_is_named() {
        Undoing justDue = Undoing.of(
                List.of(new LineHistory(due("100.00", "60.00"), List.of(raised(RAISING, "40.00")))),
                Set.of(RAISING),
                Map.of(OPERATION, operation("100.00", "100.00")));
        Undoing more = Undoing.of(
                List.of(new LineHistory(due("100.00", "60.01"), List.of(raised(RAISING, "40.00")))),
                Set.of(RAISING),
                Map.of(OPERATION, operation("100.00", "100.00")));

        assertThat(justDue.isComplete()).isTrue();
        assertThat(justDue.changes().getFirst().by()).isEqualTo(Money.euros("40.00"));
        assertThat(more.changes().getFirst().by()).isEqualTo(Money.euros("39.99"));
        assertThat(more.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED");
            assertThat(reason.figures()).containsEntry("liquidated", "60.01").containsEntry("requested", "60.00");
        });
    }

    /** A line of 60.00. */
    private static StandingLine due(String standing, String liquidated) {
        StandingLine line = standing(1, "60.00", standing, false);
        return new StandingLine(
                line.id(),
                line.commitmentId(),
                line.deliberationId(),
                line.deliberationNumber(),
                line.article(),
                line.line(),
                line.operationId(),
                line.amount(),
                line.standing(),
                false,
                Money.euros(liquidated),
                Money.ZERO,
                Money.ZERO);
    }

    @Test
    void frees_first_so_that_what_is_missing_fits() {
        LineHistory missing = line(1, "60.00", "50.00", lowered(LOWERING, "10.00"));
        LineHistory excess = line(2, "30.00", "40.00", raised(LOWERING, "10.00"));

        Undoing undoing =
                Undoing.of(List.of(missing, excess), Set.of(LOWERING), Map.of(OPERATION, operation("90.00", "90.00")));

        assertThat(undoing.isComplete()).isTrue();
        assertThat(undoing.changes().stream().map(Change::kind))
                .containsExactly(Change.Kind.LOWERED, Change.Kind.RAISED);
        assertThat(undoing.changes().getLast().after()).isEqualTo(balance("90.00", "90.00"));
    }

    @Test
    void commits_again_to_the_last_cent_of_the_authorisation_and_no_further() {
        LineHistory line = line(1, "60.00", "50.00", lowered(LOWERING, "10.00"));

        Undoing fits = Undoing.of(List.of(line), Set.of(LOWERING), Map.of(OPERATION, operation("60.00", "50.00")));
        Undoing tooMuch = Undoing.of(List.of(line), Set.of(LOWERING), Map.of(OPERATION, operation("59.99", "50.00")));

        assertThat(fits.changes()).singleElement().satisfies(change -> {
            assertThat(change.by()).isEqualTo(Money.euros("10.00"));
            assertThat(change.after()).isEqualTo(balance("60.00", "60.00"));
        });
        assertThat(tooMuch.changes()).isEmpty();
        assertThat(tooMuch.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT");
            assertThat(reason.figures()).containsEntry("available", "9.99").containsEntry("requested", "10.00");
        });
    }

    @Test
    void what_fits_of_several_lines_is_done_and_the_rest_is_named() {
        LineHistory large = line(1, "60.00", "10.00", lowered(LOWERING, "50.00"));
        LineHistory small = line(2, "30.00", "25.00", lowered(LOWERING, "5.00"));

        Undoing undoing =
                Undoing.of(List.of(large, small), Set.of(LOWERING), Map.of(OPERATION, operation("40.00", "35.00")));

        assertThat(undoing.changes()).singleElement().satisfies(change -> {
            assertThat(change.line().line()).isEqualTo(2);
            assertThat(change.after()).isEqualTo(balance("40.00", "40.00"));
        });
        assertThat(undoing.isComplete()).isFalse();
    }

    private static LineHistory line(int number, String amount, String standing, Step... steps) {
        return new LineHistory(standing(number, amount, standing, false), List.of(steps));
    }

    private static StandingLine standing(int number, String amount, String standing, boolean released) {
        UUID vote = new UUID(3, 3);
        return new StandingLine(
                new UUID(4, number),
                vote,
                vote,
                "2022-552",
                2,
                number,
                OPERATION,
                Money.euros(amount),
                Money.euros(standing),
                released);
    }

    private static Step raised(UUID vote, String by) {
        return new Step(vote, Money.euros(by), false);
    }

    private static Step lowered(@Nullable UUID vote, String by) {
        return new Step(vote, Money.euros("-" + by), false);
    }

    private static Balance balance(String authorised, String committed) {
        return new Balance(Money.euros(authorised), Money.euros(committed), Money.ZERO);
    }

    private static Operation operation(String authorised, String committed) {
        return new Operation(
                OPERATION,
                "C01",
                "label",
                Section.OPERATING,
                AuthorisationKind.COMMITMENT_AUTHORISATION,
                new Imputation("M52", 2022, "6568", "93564"),
                balance(authorised, committed),
                0);
    }
}

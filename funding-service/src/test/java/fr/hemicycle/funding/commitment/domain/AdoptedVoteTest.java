package fr.hemicycle.funding.commitment.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT;
import static fr.hemicycle.funding.operation.domain.OperationRule.OPERATION_MUST_EXIST;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_BE_HELD;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.commitment.domain.CommitmentDecision.Committed;
import fr.hemicycle.funding.commitment.domain.CommitmentDecision.CommittedLine;
import fr.hemicycle.funding.commitment.domain.CommitmentDecision.Refused;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.reservation.domain.Reservation;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Votes on an operation of 100.00 with 10.00 held, so that 90.00 are available. */
class AdoptedVoteTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 13);
    private static final Imputation M52 = new Imputation("M52", 2022, "6568", "93564");
    private static final UUID OPERATION = new UUID(1, 1);
    private static final UUID HELD = new UUID(2, 2);
    private static final UUID PLAN = new UUID(3, 3);
    private static final UUID OTHER_PLAN = new UUID(3, 4);

    @Test
    void gives_each_plan_the_sum_of_its_lines_in_the_order_of_the_plans() {
        AdoptedVote vote = vote(
                line("10.00", null, OTHER_PLAN),
                line("20.00", null, PLAN),
                line("5.00", null, null),
                line("0.50", null, OTHER_PLAN));

        assertThat(vote.byFinancingPlan())
                .containsExactly(Map.entry(PLAN, Money.euros("20.00")), Map.entry(OTHER_PLAN, Money.euros("10.50")));
        assertThat(vote.amount()).isEqualTo(Money.euros("35.50"));
    }

    @Test
    void without_a_plan_it_gives_to_none() {
        assertThat(vote(line("10.00", null, null)).byFinancingPlan()).isEmpty();
    }

    @Test
    void commits_each_line_on_what_those_before_it_leave() {
        assertThat(committed(vote(line("60.00", null, null), line("30.00", null, null))))
                .extracting(each -> each.after().available().toString())
                .containsExactly("30.00", "0.00");
    }

    @Test
    void is_refused_whole_when_one_line_is_a_cent_too_much() {
        assertThat(refused(vote(line("60.00", null, null), line("30.01", null, null))))
                .containsExactly(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT.with(
                        "operationCode", "C01", "available", "30.00", "requested", "30.01"));
    }

    @Test
    void takes_what_was_held_for_it_and_frees_the_rest() {
        CommittedLine line = committed(vote(line("9.99", HELD, null))).getFirst();

        assertThat(line.rest()).isEqualTo(Money.euros("0.01"));
        assertThat(line.after()).isEqualTo(new Balance(Money.euros("100.00"), Money.euros("9.99"), Money.ZERO));
    }

    @Test
    void leaves_what_is_held_to_the_others() {
        CommittedLine line = committed(vote(line("90.00", null, null))).getFirst();

        assertThat(line.rest()).isEqualTo(Money.ZERO);
        assertThat(line.after().reserved()).isEqualTo(Money.euros("10.00"));
    }

    @Test
    void names_a_reservation_that_nobody_knows_and_one_that_a_line_before_has_taken() {
        Reason unknown = RESERVATION_MUST_BE_HELD.with("reservation", new UUID(9, 9), "state", "UNKNOWN");
        Reason taken = RESERVATION_MUST_BE_HELD.with("reservation", HELD, "state", "UNKNOWN");

        assertThat(refused(vote(line("1.00", new UUID(9, 9), null)))).containsExactly(unknown);
        assertThat(refused(vote(line("1.00", HELD, null), line("1.00", HELD, null))))
                .containsExactly(taken);
    }

    @Test
    void names_every_line_that_is_refused() {
        VoteLine elsewhere = new VoteLine(1, 2, "C99", M52, Money.euros("1.00"), null, null);

        assertThat(refused(vote(elsewhere, line("90.01", null, null))))
                .extracting(Reason::code)
                .containsExactly(OPERATION_MUST_EXIST.name(), AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT.name());
    }

    /** All lines, or none: and then just because their sum does not fit. */
    @Property
    void is_committed_whole_exactly_when_its_sum_is_available(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 4_000) Integer> cents) {
        AdoptedVote vote = new AdoptedVote(
                new UUID(5, 5),
                "2022-552",
                TODAY,
                cents.stream()
                        .map(each -> new VoteLine(1, 1, "C01", M52, new Money(each), null, null))
                        .toList());

        CommitmentDecision decision = decide(vote);

        assertThat(decision instanceof Committed).isEqualTo(vote.amount().cents() <= 9_000);
        if (decision instanceof Committed committed) {
            assertThat(committed.lines().getLast().after().committed()).isEqualTo(vote.amount());
        }
    }

    private static List<CommittedLine> committed(AdoptedVote vote) {
        return switch (decide(vote)) {
            case Committed committed -> committed.lines();
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    private static List<Reason> refused(AdoptedVote vote) {
        return switch (decide(vote)) {
            case Committed committed -> throw new AssertionError(committed);
            case Refused refused -> refused.reasons();
        };
    }

    private static CommitmentDecision decide(AdoptedVote vote) {
        Operation operation = new Operation(
                OPERATION,
                "C01",
                "label",
                Section.OPERATING,
                AuthorisationKind.COMMITMENT_AUTHORISATION,
                M52,
                new Balance(Money.euros("100.00"), Money.ZERO, Money.euros("10.00")),
                0);
        Reservation held = new Reservation(
                HELD,
                OPERATION,
                new UUID(6, 6),
                new UUID(7, 7),
                Money.euros("10.00"),
                Money.euros("100.00"),
                Reservation.State.HELD,
                null,
                null);
        return vote.commit(Map.of("C01", operation), Map.of(HELD, held));
    }

    private static AdoptedVote vote(VoteLine... lines) {
        return new AdoptedVote(new UUID(5, 5), "2022-552", TODAY, List.of(lines));
    }

    private static VoteLine line(String amount, @Nullable UUID reservation, @Nullable UUID plan) {
        return new VoteLine(1, 1, "C01", M52, Money.euros(amount), reservation, plan);
    }
}

package fr.hemicycle.funding.commitment.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT;
import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_BE_CHANGED_ONCE_BY_A_VOTE;
import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED;
import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_STAND;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.commitment.domain.ChangingVote.Decision.Changed;
import fr.hemicycle.funding.commitment.domain.ChangingVote.Decision.Refused;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineChange;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineKey;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.rule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of 100.00, two lines of 20.00 are committed, one with 5.00 liquidated. */
class ChangingVoteTest {

    private static final UUID VOTE = new UUID(7, 7);
    private static final LineKey FIRST = new LineKey(VOTE, 1, 1);
    private static final LineKey SECOND = new LineKey(VOTE, 2, 3);
    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);

    @Test
    void what_one_line_frees_another_may_take() {
        List<Change> changes = changed(to(FIRST, "5.00"), to(SECOND, "95.00"));

        assertThat(changes).extracting(Change::kind).containsExactly(Change.Kind.LOWERED, Change.Kind.RAISED);
        assertThat(changes).extracting(each -> each.by().toString()).containsExactly("15.00", "75.00");
        assertThat(changes.getLast().after().available()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_cent_more_than_is_free_by_then_refuses_the_vote_whole() {
        assertThat(refused(to(FIRST, "5.00"), to(SECOND, "95.01")))
                .containsExactly(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT.with(
                        "operationCode", "C01", "available", "75.00", "requested", "75.01"));
    }

    @Test
    void the_same_amount_again_changes_nothing() {
        assertThat(changed(to(FIRST, "20.00"))).isEmpty();
    }

    @Test
    void what_is_due_stays_committed() {
        assertThat(changed(to(FIRST, "5.00"))).hasSize(1);
        assertThat(refused(to(FIRST, "4.99")))
                .containsExactly(
                        COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED.with("liquidated", "5.00", "requested", "4.99"));
    }

    @Test
    void names_the_line_that_does_not_stand_or_comes_twice() {
        LineKey unknown = new LineKey(VOTE, 4, 5);

        assertThat(refused(to(unknown, "1.00")))
                .containsExactly(COMMITMENT_MUST_STAND.with("commitment", VOTE + ", 4, 5"));
        assertThat(refused(to(SECOND, "1.00"), to(SECOND, "2.00")))
                .containsExactly(COMMITMENT_MUST_BE_CHANGED_ONCE_BY_A_VOTE.with("commitment", VOTE + ", 2, 3"));
    }

    @Test
    void each_change_moves_just_the_difference() {
        Ground ground = Ground.vote("2023-7", VOTE, TODAY);

        assertThat(changed(to(FIRST, "19.99"), to(SECOND, "20.01")))
                .extracting(each -> each.movement(ground, Instant.EPOCH))
                .containsExactly(
                        Movement.reduction(new Money(1), ground, Instant.EPOCH),
                        Movement.raise(new Money(1), ground, Instant.EPOCH));
    }

    @Test
    void what_nothing_is_due_of_can_be_given_back() {
        assertThat(line(FIRST, "5.00").rest()).isEqualTo(Money.euros("15.00"));
    }

    private static List<Change> changed(LineChange... changes) {
        return switch (decide(changes)) {
            case Changed changed -> changed.changes();
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    private static List<Reason> refused(LineChange... changes) {
        return switch (decide(changes)) {
            case Changed changed -> throw new AssertionError(changed);
            case Refused refused -> refused.reasons();
        };
    }

    private static ChangingVote.Decision decide(LineChange... changes) {
        Operation operation = new Operation(
                new UUID(1, 1),
                "C01",
                "label",
                Section.OPERATING,
                AuthorisationKind.COMMITMENT_AUTHORISATION,
                new Imputation("M52", 2022, "6568", "93564"),
                new Balance(Money.euros("100.00"), Money.euros("40.00"), Money.ZERO),
                0);
        return new ChangingVote(new UUID(8, 8), "2023-7", TODAY, List.of(changes))
                .decide(
                        Map.of(FIRST, line(FIRST, "5.00"), SECOND, line(SECOND, "0.00")),
                        Map.of(operation.id(), operation));
    }

    private static LineChange to(LineKey key, String amount) {
        return new LineChange(key, Money.euros(amount));
    }

    private static StandingLine line(LineKey key, String liquidated) {
        return new StandingLine(
                new UUID(9, key.line()),
                new UUID(10, 10),
                key.deliberationId(),
                "2022-552",
                key.article(),
                key.line(),
                new UUID(1, 1),
                Money.euros("20.00"),
                Money.euros("20.00"),
                false,
                Money.euros(liquidated),
                Money.ZERO,
                Money.ZERO);
    }
}

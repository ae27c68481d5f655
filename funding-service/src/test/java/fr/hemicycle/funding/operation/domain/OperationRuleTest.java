package fr.hemicycle.funding.operation.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.ADJUSTMENT_MUST_BE_DECIDED_ONCE;
import static fr.hemicycle.funding.operation.domain.OperationRule.AMOUNT_MUST_BE_POSITIVE;
import static fr.hemicycle.funding.operation.domain.OperationRule.AUTHORISATION_MUST_FIT_ITS_SECTION;
import static fr.hemicycle.funding.operation.domain.OperationRule.AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT;
import static fr.hemicycle.funding.operation.domain.OperationRule.EXPENSE_MUST_BE_RESERVED_ONCE;
import static fr.hemicycle.funding.operation.domain.OperationRule.IMPUTATION_MUST_BE_IN_ITS_CHART;
import static fr.hemicycle.funding.operation.domain.OperationRule.IMPUTATION_MUST_BE_THE_OPERATIONS;
import static fr.hemicycle.funding.operation.domain.OperationRule.OPENING_MUST_NOT_EXCEED_THE_AUTHORISATION;
import static fr.hemicycle.funding.operation.domain.OperationRule.OPERATION_CODE_MUST_BE_FREE;
import static fr.hemicycle.funding.operation.domain.OperationRule.OPERATION_MUST_EXIST;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_BE_HELD;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_MATCH_THE_VOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.commitment.domain.AdoptedVote;
import fr.hemicycle.funding.commitment.domain.CommitmentDecision;
import fr.hemicycle.funding.commitment.domain.VoteLine;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.reservation.domain.Adjustment;
import fr.hemicycle.funding.reservation.domain.Reservation;
import fr.hemicycle.platform.rule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of money: just inside, just outside, and two at once for the precedence. */
class OperationRuleTest {

    private static final UUID OPERATION = new UUID(1, 1);
    private static final UUID RESERVATION = new UUID(2, 2);
    private static final Imputation M52 = new Imputation("M52", 2022, "6568", "93564");

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("an operation as it should be", opening("100.00", "100.00"), List.of()),
                arguments(
                        "its code is taken",
                        objections("100.00", "0.00", true, true),
                        List.of(OPERATION_CODE_MUST_BE_FREE)),
                arguments(
                        "no account of that code",
                        objections("100.00", "0.00", false, false),
                        List.of(IMPUTATION_MUST_BE_IN_ITS_CHART)),
                arguments(
                        "nothing authorised",
                        objections("0.00", "0.00", false, true),
                        List.of(AMOUNT_MUST_BE_POSITIVE)),
                arguments(
                        "a cent more used than authorised",
                        opening("100.00", "100.01"),
                        List.of(OPENING_MUST_NOT_EXCEED_THE_AUTHORISATION)),
                arguments("an AP in the operating section", mismatched(), List.of(AUTHORISATION_MUST_FIT_ITS_SECTION)),
                arguments(
                        "code taken and no such account",
                        objections("100.00", "0.00", true, false),
                        List.of(OPERATION_CODE_MUST_BE_FREE, IMPUTATION_MUST_BE_IN_ITS_CHART)),
                arguments("all that is available", vote("40.00", null), List.of()),
                arguments(
                        "a cent above what is available",
                        vote("40.01", null),
                        List.of(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT)),
                arguments("nothing", vote("0.00", null), List.of(AMOUNT_MUST_BE_POSITIVE)),
                arguments("what was reserved", vote("10.00", Reservation.State.HELD), List.of()),
                arguments(
                        "a cent more than was reserved",
                        vote("10.01", Reservation.State.HELD),
                        List.of(RESERVATION_MUST_MATCH_THE_VOTE)),
                arguments(
                        "what was released",
                        vote("10.00", Reservation.State.RELEASED),
                        List.of(RESERVATION_MUST_BE_HELD)),
                arguments(
                        "what was consumed",
                        vote("10.00", Reservation.State.CONSUMED),
                        List.of(RESERVATION_MUST_BE_HELD)),
                arguments(
                        "released, and another amount",
                        vote("10.01", Reservation.State.RELEASED),
                        List.of(RESERVATION_MUST_BE_HELD)),
                arguments(
                        "all that is available on top of what is held",
                        adjust("50.00", Reservation.State.HELD),
                        List.of()),
                arguments("a cent of what is held", adjust("0.01", Reservation.State.HELD), List.of()),
                arguments("holds nothing", adjust("0.00", Reservation.State.HELD), List.of(AMOUNT_MUST_BE_POSITIVE)),
                arguments(
                        "holds a cent above it all",
                        adjust("50.01", Reservation.State.HELD),
                        List.of(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT)),
                arguments(
                        "holds nothing of what was consumed",
                        adjust("0.00", Reservation.State.CONSUMED),
                        List.of(AMOUNT_MUST_BE_POSITIVE, RESERVATION_MUST_BE_HELD)),
                arguments("an unknown operation", voteOn("C99", M52), List.of(OPERATION_MUST_EXIST)),
                arguments(
                        "another imputation",
                        voteOn("C01-564H02", new Imputation("M57", 2022, "6568", "93564")),
                        List.of(IMPUTATION_MUST_BE_THE_OPERATIONS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void is_refused_by_just_these_rules(String what, List<Reason> reasons, List<OperationRule> rules) {
        assertThat(reasons.stream().map(Reason::code))
                .containsExactlyElementsOf(rules.stream().map(Enum::name).toList());
    }

    /** What only the shell knows has its row in ReservationResourceTest: whether an expense, or an id, has served already. */
    @Test
    void every_rule_has_a_row() {
        assertThat(rows().flatMap(row -> ((List<?>) row.get()[2]).stream())
                        .map(Object::toString)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(OperationRule.values())
                        .filter(rule ->
                                rule != EXPENSE_MUST_BE_RESERVED_ONCE && rule != ADJUSTMENT_MUST_BE_DECIDED_ONCE)
                        .map(Enum::name)
                        .toList());
    }

    private static List<Reason> opening(String authorised, String used) {
        return objections(authorised, used, false, true);
    }

    private static List<Reason> objections(String authorised, String used, boolean codeIsTaken, boolean inChart) {
        return operation(Section.OPERATING, authorised, used).objections(codeIsTaken, inChart);
    }

    private static List<Reason> mismatched() {
        return new NewOperation(
                        "C01",
                        "label",
                        Section.OPERATING,
                        AuthorisationKind.PROGRAMME_AUTHORISATION,
                        Money.euros("1.00"),
                        M52,
                        Money.ZERO,
                        "")
                .objections(false, true);
    }

    private static NewOperation operation(Section section, String authorised, String used) {
        return new NewOperation(
                "C01-564H02",
                "label",
                section,
                AuthorisationKind.COMMITMENT_AUTHORISATION,
                Money.euros(authorised),
                M52,
                Money.euros(used),
                "");
    }

    /** On an operation of 100.00 with 50.00 committed and 10.00 reserved: 40.00 are available. */
    private static List<Reason> vote(String amount, Reservation.@Nullable State reserved) {
        return decide(
                new VoteLine(1, 1, "C01-564H02", M52, Money.euros(amount), reserved == null ? null : RESERVATION, null),
                reserved);
    }

    private static List<Reason> voteOn(String code, Imputation imputation) {
        return decide(new VoteLine(1, 1, code, imputation, Money.euros("1.00"), null, null), null);
    }

    private static List<Reason> decide(VoteLine line, Reservation.@Nullable State reserved) {
        Map<UUID, Reservation> reservations = Optional.ofNullable(reserved)
                .map(state -> Map.of(RESERVATION, reservation(state)))
                .orElse(Map.of());
        AdoptedVote vote = new AdoptedVote(new UUID(5, 5), "2022-552", LocalDate.of(2022, 12, 13), List.of(line));
        return switch (vote.commit(Map.of("C01-564H02", operation()), reservations)) {
            case CommitmentDecision.Committed committed -> List.of();
            case CommitmentDecision.Refused refused -> refused.reasons();
        };
    }

    private static List<Reason> adjust(String amount, Reservation.State state) {
        return Adjustment.decide(new UUID(6, 6), reservation(state), Money.euros(amount), operation(), Instant.EPOCH)
                .reasons();
    }

    private static Reservation reservation(Reservation.State state) {
        return new Reservation(
                RESERVATION,
                OPERATION,
                new UUID(3, 3),
                new UUID(4, 4),
                Money.euros("10.00"),
                Money.euros("50.00"),
                state);
    }

    private static Operation operation() {
        return new Operation(
                OPERATION,
                "C01-564H02",
                "label",
                Section.OPERATING,
                AuthorisationKind.COMMITMENT_AUTHORISATION,
                M52,
                new Balance(Money.euros("100.00"), Money.euros("50.00"), Money.euros("10.00")),
                0);
    }
}

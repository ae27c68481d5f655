package fr.hemicycle.funding.operation.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.ADJUSTMENT_MUST_BE_DECIDED_ONCE;
import static fr.hemicycle.funding.operation.domain.OperationRule.AMOUNT_MUST_BE_POSITIVE;
import static fr.hemicycle.funding.operation.domain.OperationRule.AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED;
import static fr.hemicycle.funding.operation.domain.OperationRule.AUTHORISATION_MUST_FIT_ITS_SECTION;
import static fr.hemicycle.funding.operation.domain.OperationRule.AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT;
import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_BE_CHANGED_ONCE_BY_A_VOTE;
import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED;
import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_STAND;
import static fr.hemicycle.funding.operation.domain.OperationRule.EFFECTIVE_DAY_MUST_NOT_BE_AHEAD;
import static fr.hemicycle.funding.operation.domain.OperationRule.EXPENSE_MUST_BE_RESERVED_ONCE;
import static fr.hemicycle.funding.operation.domain.OperationRule.HOLD_MUST_END_LATER;
import static fr.hemicycle.funding.operation.domain.OperationRule.IMPUTATION_MUST_BE_IN_ITS_CHART;
import static fr.hemicycle.funding.operation.domain.OperationRule.IMPUTATION_MUST_BE_THE_OPERATIONS;
import static fr.hemicycle.funding.operation.domain.OperationRule.IMPUTATION_MUST_FIT_THE_SECTION;
import static fr.hemicycle.funding.operation.domain.OperationRule.OPENING_MUST_NOT_EXCEED_THE_AUTHORISATION;
import static fr.hemicycle.funding.operation.domain.OperationRule.OPERATION_CODE_MUST_BE_FREE;
import static fr.hemicycle.funding.operation.domain.OperationRule.OPERATION_MUST_EXIST;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_BE_HELD;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_MATCH_THE_VOTE;
import static fr.hemicycle.funding.operation.domain.OperationRule.RESERVATION_MUST_NOT_HAVE_LAPSED;
import static fr.hemicycle.funding.operation.domain.OperationRule.USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.commitment.domain.AdoptedVote;
import fr.hemicycle.funding.commitment.domain.ChangingVote;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineChange;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineKey;
import fr.hemicycle.funding.commitment.domain.CommitmentDecision;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.commitment.domain.VoteLine;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.Limits.ThresholdSet;
import fr.hemicycle.funding.reservation.domain.Adjustment;
import fr.hemicycle.funding.reservation.domain.Reservation;
import fr.hemicycle.platform.rule.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of money: just inside, just outside, and two at once for the precedence. */
class OperationRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 13);
    private static final UUID OPERATION = new UUID(1, 1);
    private static final UUID RESERVATION = new UUID(2, 2);
    private static final Imputation M52 = new Imputation("M52", 2022, "6568", "93564");

    static Stream<Arguments> rows() {
        return Stream.of(
                row("an operation as it should be", () -> opening("100.00", "100.00"), List.of()),
                row(
                        "its code is taken",
                        () -> objections("100.00", "0.00", true, true),
                        List.of(OPERATION_CODE_MUST_BE_FREE)),
                row(
                        "no account of that code",
                        () -> objections("100.00", "0.00", false, false),
                        List.of(IMPUTATION_MUST_BE_IN_ITS_CHART)),
                row("on accounts without a section", () -> onAccountsOf(), List.of()),
                row(
                        "on an investment account",
                        () -> onAccountsOf(Section.INVESTMENT),
                        List.of(IMPUTATION_MUST_FIT_THE_SECTION)),
                row(
                        "on an operating nature and an investment function",
                        () -> onAccountsOf(Section.OPERATING, Section.INVESTMENT),
                        List.of(IMPUTATION_MUST_FIT_THE_SECTION)),
                row(
                        "nothing authorised",
                        () -> objections("0.00", "0.00", false, true),
                        List.of(AMOUNT_MUST_BE_POSITIVE)),
                row(
                        "a cent more used than authorised",
                        () -> opening("100.00", "100.01"),
                        List.of(OPENING_MUST_NOT_EXCEED_THE_AUTHORISATION)),
                row("an AP in the operating section", () -> mismatched(), List.of(AUTHORISATION_MUST_FIT_ITS_SECTION)),
                row(
                        "code taken and no such account",
                        () -> objections("100.00", "0.00", true, false),
                        List.of(OPERATION_CODE_MUST_BE_FREE, IMPUTATION_MUST_BE_IN_ITS_CHART)),
                row("all that is available", () -> vote("40.00", null), List.of()),
                row(
                        "a cent above what is available",
                        () -> vote("40.01", null),
                        List.of(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT)),
                row("nothing", () -> vote("0.00", null), List.of(AMOUNT_MUST_BE_POSITIVE)),
                row("what was reserved", () -> vote("10.00", Reservation.State.HELD), List.of()),
                row(
                        "a cent more than was reserved",
                        () -> vote("10.01", Reservation.State.HELD),
                        List.of(RESERVATION_MUST_MATCH_THE_VOTE)),
                row(
                        "what was released",
                        () -> vote("10.00", Reservation.State.RELEASED),
                        List.of(RESERVATION_MUST_BE_HELD)),
                row(
                        "what was consumed",
                        () -> vote("10.00", Reservation.State.CONSUMED),
                        List.of(RESERVATION_MUST_BE_HELD)),
                row(
                        "released, and another amount",
                        () -> vote("10.01", Reservation.State.RELEASED),
                        List.of(RESERVATION_MUST_BE_HELD)),
                row(
                        "all that is available on top of what is held",
                        () -> adjust("50.00", Reservation.State.HELD),
                        List.of()),
                row("a cent of what is held", () -> adjust("0.01", Reservation.State.HELD), List.of()),
                row("holds nothing", () -> adjust("0.00", Reservation.State.HELD), List.of(AMOUNT_MUST_BE_POSITIVE)),
                row(
                        "holds a cent above it all",
                        () -> adjust("50.01", Reservation.State.HELD),
                        List.of(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT)),
                row(
                        "holds nothing of what was consumed",
                        () -> adjust("0.00", Reservation.State.CONSUMED),
                        List.of(AMOUNT_MUST_BE_POSITIVE, RESERVATION_MUST_BE_HELD)),
                row("counts from today", () -> from("2022-12-13"), List.of()),
                row("counts from tomorrow", () -> from("2022-12-14"), List.of(EFFECTIVE_DAY_MUST_NOT_BE_AHEAD)),
                row("a vote on the last day", () -> voteWhenHeldUntil("2022-12-13", "10.00"), List.of()),
                row(
                        "a vote the day after",
                        () -> voteWhenHeldUntil("2022-12-12", "10.00"),
                        List.of(RESERVATION_MUST_NOT_HAVE_LAPSED)),
                row(
                        "the day after, and a cent too much",
                        () -> voteWhenHeldUntil("2022-12-12", "10.01"),
                        List.of(RESERVATION_MUST_NOT_HAVE_LAPSED)),
                row("less than was reserved", () -> vote("9.99", Reservation.State.HELD), List.of()),
                row("one reservation for two lines", () -> twice(), List.of(RESERVATION_MUST_BE_HELD)),
                row("held a day longer", () -> renew("2022-12-13", "2022-12-14"), List.of()),
                row("held no longer", () -> renew("2022-12-13", "2022-12-13"), List.of(HOLD_MUST_END_LATER)),
                row(
                        "renewed the day after",
                        () -> renew("2022-12-12", "2022-12-12"),
                        List.of(RESERVATION_MUST_NOT_HAVE_LAPSED)),
                row("held until today", () -> end("2022-12-13"), List.of()),
                row("held until yesterday", () -> end("2022-12-12"), List.of(HOLD_MUST_END_LATER)),
                row("raised by all that is available", () -> change(false, "60.00"), List.of()),
                row("lowered to nothing", () -> change(false, "0.00"), List.of()),
                row(
                        "raised by a cent more",
                        () -> change(false, "60.01"),
                        List.of(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT)),
                row("lowered below nothing", () -> change(false, "-0.01"), List.of(AMOUNT_MUST_BE_POSITIVE)),
                row("lowered to what is liquidated", () -> changeOfDue("10.00"), List.of()),
                row(
                        "lowered below what is liquidated",
                        () -> changeOfDue("9.99"),
                        List.of(COMMITMENT_MUST_COVER_WHAT_IS_LIQUIDATED)),
                row("a commitment that was cancelled", () -> change(true, "60.01"), List.of(COMMITMENT_MUST_STAND)),
                row(
                        "one line twice",
                        () -> change(false, "21.00", "22.00"),
                        List.of(COMMITMENT_MUST_BE_CHANGED_ONCE_BY_A_VOTE)),
                row("used to the blocking threshold", () -> voteWithin("80.00", "2023-12-13", "20.00"), List.of()),
                row(
                        "used a cent beyond it",
                        () -> voteWithin("79.99", "2023-12-13", "20.00"),
                        List.of(USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD)),
                row(
                        "on the last day of the authorisation",
                        () -> voteWithin("80.00", "2022-12-13", "20.00"),
                        List.of()),
                row(
                        "the day after",
                        () -> voteWithin("80.00", "2022-12-12", "20.00"),
                        List.of(AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED)),
                row(
                        "the day after, and beyond the threshold",
                        () -> voteWithin("80.00", "2022-12-12", "20.01"),
                        List.of(AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED)),
                row(
                        "the day after, and more than is available",
                        () -> voteWithin("80.00", "2022-12-12", "40.01"),
                        List.of(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT)),
                row("an unknown operation", () -> voteOn("C99", M52), List.of(OPERATION_MUST_EXIST)),
                row(
                        "another imputation",
                        () -> voteOn("C01-564H02", new Imputation("M57", 2022, "6568", "93564")),
                        List.of(IMPUTATION_MUST_BE_THE_OPERATIONS)));
    }

    /** Judged within the test, not while the table is made: so a change of the rule fails this row. */
    private static Arguments row(String what, Supplier<List<Reason>> judged, List<OperationRule> rules) {
        return arguments(what, judged, rules);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void is_refused_by_just_these_rules(String what, Supplier<List<Reason>> judged, List<OperationRule> rules) {
        assertThat(judged.get().stream().map(Reason::code))
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

    @Test
    void every_rule_names_its_source() {
        assertThat(OperationRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    private static List<Reason> opening(String authorised, String used) {
        return objections(authorised, used, false, true);
    }

    private static List<Reason> objections(String authorised, String used, boolean codeIsTaken, boolean inChart) {
        return operation(Section.OPERATING, authorised, used, TODAY)
                .objections(codeIsTaken, inChart ? Optional.of(Set.of(Section.OPERATING)) : Optional.empty(), TODAY);
    }

    /** An operating one, on an account with these sections. */
    private static List<Reason> onAccountsOf(Section... sections) {
        return operation(Section.OPERATING, "1.00", "0.00", TODAY)
                .objections(false, Optional.of(Set.of(sections)), TODAY);
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
                        "",
                        TODAY)
                .objections(false, Optional.of(Set.of()), TODAY);
    }

    private static List<Reason> from(String day) {
        return operation(Section.OPERATING, "1.00", "0.00", LocalDate.parse(day))
                .objections(false, Optional.of(Set.of()), TODAY);
    }

    private static List<Reason> voteWhenHeldUntil(String day, String amount) {
        return decide(
                List.of(new VoteLine(1, 1, "C01-564H02", M52, Money.euros(amount), RESERVATION, null)),
                Map.of(RESERVATION, reservation(Reservation.State.HELD, LocalDate.parse(day))));
    }

    private static List<Reason> twice() {
        VoteLine line = new VoteLine(1, 1, "C01-564H02", M52, Money.euros("1.00"), RESERVATION, null);
        return decide(List.of(line, line), Map.of(RESERVATION, reservation(Reservation.State.HELD)));
    }

    private static List<Reason> renew(String heldUntil, String until) {
        return reservation(Reservation.State.HELD, LocalDate.parse(heldUntil))
                .renewalObjection(LocalDate.parse(until), TODAY)
                .stream()
                .toList();
    }

    private static List<Reason> end(String until) {
        return Reservation.endObjection(LocalDate.parse(until), TODAY).stream().toList();
    }

    /** To these amounts, a line of 20.00. */
    private static List<Reason> change(boolean released, String... amounts) {
        return change(released, "0.00", amounts);
    }

    /** To this amount, a line of 20.00 with 10.00 liquidated. */
    private static List<Reason> changeOfDue(String amount) {
        return change(false, "10.00", new String[] {amount});
    }

    private static List<Reason> change(boolean released, String liquidated, String[] amounts) {
        LineKey key = new LineKey(new UUID(7, 7), 1, 1);
        StandingLine line = new StandingLine(
                new UUID(8, 8),
                new UUID(9, 9),
                key.deliberationId(),
                "2022-552",
                1,
                1,
                OPERATION,
                Money.euros("20.00"),
                Money.euros("20.00"),
                released,
                Money.euros(liquidated),
                Money.ZERO,
                Money.ZERO);
        ChangingVote vote = new ChangingVote(
                new UUID(10, 10),
                "2023-7",
                TODAY,
                Arrays.stream(amounts)
                        .map(amount -> new LineChange(key, Money.euros(amount)))
                        .toList());
        return switch (vote.decide(Map.of(key, line), Map.of(OPERATION, operation()))) {
            case ChangingVote.Decision.Changed changed -> List.of();
            case ChangingVote.Decision.Refused refused -> refused.reasons();
        };
    }

    private static NewOperation operation(Section section, String authorised, String used, LocalDate from) {
        return new NewOperation(
                "C01-564H02",
                "label",
                section,
                AuthorisationKind.COMMITMENT_AUTHORISATION,
                Money.euros(authorised),
                M52,
                Money.euros(used),
                "",
                from);
    }

    /** On an operation of 100.00 with 50.00 committed and 10.00 reserved: 40.00 are available. */
    private static List<Reason> vote(String amount, Reservation.@Nullable State reserved) {
        return decide(
                List.of(new VoteLine(
                        1, 1, "C01-564H02", M52, Money.euros(amount), reserved == null ? null : RESERVATION, null)),
                reserved == null ? Map.of() : Map.of(RESERVATION, reservation(reserved)));
    }

    /** On the same operation, with a threshold that blocks beyond {@code used}, and an authorisation that ends on that day. */
    private static List<Reason> voteWithin(String used, String endsOn, String amount) {
        Limits limits = new Limits(
                List.of(new ThresholdSet(
                        TODAY,
                        List.of(new Threshold(Threshold.Level.BLOCK, Threshold.Kind.AMOUNT, new BigDecimal(used))))),
                List.of(new LifeRule(TODAY, 1, null, false, true, "RBF")),
                new LifeRule.Life(LocalDate.parse(endsOn).minusYears(1), null));
        AdoptedVote vote = new AdoptedVote(
                new UUID(5, 5),
                "2022-552",
                TODAY,
                List.of(new VoteLine(1, 1, "C01-564H02", M52, Money.euros(amount), null, null)));
        return switch (vote.commit(Map.of("C01-564H02", operation().with(limits)), Map.of())) {
            case CommitmentDecision.Committed committed -> List.of();
            case CommitmentDecision.Refused refused -> refused.reasons();
        };
    }

    private static List<Reason> voteOn(String code, Imputation imputation) {
        return decide(List.of(new VoteLine(1, 1, code, imputation, Money.euros("1.00"), null, null)), Map.of());
    }

    private static List<Reason> decide(List<VoteLine> lines, Map<UUID, Reservation> reservations) {
        AdoptedVote vote = new AdoptedVote(new UUID(5, 5), "2022-552", TODAY, lines);
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
        return reservation(state, null);
    }

    private static Reservation reservation(Reservation.State state, @Nullable LocalDate heldUntil) {
        return new Reservation(
                RESERVATION,
                OPERATION,
                new UUID(3, 3),
                new UUID(4, 4),
                Money.euros("10.00"),
                Money.euros("50.00"),
                state,
                heldUntil,
                null);
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

package fr.hemicycle.funding.payment.domain;

import static fr.hemicycle.funding.operation.domain.OperationRule.AMOUNT_MUST_BE_POSITIVE;
import static fr.hemicycle.funding.operation.domain.OperationRule.COMMITMENT_MUST_STAND;
import static fr.hemicycle.funding.operation.domain.OperationRule.EFFECTIVE_DAY_MUST_NOT_BE_AHEAD;
import static fr.hemicycle.funding.payment.domain.PaymentRule.ACT_MUST_BE_IN_FORCE;
import static fr.hemicycle.funding.payment.domain.PaymentRule.AGREEMENT_MUST_BE_IN_FORCE;
import static fr.hemicycle.funding.payment.domain.PaymentRule.APPROPRIATION_MUST_COVER_THE_ACCRUALS;
import static fr.hemicycle.funding.payment.domain.PaymentRule.APPROPRIATION_MUST_COVER_THE_ORDER;
import static fr.hemicycle.funding.payment.domain.PaymentRule.APPROPRIATION_MUST_COVER_WHAT_IS_ORDERED;
import static fr.hemicycle.funding.payment.domain.PaymentRule.COMMITMENT_MUST_COVER_THE_LIQUIDATION;
import static fr.hemicycle.funding.payment.domain.PaymentRule.EARLIER_YEAR_MUST_BE_CLOSED_FIRST;
import static fr.hemicycle.funding.payment.domain.PaymentRule.LIQUIDATION_MUST_COVER_THE_ORDER;
import static fr.hemicycle.funding.payment.domain.PaymentRule.LIQUIDATION_MUST_HAVE_A_REST;
import static fr.hemicycle.funding.payment.domain.PaymentRule.ORDERER_MAY_NOT_PAY;
import static fr.hemicycle.funding.payment.domain.PaymentRule.ORDERS_MUST_BE_SETTLED;
import static fr.hemicycle.funding.payment.domain.PaymentRule.ORDER_MUST_BE_AWAITED;
import static fr.hemicycle.funding.payment.domain.PaymentRule.PAYMENT_MUST_STAND;
import static fr.hemicycle.funding.payment.domain.PaymentRule.SCHEDULE_ITEM_MUST_APPEAR_ONCE;
import static fr.hemicycle.funding.payment.domain.PaymentRule.SCHEDULE_ITEM_MUST_COVER_THE_LIQUIDATION;
import static fr.hemicycle.funding.payment.domain.PaymentRule.SCHEDULE_ITEM_MUST_EXIST;
import static fr.hemicycle.funding.payment.domain.PaymentRule.SCHEDULE_ITEM_MUST_SAY_WHEN;
import static fr.hemicycle.funding.payment.domain.PaymentRule.SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED;
import static fr.hemicycle.funding.payment.domain.PaymentRule.SCHEDULE_MUST_SUM_TO_THE_COMMITMENT;
import static fr.hemicycle.funding.payment.domain.PaymentRule.STEP_MUST_FOLLOW_THE_ONE_BEFORE;
import static fr.hemicycle.funding.payment.domain.PaymentRule.YEAR_MUST_BE_OPEN;
import static fr.hemicycle.funding.payment.domain.PaymentRule.YEAR_MUST_BE_OVER;
import static fr.hemicycle.funding.payment.domain.PaymentRule.YEAR_MUST_FIT_THE_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.commitment.domain.ForeseenAgreements.Standing;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Entry.Kind;
import fr.hemicycle.funding.payment.domain.PaymentOrder.Foundation;
import fr.hemicycle.funding.payment.domain.PaymentOrder.State;
import fr.hemicycle.funding.payment.domain.Schedule.Item;
import fr.hemicycle.funding.payment.domain.YearEnd.OperationYear;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentRuleTest {

    private static final UUID LINE = new UUID(1, 1);
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 15);
    private static final LocalDate DONE = LocalDate.of(2023, 6, 1);
    private static final LocalDate BOUND = LocalDate.of(2023, 1, 2);
    private static final Standing NONE = Standing.NONE_FORESEEN;

    /** Halves of 100.00. */
    private static final Schedule HALVES =
            schedule(item(1, "50.00", TODAY, null), item(2, "50.00", null, "fin de la mission"));

    static Stream<Arguments> rows() {
        return Stream.of(appropriations(), schedules(), liquidations(), orders(), settlements(), yearEnds())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> appropriations() {
        return Stream.of(
                row("opens a cent", () -> vote(Kind.OPENING, "0.01", TODAY, false), List.of()),
                row("opens nothing", () -> vote(Kind.OPENING, "0.00", TODAY, false), List.of(AMOUNT_MUST_BE_POSITIVE)),
                row(
                        "opens less than nothing, by tomorrow's vote",
                        () -> vote(Kind.OPENING, "-1.00", TODAY.plusDays(1), false),
                        List.of(AMOUNT_MUST_BE_POSITIVE, EFFECTIVE_DAY_MUST_NOT_BE_AHEAD)),
                row("a closed year", () -> vote(Kind.OPENING, "1.00", TODAY, true), List.of(YEAR_MUST_BE_OPEN)),
                row("takes back all that is left", () -> vote(Kind.REDUCTION, "40.00", TODAY, false), List.of()),
                row(
                        "takes back a cent more",
                        () -> vote(Kind.REDUCTION, "40.01", TODAY, false),
                        List.of(APPROPRIATION_MUST_COVER_WHAT_IS_ORDERED)));
    }

    private static Stream<Arguments> schedules() {
        return Stream.of(
                row("halves", () -> HALVES.objections(line("100.00", "0.00"), Map.of()), List.of()),
                row(
                        "a cent too little",
                        () -> schedule(item(1, "99.99", TODAY, null)).objections(line("100.00", "0.00"), Map.of()),
                        List.of(SCHEDULE_MUST_SUM_TO_THE_COMMITMENT)),
                row(
                        "an instalment of nothing",
                        () -> schedule(item(1, "100.00", TODAY, null), item(2, "0.00", TODAY, null))
                                .objections(line("100.00", "0.00"), Map.of()),
                        List.of(AMOUNT_MUST_BE_POSITIVE)),
                row(
                        "one number twice, without a day",
                        () -> schedule(item(1, "50.00", TODAY, null), item(1, "50.00", null, null))
                                .objections(line("100.00", "0.00"), Map.of()),
                        List.of(SCHEDULE_ITEM_MUST_APPEAR_ONCE, SCHEDULE_ITEM_MUST_SAY_WHEN)),
                row(
                        "exactly what is liquidated",
                        () -> HALVES.objections(line("100.00", "50.00"), Map.of(1, Money.euros("50.00"))),
                        List.of()),
                row(
                        "less than is liquidated",
                        () -> HALVES.objections(line("100.00", "50.01"), Map.of(1, Money.euros("50.01"))),
                        List.of(SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED)),
                row(
                        "without the item that is liquidated",
                        () -> HALVES.objections(line("100.00", "0.01"), Map.of(3, Money.euros("0.01"))),
                        List.of(SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED)),
                row(
                        "of an act that is undone",
                        () -> HALVES.objections(released("100.00"), Map.of()),
                        List.of(COMMITMENT_MUST_STAND)));
    }

    private static Stream<Arguments> liquidations() {
        return Stream.of(
                row("all that is left", () -> liquidate("40.00", TODAY, 2023, null), List.of()),
                row(
                        "a cent more",
                        () -> liquidate("40.01", TODAY, 2023, null),
                        List.of(COMMITMENT_MUST_COVER_THE_LIQUIDATION)),
                row("nothing", () -> liquidate("0.00", TODAY, 2023, null), List.of(AMOUNT_MUST_BE_POSITIVE)),
                row(
                        "done tomorrow",
                        () -> liquidate("1.00", TODAY.plusDays(1), 2023, null),
                        List.of(EFFECTIVE_DAY_MUST_NOT_BE_AHEAD)),
                row(
                        "done last year, for this one",
                        () -> liquidate("1.00", BOUND.minusYears(1), 2023, null),
                        List.of()),
                row(
                        "for the year before the service",
                        () -> liquidate("1.00", DONE, 2022, null),
                        List.of(YEAR_MUST_FIT_THE_DAY)),
                row(
                        "for a year that has not begun",
                        () -> liquidate("1.00", DONE, 2024, null),
                        List.of(YEAR_MUST_FIT_THE_DAY)),
                row(
                        "for a closed year",
                        () -> liquidation("1.00", DONE, 2023, null)
                                .objections(line("100.00", "60.00"), HALVES, Money.ZERO, true, TODAY),
                        List.of(YEAR_MUST_BE_OPEN)),
                row(
                        "of an act that is undone",
                        () -> liquidation("1.00", DONE, 2023, null)
                                .objections(released("100.00"), HALVES, Money.ZERO, false, TODAY),
                        List.of(COMMITMENT_MUST_STAND)),
                row("what is left of an item", () -> liquidate("20.00", TODAY, 2023, 1), List.of()),
                row(
                        "a cent more than is left of an item",
                        () -> liquidate("20.01", TODAY, 2023, 1),
                        List.of(SCHEDULE_ITEM_MUST_COVER_THE_LIQUIDATION)),
                row("on no item", () -> liquidate("1.00", TODAY, 2023, 3), List.of(SCHEDULE_ITEM_MUST_EXIST)),
                row(
                        "cancelling a rest of a cent",
                        () -> liquidated("10.00", "9.99").objectionsToCancellation(),
                        List.of()),
                row(
                        "cancelling without a rest",
                        () -> liquidated("10.00", "10.00").objectionsToCancellation(),
                        List.of(LIQUIDATION_MUST_HAVE_A_REST)));
    }

    private static Stream<Arguments> orders() {
        return Stream.of(
                row(
                        "all that is liquidated",
                        () -> order("30.00", 2023, TODAY, BOUND, NONE, "30.00", "40.00"),
                        List.of()),
                row(
                        "a cent more than is liquidated",
                        () -> order("30.01", 2023, TODAY, BOUND, NONE, "30.00", "40.00"),
                        List.of(LIQUIDATION_MUST_COVER_THE_ORDER)),
                row(
                        "a cent more than the year has",
                        () -> order("40.01", 2023, TODAY, BOUND, NONE, "50.00", "40.00"),
                        List.of(APPROPRIATION_MUST_COVER_THE_ORDER)),
                row(
                        "beyond both",
                        () -> order("50.01", 2023, TODAY, BOUND, NONE, "50.00", "40.00"),
                        List.of(LIQUIDATION_MUST_COVER_THE_ORDER, APPROPRIATION_MUST_COVER_THE_ORDER)),
                row(
                        "nothing",
                        () -> order("0.00", 2023, TODAY, BOUND, NONE, "30.00", "40.00"),
                        List.of(AMOUNT_MUST_BE_POSITIVE)),
                row(
                        "on the day of the service",
                        () -> order("1.00", 2023, DONE, BOUND, NONE, "30.00", "40.00"),
                        List.of()),
                row(
                        "the day before the service",
                        () -> order("1.00", 2023, DONE.minusDays(1), BOUND, NONE, "30.00", "40.00"),
                        List.of(STEP_MUST_FOLLOW_THE_ONE_BEFORE)),
                row(
                        "tomorrow",
                        () -> order("1.00", 2023, TODAY.plusDays(1), BOUND, NONE, "30.00", "40.00"),
                        List.of(EFFECTIVE_DAY_MUST_NOT_BE_AHEAD)),
                row(
                        "for next year",
                        () -> order("1.00", 2024, TODAY, BOUND, NONE, "30.00", "40.00"),
                        List.of(YEAR_MUST_FIT_THE_DAY)),
                row(
                        "for the year before the liquidation's",
                        () -> order("1.00", 2022, TODAY, BOUND, NONE, "30.00", "40.00"),
                        List.of(YEAR_MUST_FIT_THE_DAY)),
                row("on the day of force", () -> order("1.00", 2023, TODAY, TODAY, NONE, "30.00", "40.00"), List.of()),
                row(
                        "the day before the act is in force",
                        () -> order("1.00", 2023, TODAY.minusDays(1), TODAY, NONE, "30.00", "40.00"),
                        List.of(ACT_MUST_BE_IN_FORCE)),
                row(
                        "neither act nor agreement in force",
                        () -> order("1.00", 2023, TODAY, null, Standing.AWAITED, "30.00", "40.00"),
                        List.of(ACT_MUST_BE_IN_FORCE, AGREEMENT_MUST_BE_IN_FORCE)),
                row(
                        "agreement in force",
                        () -> order("1.00", 2023, TODAY, BOUND, Standing.IN_FORCE, "30.00", "40.00"),
                        List.of()),
                row(
                        "in a closed year, of an act that is undone",
                        () -> order("1.00")
                                .objections(
                                        new Foundation(released("100.00"), BOUND, NONE),
                                        liquidated("30.00", "0.00"),
                                        year("40.00"),
                                        true,
                                        TODAY),
                        List.of(YEAR_MUST_BE_OPEN, COMMITMENT_MUST_STAND)));
    }

    private static Stream<Arguments> settlements() {
        return Stream.of(
                row("paid on the day of its order", () -> pay(State.AWAITED, "b", DONE, BOUND), List.of()),
                row(
                        "paid the day before",
                        () -> pay(State.AWAITED, "b", DONE.minusDays(1), BOUND),
                        List.of(STEP_MUST_FOLLOW_THE_ONE_BEFORE)),
                row(
                        "paid tomorrow",
                        () -> pay(State.AWAITED, "b", TODAY.plusDays(1), BOUND),
                        List.of(EFFECTIVE_DAY_MUST_NOT_BE_AHEAD)),
                row("paid by its orderer", () -> pay(State.AWAITED, "a", TODAY, BOUND), List.of(ORDERER_MAY_NOT_PAY)),
                row(
                        "paid twice, by its orderer",
                        () -> pay(State.PAID, "a", TODAY, null),
                        List.of(ORDER_MUST_BE_AWAITED, ORDERER_MAY_NOT_PAY)),
                row(
                        "paid after rejection",
                        () -> pay(State.REJECTED, "b", TODAY, BOUND),
                        List.of(ORDER_MUST_BE_AWAITED)),
                row(
                        "paid while the act is suspended",
                        () -> pay(State.AWAITED, "b", TODAY, null),
                        List.of(ACT_MUST_BE_IN_FORCE)),
                row(
                        "paid in a closed year, of an act that is undone",
                        () -> ordered(State.AWAITED)
                                .objectionsToPayment(
                                        new Foundation(released("100.00"), BOUND, NONE), "b", TODAY, true, TODAY),
                        List.of(YEAR_MUST_BE_OPEN, COMMITMENT_MUST_STAND)),
                row(
                        "paid while the agreement is awaited",
                        () -> ordered(State.AWAITED)
                                .objectionsToPayment(
                                        new Foundation(line("100.00", "1.00"), BOUND, Standing.AWAITED),
                                        "b",
                                        TODAY,
                                        false,
                                        TODAY),
                        List.of(AGREEMENT_MUST_BE_IN_FORCE)),
                row("rejected", () -> ordered(State.AWAITED).objectionsToRejection(false), List.of()),
                row(
                        "rejected after payment, in a closed year",
                        () -> ordered(State.PAID).objectionsToRejection(true),
                        List.of(YEAR_MUST_BE_OPEN, ORDER_MUST_BE_AWAITED)),
                row(
                        "back on the day of payment",
                        () -> ordered(State.PAID).objectionsToReversal(TODAY, TODAY, false, TODAY),
                        List.of()),
                row(
                        "back before payment",
                        () -> ordered(State.PAID).objectionsToReversal(TODAY, TODAY.minusDays(1), false, TODAY),
                        List.of(STEP_MUST_FOLLOW_THE_ONE_BEFORE)),
                row(
                        "back tomorrow, in a closed year, twice",
                        () -> ordered(State.REVERSED).objectionsToReversal(TODAY, TODAY.plusDays(1), true, TODAY),
                        List.of(EFFECTIVE_DAY_MUST_NOT_BE_AHEAD, YEAR_MUST_BE_OPEN, PAYMENT_MUST_STAND)),
                row(
                        "back without payment",
                        () -> ordered(State.AWAITED).objectionsToReversal(null, TODAY, false, TODAY),
                        List.of(PAYMENT_MUST_STAND)));
    }

    private static Stream<Arguments> yearEnds() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        return Stream.of(
                row("on the first of January", () -> close("0.00", "40.00", first), List.of()),
                row(
                        "on the last of December",
                        () -> close("0.00", "40.00", first.minusDays(1)),
                        List.of(YEAR_MUST_BE_OVER)),
                row("accruing all that is left", () -> close("0.00", "40.00", first), List.of()),
                row(
                        "accruing a cent more",
                        () -> close("0.00", "40.01", first),
                        List.of(APPROPRIATION_MUST_COVER_THE_ACCRUALS)),
                row("with an order that waits", () -> close("0.01", "0.00", first), List.of(ORDERS_MUST_BE_SETTLED)),
                row(
                        "with both",
                        () -> close("0.01", "40.01", first),
                        List.of(ORDERS_MUST_BE_SETTLED, APPROPRIATION_MUST_COVER_THE_ACCRUALS)),
                row(
                        "twice, before an earlier year",
                        () -> new YearEnd(2023, true, List.of()).objections(true, Optional.of(2022), first),
                        List.of(YEAR_MUST_BE_OPEN, EARLIER_YEAR_MUST_BE_CLOSED_FIRST)));
    }

    /** Judged within the test, not while the table is made: so a change of the rule fails this row. */
    private static Arguments row(String what, Supplier<List<Reason>> judged, List<Rule> rules) {
        return arguments(what, judged, rules);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void each_rule_just_inside_and_just_outside(String what, Supplier<List<Reason>> judged, List<Rule> expected) {
        assertThat(judged.get().stream().map(Reason::code))
                .as(what)
                .containsExactlyElementsOf(expected.stream().map(Rule::name).toList());
    }

    @Test
    void every_rule_has_its_row() {
        Set<String> broken = rows().flatMap(row -> ((List<?>) row.get()[2]).stream())
                .map(rule -> ((Rule) rule).name())
                .collect(Collectors.toSet());
        assertThat(broken)
                .containsAll(Arrays.stream(PaymentRule.values()).map(Enum::name).toList());
    }

    @Test
    void every_rule_names_its_source() {
        assertThat(PaymentRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    @Test
    void what_is_available_leaves_a_closed_year_for_a_reason_each() {
        Appropriation hundred = Appropriation.none(2023).after(Kind.OPENING, Money.euros("100.00"));
        OperationYear operation = new OperationYear(LINE, "C01", hundred, Money.euros("30.00"), Money.euros("80.00"));

        YearEnd.Closed carried =
                new YearEnd(2023, true, List.of(operation)).close().getFirst();
        assertThat(List.of(carried.accrued(), carried.carriedOver(), carried.lapsed()))
                .extracting(Money::toString)
                .containsExactly("30.00", "50.00", "20.00");
        assertThat(carried.broughtForward()).isEqualTo(Money.euros("80.00"));
        assertThat(carried.after().available()).isEqualTo(Money.ZERO);

        YearEnd.Closed lapsed =
                new YearEnd(2023, false, List.of(operation)).close().getFirst();
        assertThat(lapsed.carriedOver()).isEqualTo(Money.ZERO);
        assertThat(lapsed.lapsed()).isEqualTo(Money.euros("70.00"));
    }

    @Test
    void no_more_is_carried_over_than_the_year_has_left() {
        Appropriation ten = Appropriation.none(2023).after(Kind.OPENING, Money.euros("10.00"));
        assertThat(new YearEnd(
                                2023,
                                true,
                                List.of(new OperationYear(LINE, "C01", ten, Money.ZERO, Money.euros("80.00"))))
                        .close()
                        .getFirst()
                        .carriedOver())
                .isEqualTo(Money.euros("10.00"));
        assertThat(new YearEnd(
                                2023,
                                true,
                                List.of(new OperationYear(LINE, "C01", ten, Money.euros("5.00"), Money.ZERO)))
                        .close()
                        .getFirst()
                        .carriedOver())
                .as("done before its vote")
                .isEqualTo(Money.ZERO);
    }

    @Test
    void no_entry_takes_what_is_not_there() {
        Appropriation ten = Appropriation.none(2023).after(Kind.OPENING, Money.euros("10.00"));
        for (Kind kind : List.of(Kind.REJECTION, Kind.PAYMENT, Kind.REVERSAL)) {
            assertThatThrownBy(() -> ten.after(kind, Money.euros("0.01"))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ten.after(Kind.PAYMENT_ORDER, Money.euros("10.01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ten.after(Kind.OPENING, Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
        Appropriation paid =
                ten.after(Kind.PAYMENT_ORDER, Money.euros("10.00")).after(Kind.PAYMENT, Money.euros("10.00"));
        assertThat(paid.available()).isEqualTo(Money.ZERO);
        assertThat(paid.awaited()).isEqualTo(Money.ZERO);
        assertThat(paid.after(Kind.REVERSAL, Money.euros("10.00"))).isEqualTo(ten);
        assertThat(Appropriation.total(2023, List.of(ten, paid)).opened()).isEqualTo(Money.euros("20.00"));
        assertThat(Appropriation.total(2023, List.of(ten, paid)).paid()).isEqualTo(Money.euros("10.00"));
    }

    /** On a year of 100.00 with 60.00 ordered. */
    private static List<Reason> vote(Kind kind, String amount, LocalDate on, boolean closed) {
        return year("40.00").objections(kind, Money.euros(amount), on, closed, TODAY);
    }

    /** 2023, with 60.00 paid and that much available. */
    private static Appropriation year(String available) {
        return Appropriation.none(2023)
                .after(Kind.OPENING, Money.euros(available).plus(Money.euros("60.00")))
                .after(Kind.PAYMENT_ORDER, Money.euros("60.00"))
                .after(Kind.PAYMENT, Money.euros("60.00"));
    }

    private static Schedule schedule(Item... items) {
        return new Schedule(List.of(items));
    }

    private static Item item(int number, String amount, @Nullable LocalDate dueOn, @Nullable String condition) {
        return new Item(number, Schedule.Kind.INSTALMENT, Money.euros(amount), dueOn, condition);
    }

    private static StandingLine line(String standing, String liquidated) {
        return line(standing, liquidated, false);
    }

    private static StandingLine released(String standing) {
        return line(standing, "0.00", true);
    }

    private static StandingLine line(String standing, String liquidated, boolean released) {
        return new StandingLine(
                LINE,
                new UUID(2, 2),
                new UUID(3, 3),
                "2022-552",
                1,
                1,
                new UUID(4, 4),
                Money.euros(standing),
                Money.euros(standing),
                released,
                Money.euros(liquidated),
                Money.ZERO,
                Money.ZERO);
    }

    /** On a line of 100.00 with 60.00 liquidated, 30.00 of it on each item. */
    private static List<Reason> liquidate(String amount, LocalDate doneOn, int year, @Nullable Integer item) {
        return liquidation(amount, doneOn, year, item)
                .objections(line("100.00", "60.00"), HALVES, Money.euros("30.00"), false, TODAY);
    }

    private static Liquidation liquidation(String amount, LocalDate doneOn, int year, @Nullable Integer item) {
        return new Liquidation(new UUID(5, 5), LINE, Money.euros(amount), doneOn, year, item, Money.ZERO, Money.ZERO);
    }

    private static Liquidation liquidated(String amount, String ordered) {
        return new Liquidation(
                new UUID(5, 5), LINE, Money.euros(amount), DONE, 2023, null, Money.ZERO, Money.euros(ordered));
    }

    private static List<Reason> order(
            String amount,
            int year,
            LocalDate on,
            @Nullable LocalDate boundOn,
            Standing agreement,
            String liquidated,
            String available) {
        return new PaymentOrder(new UUID(6, 6), new UUID(5, 5), Money.euros(amount), year, on, "a", State.AWAITED)
                .objections(
                        new Foundation(line("100.00", liquidated), boundOn, agreement),
                        liquidated(liquidated, "0.00"),
                        year(available),
                        false,
                        TODAY);
    }

    private static PaymentOrder order(String amount) {
        return new PaymentOrder(new UUID(6, 6), new UUID(5, 5), Money.euros(amount), 2023, TODAY, "a", State.AWAITED);
    }

    private static PaymentOrder ordered(State state) {
        return new PaymentOrder(new UUID(6, 6), new UUID(5, 5), Money.euros("1.00"), 2023, DONE, "a", state);
    }

    private static List<Reason> pay(State state, String payer, LocalDate on, @Nullable LocalDate boundOn) {
        return ordered(state)
                .objectionsToPayment(new Foundation(line("100.00", "1.00"), boundOn, NONE), payer, on, false, TODAY);
    }

    private static List<Reason> close(String awaited, String done, LocalDate today) {
        Money waiting = Money.euros(awaited);
        Appropriation year = waiting.isPositive()
                ? year("40.00").after(Kind.OPENING, waiting).after(Kind.PAYMENT_ORDER, waiting)
                : year("40.00");
        return new YearEnd(2023, true, List.of(new OperationYear(LINE, "C01", year, Money.euros(done), Money.ZERO)))
                .objections(false, Optional.empty(), today);
    }
}

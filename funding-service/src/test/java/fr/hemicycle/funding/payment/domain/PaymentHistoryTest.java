package fr.hemicycle.funding.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.commitment.domain.ForeseenAgreements.Standing;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Entry.Kind;
import fr.hemicycle.funding.payment.domain.PaymentOrder.Foundation;
import fr.hemicycle.funding.payment.domain.PaymentOrder.State;
import fr.hemicycle.funding.payment.domain.YearEnd.Closed;
import fr.hemicycle.funding.payment.domain.YearEnd.OperationYear;
import fr.hemicycle.platform.rule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Any history of liquidations, orders, payments and year ends against a model of plain numbers. */
class PaymentHistoryTest {

    private static final UUID LINE = new UUID(1, 1);
    private static final long COMMITTED = 2_000;

    record Step(int what, long cents, int pick) {}

    /** One line, its operation's years, and the same in plain numbers. */
    private static final class Book {
        private int year = 2020;
        private final Map<Integer, Appropriation> years = new HashMap<>();
        private final List<Entry> journal = new ArrayList<>();
        private final Map<Integer, List<Appropriation.Flow>> flows = new HashMap<>();
        private final Map<UUID, Liquidation> liquidations = new LinkedHashMap<>();
        private final Map<UUID, PaymentOrder> orders = new LinkedHashMap<>();
        private final Map<Integer, Long> opened = new HashMap<>();
        private long steps;

        private UUID next() {
            return new UUID(2, ++steps);
        }

        private LocalDate today() {
            return LocalDate.of(year, 6, 15);
        }

        private Appropriation appropriation(int of) {
            return years.getOrDefault(of, Appropriation.none(of));
        }

        private void enter(int of, Kind kind, Money amount, @Nullable UUID order) {
            if (amount.isPositive()) {
                years.put(of, appropriation(of).after(kind, amount));
                journal.add(new Entry(kind, amount, "r", today(), order, Instant.EPOCH));
                flows.computeIfAbsent(of, any -> new ArrayList<>())
                        .add(new Appropriation.Flow(kind.from(), kind.to(), amount));
            }
        }

        private long sum(State... states) {
            return orders.values().stream()
                    .filter(order -> List.of(states).contains(order.state()))
                    .mapToLong(order -> order.amount().cents())
                    .sum();
        }

        private long liquidated() {
            return liquidations.values().stream()
                    .mapToLong(each -> each.amount().minus(each.cancelled()).cents())
                    .sum();
        }

        private long orderedOf(UUID liquidation) {
            return orders.values().stream()
                    .filter(order -> order.liquidationId().equals(liquidation))
                    .filter(order -> order.state() == State.AWAITED || order.state() == State.PAID)
                    .mapToLong(order -> order.amount().cents())
                    .sum();
        }

        private Liquidation current(UUID id) {
            Liquidation kept = Objects.requireNonNull(liquidations.get(id));
            return new Liquidation(
                    id,
                    LINE,
                    kept.amount(),
                    kept.serviceDoneOn(),
                    kept.year(),
                    null,
                    kept.cancelled(),
                    new Money(orderedOf(id)));
        }

        private StandingLine line() {
            return new StandingLine(
                    LINE,
                    LINE,
                    LINE,
                    "2020-1",
                    1,
                    1,
                    LINE,
                    new Money(COMMITTED),
                    new Money(COMMITTED),
                    false,
                    new Money(liquidated()),
                    new Money(sum(State.AWAITED, State.PAID)),
                    new Money(sum(State.PAID)));
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.longs().between(-1, 900),
                        Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void the_figures_of_every_year_are_the_sum_of_its_entries(@ForAll("histories") List<Step> history) {
        play(history, book -> {
            book.years.forEach((year, figures) -> assertThat(
                            Appropriation.sum(year, book.flows.getOrDefault(year, List.of())))
                    .isEqualTo(figures));
            assertThat(book.journal).allMatch(entry -> entry.amount().isPositive());
        });
    }

    @Property(tries = 300)
    void paid_is_within_ordered_within_liquidated_within_committed(@ForAll("histories") List<Step> history) {
        play(history, book -> {
            long paid = book.sum(State.PAID);
            long ordered = book.sum(State.PAID, State.AWAITED);
            assertThat(paid).isBetween(0L, ordered);
            assertThat(ordered).isLessThanOrEqualTo(book.liquidated());
            assertThat(book.liquidated()).isLessThanOrEqualTo(COMMITTED);
        });
    }

    @Property(tries = 300)
    void what_the_years_have_ordered_and_paid_is_what_the_orders_say(@ForAll("histories") List<Step> history) {
        play(history, book -> {
            assertThat(book.years.values().stream()
                            .mapToLong(each -> each.ordered().cents())
                            .sum())
                    .isEqualTo(book.sum(State.PAID, State.AWAITED));
            assertThat(book.years.values().stream()
                            .mapToLong(each -> each.paid().cents())
                            .sum())
                    .isEqualTo(book.sum(State.PAID));
            book.years
                    .values()
                    .forEach(each ->
                            assertThat(each.ordered().compareTo(each.opened())).isNotPositive());
        });
    }

    @Property(tries = 300)
    void nothing_is_left_in_a_closed_year_and_no_cent_is_lost_between_years(@ForAll("histories") List<Step> history) {
        play(history, book -> {
            book.years.forEach((year, figures) -> {
                if (year < book.year) {
                    assertThat(figures.available()).isEqualTo(Money.ZERO);
                    assertThat(figures.awaited()).isEqualTo(Money.ZERO);
                }
                long broughtForward = book.years.containsKey(year - 1)
                        ? book.appropriation(year - 1)
                                .accrued()
                                .plus(book.appropriation(year - 1).carriedOver())
                                .cents()
                        : 0;
                assertThat(figures.opened().cents()).isEqualTo(book.opened.getOrDefault(year, 0L) + broughtForward);
            });
        });
    }

    @Property(tries = 300)
    void a_closed_year_takes_nothing_and_closes_once(@ForAll("histories") List<Step> history) {
        play(history, book -> {
            Appropriation closed = book.appropriation(book.year - 1);
            assertThat(closed.objections(Kind.OPENING, new Money(1), book.today(), true, book.today()))
                    .extracting(Reason::code)
                    .containsExactly("YEAR_MUST_BE_OPEN");
            assertThat(new YearEnd(book.year - 1, true, List.of()).objections(true, Optional.empty(), book.today()))
                    .extracting(Reason::code)
                    .containsExactly("YEAR_MUST_BE_OPEN");
        });
    }

    @Property(tries = 300)
    void all_that_was_opened_in_a_closed_year_is_ordered_accrued_carried_over_or_lapsed(
            @ForAll("histories") List<Step> history) {
        play(
                history,
                book -> book.years.forEach((year, figures) -> {
                    if (year < book.year) {
                        assertThat(figures.ordered()
                                        .plus(figures.accrued())
                                        .plus(figures.carriedOver())
                                        .plus(figures.lapsed()))
                                .isEqualTo(figures.opened());
                    }
                }));
    }

    @Property(tries = 300)
    void an_order_is_settled_once_and_only_a_payment_comes_back(@ForAll("histories") List<Step> history) {
        Map<UUID, State> before = new HashMap<>();
        play(
                history,
                book -> book.orders.forEach((id, order) -> {
                    State was = before.getOrDefault(id, order.state());
                    assertThat(order.state())
                            .isIn(
                                    switch (was) {
                                        case AWAITED -> List.of(State.AWAITED, State.PAID, State.REJECTED);
                                        case PAID -> List.of(State.PAID, State.REVERSED);
                                        case REJECTED, REVERSED -> List.of(was);
                                    });
                    before.put(id, order.state());
                }));
    }

    @Property(tries = 300)
    void the_journal_of_payments_only_grows(@ForAll("histories") List<Step> history) {
        List<Entry> before = new ArrayList<>();
        play(history, book -> {
            assertThat(book.journal.subList(0, before.size())).isEqualTo(before);
            before.clear();
            before.addAll(book.journal);
        });
    }

    @Property
    void any_schedule_is_accepted_just_when_it_adds_up(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 500) Long> parts,
            @ForAll @LongRange(min = -1, max = 1) long off) {
        List<Schedule.Item> items = new ArrayList<>();
        long sum = 0;
        for (long part : parts) {
            sum += part;
            items.add(new Schedule.Item(
                    items.size() + 1, Schedule.Kind.INSTALMENT, new Money(part), LocalDate.of(2023, 1, 1), null));
        }
        Money standing = new Money(sum + off);
        StandingLine line = new StandingLine(LINE, LINE, LINE, "2020-1", 1, 1, LINE, standing, standing, false);
        assertThat(new Schedule(items).objections(line, Map.of()).isEmpty()).isEqualTo(off == 0);
    }

    /** Checks after each step. */
    private static void play(List<Step> history, Consumer<Book> check) {
        Book book = new Book();
        for (Step step : history) {
            Money amount = new Money(step.cents());
            switch (step.what()) {
                case 0, 1 -> open(book, amount);
                case 2, 3 -> liquidate(book, amount);
                case 4, 5 -> pickOf(book.liquidations, step).ifPresent(id -> order(book, id, amount));
                case 6 -> pickOf(book.orders, step).ifPresent(id -> pay(book, id));
                case 7 -> pickOf(book.orders, step).ifPresent(id -> reject(book, id));
                case 8 -> pickOf(book.orders, step).ifPresent(id -> reverse(book, id));
                default -> {
                    if (step.pick() > 6) {
                        close(book, step.pick() > 7);
                    } else {
                        pickOf(book.liquidations, step).ifPresent(id -> cancel(book, id));
                    }
                }
            }
            check.accept(book);
        }
    }

    private static Optional<UUID> pickOf(Map<UUID, ?> all, Step step) {
        return all.keySet().stream()
                .skip(all.isEmpty() ? 0 : step.pick() % all.size())
                .findFirst();
    }

    private static void open(Book book, Money amount) {
        Kind kind = amount.cents() % 5 == 0 ? Kind.REDUCTION : Kind.OPENING;
        Appropriation before = book.appropriation(book.year);
        boolean fits = amount.isPositive()
                && (kind == Kind.OPENING || amount.cents() <= before.available().cents());
        assertThat(before.objections(kind, amount, book.today(), false, book.today())
                        .isEmpty())
                .isEqualTo(fits);
        if (fits) {
            book.enter(book.year, kind, amount, null);
            book.opened.merge(book.year, kind == Kind.OPENING ? amount.cents() : -amount.cents(), Long::sum);
        }
    }

    private static void liquidate(Book book, Money amount) {
        Liquidation wanted =
                new Liquidation(book.next(), LINE, amount, book.today(), book.year, null, Money.ZERO, Money.ZERO);
        boolean fits = amount.isPositive() && amount.cents() <= COMMITTED - book.liquidated();
        assertThat(wanted.objections(book.line(), Schedule.NONE, Money.ZERO, false, book.today())
                        .isEmpty())
                .isEqualTo(fits);
        if (fits) {
            book.liquidations.put(wanted.id(), wanted);
        }
    }

    private static void order(Book book, UUID liquidationId, Money amount) {
        Liquidation liquidation = book.current(liquidationId);
        PaymentOrder wanted =
                new PaymentOrder(book.next(), liquidationId, amount, book.year, book.today(), "a", State.AWAITED);
        boolean fits = amount.isPositive()
                && amount.cents() <= liquidation.rest().cents()
                && amount.cents() <= book.appropriation(book.year).available().cents();
        assertThat(wanted.objections(
                                new Foundation(book.line(), LocalDate.of(2020, 1, 1), Standing.NONE_FORESEEN),
                                liquidation,
                                book.appropriation(book.year),
                                false,
                                book.today())
                        .isEmpty())
                .isEqualTo(fits);
        if (fits) {
            book.orders.put(wanted.id(), wanted);
            book.enter(book.year, Kind.PAYMENT_ORDER, amount, wanted.id());
        }
    }

    private static void pay(Book book, UUID id) {
        PaymentOrder order = Objects.requireNonNull(book.orders.get(id));
        boolean closed = order.year() < book.year;
        boolean allowed = !closed && order.state() == State.AWAITED;
        Foundation foundation = new Foundation(book.line(), LocalDate.of(2020, 1, 1), Standing.NONE_FORESEEN);
        assertThat(order.objectionsToPayment(foundation, "b", book.today(), closed, book.today())
                        .isEmpty())
                .isEqualTo(allowed);
        assertThat(order.objectionsToPayment(foundation, "a", book.today(), closed, book.today()))
                .isNotEmpty();
        if (allowed) {
            settle(book, order, State.PAID, Kind.PAYMENT);
        }
    }

    private static void reject(Book book, UUID id) {
        PaymentOrder order = Objects.requireNonNull(book.orders.get(id));
        boolean closed = order.year() < book.year;
        boolean allowed = !closed && order.state() == State.AWAITED;
        assertThat(order.objectionsToRejection(closed).isEmpty()).isEqualTo(allowed);
        if (allowed) {
            settle(book, order, State.REJECTED, Kind.REJECTION);
        }
    }

    private static void reverse(Book book, UUID id) {
        PaymentOrder order = Objects.requireNonNull(book.orders.get(id));
        boolean closed = order.year() < book.year;
        boolean allowed = !closed && order.state() == State.PAID;
        assertThat(order.objectionsToReversal(null, book.today(), closed, book.today())
                        .isEmpty())
                .isEqualTo(allowed);
        if (allowed) {
            settle(book, order, State.REVERSED, Kind.REVERSAL);
        }
    }

    private static void settle(Book book, PaymentOrder order, State state, Kind kind) {
        book.orders.put(
                order.id(),
                new PaymentOrder(
                        order.id(),
                        order.liquidationId(),
                        order.amount(),
                        order.year(),
                        order.orderedOn(),
                        order.orderedBy(),
                        state));
        book.enter(order.year(), kind, order.amount(), order.id());
    }

    private static void cancel(Book book, UUID id) {
        Liquidation liquidation = book.current(id);
        boolean allowed = liquidation.rest().isPositive();
        assertThat(liquidation.objectionsToCancellation().isEmpty()).isEqualTo(allowed);
        if (allowed) {
            book.liquidations.put(
                    id,
                    new Liquidation(
                            id,
                            LINE,
                            liquidation.amount(),
                            liquidation.serviceDoneOn(),
                            liquidation.year(),
                            null,
                            liquidation.cancelled().plus(liquidation.rest()),
                            Money.ZERO));
        }
    }

    private static void close(Book book, boolean carryOver) {
        int year = book.year;
        long done = book.liquidations.keySet().stream()
                .mapToLong(id -> book.current(id).rest().cents())
                .sum();
        long committed = COMMITTED - book.sum(State.AWAITED, State.PAID);
        OperationYear operation =
                new OperationYear(LINE, "C01", book.appropriation(year), new Money(done), new Money(committed));
        YearEnd end = new YearEnd(year, carryOver, List.of(operation));
        LocalDate first = LocalDate.of(year + 1, 1, 1);
        boolean allowed = book.appropriation(year).awaited().cents() == 0
                && done <= book.appropriation(year).available().cents();
        assertThat(end.objections(false, Optional.empty(), first).isEmpty()).isEqualTo(allowed);
        if (allowed) {
            Closed closed = end.close().getFirst();
            long left = book.appropriation(year).available().cents() - done;
            assertThat(closed.accrued().cents()).isEqualTo(done);
            assertThat(closed.carriedOver().cents()).isEqualTo(carryOver ? Math.min(left, committed - done) : 0);
            assertThat(closed.lapsed().cents())
                    .isEqualTo(left - closed.carriedOver().cents());
            book.enter(year, Kind.ACCRUAL, closed.accrued(), null);
            book.enter(year, Kind.CARRY_OVER, closed.carriedOver(), null);
            book.enter(year, Kind.LAPSE, closed.lapsed(), null);
            assertThat(book.appropriation(year)).isEqualTo(closed.after());
            book.year = year + 1;
            book.enter(year + 1, Kind.ACCRUAL_BROUGHT_FORWARD, closed.accrued(), null);
            book.enter(year + 1, Kind.CARRY_OVER_BROUGHT_FORWARD, closed.carriedOver(), null);
        }
    }
}

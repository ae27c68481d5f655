package fr.hemicycle.funding.payment.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.funding.payment.domain.Entry.Account;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The payment appropriation [crédits de paiement] of an operation for a year: its figures follow from its entries and from
 * nothing else.
 *
 * @param opened by the council, and brought forward from the year before
 * @param ordered to be paid, with what is paid
 * @param accrued at the year end, for what was done but not ordered
 * @param lapsed at the year end, for nothing
 */
public record Appropriation(
        int year, Money opened, Money ordered, Money paid, Money accrued, Money carriedOver, Money lapsed) {

    public static Appropriation none(int year) {
        return new Appropriation(year, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /** The figures of a moment of the past may be negative, as what was told late counts on its own day. */
    public static Appropriation sum(int year, List<Flow> flows) {
        Appropriation sum = none(year);
        for (Flow flow : flows) {
            sum = sum.moved(flow.from(), flow.to(), flow.amount());
        }
        return sum;
    }

    /** Over several operations. */
    public static Appropriation total(int year, List<Appropriation> all) {
        return all.stream()
                .reduce(
                        none(year),
                        (a, b) -> new Appropriation(
                                year,
                                a.opened.plus(b.opened),
                                a.ordered.plus(b.ordered),
                                a.paid.plus(b.paid),
                                a.accrued.plus(b.accrued),
                                a.carriedOver.plus(b.carriedOver),
                                a.lapsed.plus(b.lapsed)));
    }

    /** What went from one account to another. */
    public record Flow(Account from, Account to, Money amount) {}

    public Money available() {
        return opened.minus(ordered).minus(accrued).minus(carriedOver).minus(lapsed);
    }

    /** Ordered and neither paid nor rejected yet. */
    public Money awaited() {
        return ordered.minus(paid);
    }

    /** @throws IllegalArgumentException when an account would fall below zero */
    public Appropriation after(Entry.Kind kind, Money amount) {
        Appropriation after = moved(kind.from(), kind.to(), amount);
        if (after.available().cents() < 0
                || after.awaited().cents() < 0
                || after.paid.cents() < 0
                || !amount.isPositive()) {
            throw new IllegalArgumentException("no entry: " + kind + " of " + amount + " on " + this);
        }
        return after;
    }

    private Appropriation moved(Account from, Account to, Money amount) {
        Money in = to == Account.AVAILABLE && isBefore(from) ? amount : Money.ZERO;
        Money out = isBefore(to) ? amount : Money.ZERO;
        return new Appropriation(
                year,
                opened.plus(in).minus(out),
                net(ordered, isOrdered(from), isOrdered(to), amount),
                net(paid, from == Account.PAID, to == Account.PAID, amount),
                net(accrued, false, to == Account.ACCRUED, amount),
                net(carriedOver, false, to == Account.CARRIED_OVER, amount),
                net(lapsed, false, to == Account.LAPSED, amount));
    }

    private static boolean isBefore(Account account) {
        return account == Account.BUDGET || account == Account.BROUGHT_FORWARD;
    }

    private static boolean isOrdered(Account account) {
        return account == Account.ORDERED || account == Account.PAID;
    }

    private static Money net(Money figure, boolean out, boolean in, Money amount) {
        return out == in ? figure : in ? figure.plus(amount) : figure.minus(amount);
    }

    /** Every rule that a raise, or a reduction of {@code amount}, would break. */
    public List<Reason> objections(Entry.Kind kind, Money amount, LocalDate votedOn, boolean closed, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (!amount.isPositive()) {
            reasons.add(OperationRule.AMOUNT_MUST_BE_POSITIVE.with("amount", amount));
        }
        ahead(votedOn, today).ifPresent(reasons::add);
        closed(year, closed).ifPresent(reasons::add);
        if (kind == Entry.Kind.REDUCTION && amount.compareTo(available()) > 0) {
            reasons.add(PaymentRule.APPROPRIATION_MUST_COVER_WHAT_IS_ORDERED.with(
                    "year", year, "available", available(), "requested", amount));
        }
        return reasons;
    }

    static Optional<Reason> closed(int year, boolean closed) {
        return closed ? Optional.of(PaymentRule.YEAR_MUST_BE_OPEN.with("year", year)) : Optional.empty();
    }

    static Optional<Reason> ahead(LocalDate on, LocalDate today) {
        return on.isAfter(today)
                ? Optional.of(OperationRule.EFFECTIVE_DAY_MUST_NOT_BE_AHEAD.with("effectiveOn", on, "today", today))
                : Optional.empty();
    }
}

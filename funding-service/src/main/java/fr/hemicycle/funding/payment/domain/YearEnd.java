package fr.hemicycle.funding.payment.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Entry.Kind;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The end of a year [clôture de l'exercice].
 *
 * @param carryOver whether appropriations of what is committed go on to the next year [report], or lapse with the rest
 * @param operations those that have an appropriation in the year, or something to accrue
 */
public record YearEnd(int year, boolean carryOver, List<OperationYear> operations) {

    public YearEnd {
        operations = List.copyOf(operations);
    }

    /**
     * One operation at the end of the year.
     *
     * @param doneNotOrdered liquidated for the year or an earlier one, and not ordered
     * @param committedNotOrdered what votes of the year or an earlier one have committed, less all that is ordered of it
     */
    public record OperationYear(
            UUID operationId,
            String operationCode,
            Appropriation appropriation,
            Money doneNotOrdered,
            Money committedNotOrdered) {}

    /** What closing does to one operation: all that is available leaves the year, for a reason each. */
    public record Closed(OperationYear before, Money accrued, Money carriedOver, Money lapsed) {

        /** What opens in the year after. */
        public Money broughtForward() {
            return accrued.plus(carriedOver);
        }

        public Appropriation after() {
            return after(
                    after(after(before.appropriation(), Kind.ACCRUAL, accrued), Kind.CARRY_OVER, carriedOver),
                    Kind.LAPSE,
                    lapsed);
        }

        private static Appropriation after(Appropriation before, Kind kind, Money amount) {
            return amount.isPositive() ? before.after(kind, amount) : before;
        }
    }

    /**
     * Every rule that closing would break.
     *
     * @param earlierOpen a year before with appropriations that is not closed
     */
    public List<Reason> objections(boolean closed, Optional<Integer> earlierOpen, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        Appropriation.closed(year, closed).ifPresent(reasons::add);
        if (today.getYear() <= year) {
            reasons.add(PaymentRule.YEAR_MUST_BE_OVER.with("year", year, "today", today));
        }
        earlierOpen.ifPresent(earlier ->
                reasons.add(PaymentRule.EARLIER_YEAR_MUST_BE_CLOSED_FIRST.with("year", year, "earlier", earlier)));
        for (OperationYear each : operations) {
            if (each.appropriation().awaited().isPositive()) {
                reasons.add(PaymentRule.ORDERS_MUST_BE_SETTLED.with(
                        "operationCode",
                        each.operationCode(),
                        "awaited",
                        each.appropriation().awaited()));
            }
        }
        for (OperationYear each : operations) {
            if (each.doneNotOrdered().compareTo(each.appropriation().available()) > 0) {
                reasons.add(PaymentRule.APPROPRIATION_MUST_COVER_THE_ACCRUALS.with(
                        "operationCode",
                        each.operationCode(),
                        "accruals",
                        each.doneNotOrdered(),
                        "available",
                        each.appropriation().available()));
            }
        }
        return reasons;
    }

    /** Only without objections. */
    public List<Closed> close() {
        return operations.stream().map(this::close).toList();
    }

    private Closed close(OperationYear each) {
        Money left = each.appropriation().available().minus(each.doneNotOrdered());
        Money committed = each.committedNotOrdered().minus(each.doneNotOrdered());
        Money least = committed.compareTo(left) < 0 ? committed : left;
        // What was done before its vote is liquidated without standing committed at the end of the year.
        Money carried = carryOver && least.isPositive() ? least : Money.ZERO;
        return new Closed(each, each.doneNotOrdered(), carried, left.minus(carried));
    }
}

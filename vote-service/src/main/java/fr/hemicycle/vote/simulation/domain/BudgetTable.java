package fr.hemicycle.vote.simulation.domain;

import static fr.hemicycle.vote.report.domain.FundingRule.AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT;
import static fr.hemicycle.vote.report.domain.FundingRule.IMPUTATION_MUST_BE_THE_OPERATIONS;
import static fr.hemicycle.vote.report.domain.FundingRule.OPERATION_MUST_EXIST;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Reservation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What funding-service would answer to expense lines, one after the other, from the balances that it shows. It decides itself
 * on a real reservation; nothing is held by this.
 *
 * @param expenses with the reservation that each would get; without one when it would be refused
 */
public record BudgetTable(List<Expense> expenses, List<Line> lines) {

    /**
     * One operation.
     *
     * @param before {@code null} when there is no such operation
     * @param held of its available, were all of the lines reserved that may be
     * @param reasons why lines would be refused, empty when none would
     */
    public record Line(String operationCode, @Nullable OperationBalance before, Money held, List<Reason> reasons) {
        public Line {
            reasons = List.copyOf(reasons);
        }

        /** @param adopted a rejected vote gives back what was held for it */
        public Optional<Money> availableAfter(boolean adopted) {
            return Optional.ofNullable(before)
                    .map(balance -> adopted ? less(balance.available(), held) : balance.available());
        }
    }

    public BudgetTable {
        expenses = List.copyOf(expenses);
        lines = List.copyOf(lines);
    }

    /** @param balances by code; an operation that is not in it does not exist */
    public static BudgetTable of(List<Expense> proposed, Map<String, OperationBalance> balances) {
        Map<String, Money> held = new LinkedHashMap<>();
        Map<String, List<Reason>> refused = new HashMap<>();
        List<Expense> expenses = new ArrayList<>();
        for (Expense expense : proposed) {
            String code = expense.operationCode();
            Optional<OperationBalance> balance = Optional.ofNullable(balances.get(code));
            Money before = held.computeIfAbsent(code, none -> Money.ZERO);
            Optional<Reason> objection = objection(expense, balance, before);
            if (objection.isPresent()) {
                refused.computeIfAbsent(code, none -> new ArrayList<>()).add(objection.get());
                expenses.add(expense);
            } else {
                held.put(code, before.plus(expense.amount()));
                expenses.add(reserved(expense, balance.orElseThrow(), before));
            }
        }
        return new BudgetTable(
                expenses,
                held.entrySet().stream()
                        .map(each -> new Line(
                                each.getKey(),
                                balances.get(each.getKey()),
                                each.getValue(),
                                refused.getOrDefault(each.getKey(), List.of())))
                        .toList());
    }

    /** Where funding-service is silent: every line counts as reserved, so that the vote itself can be judged. */
    public static List<Expense> presumed(List<Expense> proposed) {
        return proposed.stream()
                .map(each ->
                        with(each, new Reservation(each.id(), "", Money.ZERO, Money.ZERO, each.amount(), Money.ZERO)))
                .toList();
    }

    private static Optional<Reason> objection(Expense expense, Optional<OperationBalance> operation, Money held) {
        if (operation.isEmpty()) {
            return Optional.of(OPERATION_MUST_EXIST.with("operationCode", expense.operationCode()));
        }
        OperationBalance balance = operation.get();
        if (!balance.imputation().equals(expense.imputation())) {
            return Optional.of(IMPUTATION_MUST_BE_THE_OPERATIONS.with(
                    "imputation", expense.imputation(), "expected", balance.imputation()));
        }
        Money available = less(balance.available(), held);
        return available.compareTo(expense.amount()) < 0
                ? Optional.of(AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT.with(
                        "operationCode", balance.code(), "available", available, "requested", expense.amount()))
                : Optional.empty();
    }

    /** The reservation bears the id of its expense: it exists nowhere else. */
    private static Expense reserved(Expense expense, OperationBalance balance, Money held) {
        Money available = less(balance.available(), held);
        return with(
                expense,
                new Reservation(
                        expense.id(),
                        balance.label(),
                        balance.authorised(),
                        available,
                        expense.amount(),
                        less(available, expense.amount())));
    }

    private static Expense with(Expense expense, Reservation reservation) {
        return new Expense(
                expense.id(),
                expense.operationCode(),
                expense.imputation(),
                expense.amount(),
                expense.financingPlanId(),
                reservation);
    }

    private static Money less(Money from, Money amount) {
        return from.plus(new Money(Math.negateExact(amount.cents())));
    }
}

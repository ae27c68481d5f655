package fr.hemicycle.vote.document.domain;

import fr.hemicycle.platform.document.domain.French;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Reservation;

/** A row of the budget table; what the ledger has not answered yet stays empty. */
public record BudgetLine(
        String operation,
        String imputation,
        String label,
        String authorisation,
        String available,
        String proposed,
        String remaining) {

    static BudgetLine of(Expense expense) {
        Reservation held = expense.reservation();
        String imputation =
                expense.imputation().nature() + "/" + expense.imputation().function();
        Money proposed = expense.amount();
        return held == null
                ? new BudgetLine(
                        expense.operationCode(), imputation, "", "", "", French.amount(proposed.toDecimal()), "")
                : new BudgetLine(
                        expense.operationCode(),
                        imputation,
                        held.operationLabel(),
                        French.amount(held.authorisation().toDecimal()),
                        French.amount(held.available().toDecimal()),
                        French.amount(proposed.toDecimal()),
                        French.amount(held.remaining().toDecimal()));
    }
}

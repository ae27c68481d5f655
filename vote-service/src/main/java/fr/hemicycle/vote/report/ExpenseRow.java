package fr.hemicycle.vote.report;

import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Expense.Change;
import fr.hemicycle.vote.report.domain.Reservation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "expense")
class ExpenseRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "operation_code")
    private String operationCode;

    private String nomenclature;
    private int year;
    private String nature;
    private String function;
    private BigDecimal amount;

    @Column(name = "financing_plan_id")
    private @Nullable UUID financingPlanId;

    @Column(name = "reservation_id")
    private @Nullable UUID reservationId;

    @Column(name = "operation_label")
    private @Nullable String operationLabel;

    private @Nullable BigDecimal authorisation;
    private @Nullable BigDecimal available;
    private @Nullable BigDecimal proposed;
    private @Nullable BigDecimal remaining;

    @Column(name = "change_id")
    private @Nullable UUID changeId;

    @Column(name = "changed_amount")
    private @Nullable BigDecimal changedAmount;

    protected ExpenseRow() {}

    static ExpenseRow of(String collectivity, UUID reportId, Expense expense) {
        ExpenseRow row = new ExpenseRow();
        row.id = expense.id();
        row.collectivity = collectivity;
        row.reportId = reportId;
        row.operationCode = expense.operationCode();
        row.nomenclature = expense.imputation().nomenclature();
        row.year = expense.imputation().year();
        row.nature = expense.imputation().nature();
        row.function = expense.imputation().function();
        row.amount = expense.amount().toDecimal();
        row.financingPlanId = expense.financingPlanId();
        return row;
    }

    Expense toDomain() {
        return new Expense(
                id,
                operationCode,
                new Imputation(nomenclature, year, nature, function),
                Money.of(amount),
                financingPlanId,
                reservation(),
                change());
    }

    void apply(Reservation reservation) {
        reservationId = reservation.id();
        operationLabel = reservation.operationLabel();
        authorisation = reservation.authorisation().toDecimal();
        available = reservation.available().toDecimal();
        proposed = reservation.proposed().toDecimal();
        remaining = reservation.remaining().toDecimal();
    }

    void ask(Change change) {
        changeId = change.id();
        changedAmount = change instanceof Change.OfAmount(UUID _, Money to) ? to.toDecimal() : null;
    }

    boolean waitsFor(Change change) {
        return change.id().equals(changeId);
    }

    /** Nothing is asked any more; the line stays as it was. */
    void forget() {
        changeId = null;
        changedAmount = null;
    }

    void apply(Money changed, Reservation held) {
        amount = changed.toDecimal();
        apply(held);
        forget();
    }

    UUID id() {
        return id;
    }

    UUID reportId() {
        return reportId;
    }

    private @Nullable Change change() {
        if (changeId == null) {
            return null;
        }
        return changedAmount == null
                ? new Change.Removal(changeId)
                : new Change.OfAmount(changeId, Money.of(changedAmount));
    }

    private @Nullable Reservation reservation() {
        return reservationId == null
                ? null
                : new Reservation(
                        reservationId,
                        operationLabel,
                        Money.of(authorisation),
                        Money.of(available),
                        Money.of(proposed),
                        Money.of(remaining));
    }
}

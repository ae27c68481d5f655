package fr.hemicycle.vote.report;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.ReportDecision;
import fr.hemicycle.vote.report.domain.Reservation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Expense lines and their credits, in steps that a crash may separate: the expense is on record before funding-service is
 * asked, it is asked outside of any transaction, and its answer is recorded. Each step may be repeated.
 */
@ApplicationScoped
class Expenses {

    private final ReportRows reports;
    private final ExpenseRows rows;
    private final Funding funding;

    Expenses(ReportRows reports, ExpenseRows rows, Funding funding) {
        this.reports = reports;
        this.rows = rows;
        this.funding = funding;
    }

    /** Puts a pending expense on record, in the caller's transaction. One that is there already stays as it is. */
    ReportDecision add(String collectivity, UUID reportId, Expense expense) {
        ReportRow report = reports.touched(collectivity, reportId).orElseThrow(ProblemException::notFound);
        if (rows.one(collectivity, reportId, expense.id()).isPresent()) {
            return new ReportDecision.Accepted(report.toDomain(rows.of(reportId)));
        }
        ReportDecision decision = report.toDomain(rows.of(reportId)).add(expense);
        if (decision instanceof ReportDecision.Accepted) {
            rows.persist(ExpenseRow.of(collectivity, reportId, expense));
        }
        return decision;
    }

    Optional<Expense> find(String collectivity, UUID reportId, UUID expenseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.one(collectivity, reportId, expenseId).map(ExpenseRow::toDomain));
    }

    /**
     * Asks for the credits of a pending expense and records the answer.
     *
     * @return the expense, still pending when funding-service is silent
     * @throws ProblemException the refusal of funding-service, with its status and codes; the expense is gone then
     */
    Expense settle(String collectivity, UUID reportId, UUID expenseId, String authorization) {
        Expense expense = find(collectivity, reportId, expenseId).orElseThrow(ProblemException::notFound);
        if (expense.isReserved()) {
            return expense;
        }
        return switch (funding.reserve(authorization, reportId, expense)) {
            case FundingAnswer.Reserved reserved -> record(collectivity, reportId, expenseId, reserved.reservation());
            case FundingAnswer.Refused refused -> {
                Optional<Expense> kept = remove(collectivity, reportId, expenseId);
                yield kept.orElseThrow(() -> ProblemException.passedOn(refused.status(), refused.reasons()));
            }
            case FundingAnswer.Silent silent ->
                find(collectivity, reportId, expenseId).orElseThrow(ProblemException::notFound);
        };
    }

    private Expense record(String collectivity, UUID reportId, UUID expenseId, Reservation reservation) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var _ = reports.touched(collectivity, reportId).orElseThrow(ProblemException::notFound);
            ExpenseRow row = rows.one(collectivity, reportId, expenseId).orElseThrow(ProblemException::notFound);
            row.apply(reservation);
            return row.toDomain();
        });
    }

    /** @return the expense, when another try of the same request had its credits reserved meanwhile */
    private Optional<Expense> remove(String collectivity, UUID reportId, UUID expenseId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var _ = reports.touched(collectivity, reportId).orElseThrow(ProblemException::notFound);
            Optional<ExpenseRow> row = rows.one(collectivity, reportId, expenseId);
            if (row.isPresent() && row.get().toDomain().isReserved()) {
                return Optional.of(row.get().toDomain());
            }
            row.ifPresent(rows::delete);
            return Optional.empty();
        });
    }
}

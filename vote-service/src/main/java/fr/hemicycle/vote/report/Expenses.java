package fr.hemicycle.vote.report;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Expense.Change;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportDecision;
import fr.hemicycle.vote.report.domain.Reservation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Puts a pending expense on record, in the caller's transaction. One that is there already stays as it is, and one that was removed stays away. */
    ReportDecision add(String collectivity, UUID reportId, Expense expense) {
        ReportRow report = reports.touched(collectivity, reportId).orElseThrow(ProblemException::notFound);
        if (rows.one(collectivity, reportId, expense.id()).isPresent() || rows.wasRemoved(collectivity, expense.id())) {
            return new ReportDecision.Accepted(report.toDomain(rows.of(reportId)));
        }
        ReportDecision decision = report.toDomain(rows.of(reportId)).add(expense);
        if (decision instanceof ReportDecision.Accepted) {
            rows.persist(ExpenseRow.of(collectivity, reportId, expense));
        }
        return decision;
    }

    /**
     * Puts on record what is to become of an expense, in the caller's transaction. When that is what it is already, or on
     * its way to be, a repeat goes on where the first stopped, though the report's version has moved since.
     */
    ReportDecision change(String collectivity, UUID reportId, UUID expenseId, @Nullable String ifMatch, Change change) {
        ReportRow report = reports.held(collectivity, reportId).orElseThrow(ProblemException::notFound);
        ExpenseRow row = rows.one(collectivity, reportId, expenseId).orElseThrow(ProblemException::notFound);
        boolean asked = row.toDomain().leadsTo(change);
        if (!asked || ifMatch == null) {
            Versions.mustMatch(ifMatch, report.version());
        }
        Report before = report.toDomain(rows.of(reportId));
        if (asked) {
            return new ReportDecision.Accepted(before);
        }
        ReportDecision decision = before.change(row.toDomain(), change);
        if (decision instanceof ReportDecision.Accepted) {
            var _ = reports.touched(collectivity, reportId);
            row.ask(change);
        }
        return decision;
    }

    Optional<Expense> find(String collectivity, UUID reportId, UUID expenseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.one(collectivity, reportId, expenseId).map(ExpenseRow::toDomain));
    }

    /**
     * Asks for what a pending expense waits for and records the answer.
     *
     * @return the expense, still pending when funding-service is silent; nothing when it has been removed
     * @throws ProblemException the refusal of funding-service, with its status and codes: an expense that never had its
     *     credits is gone then, any other stays as it was before the change
     */
    Optional<Expense> settle(String collectivity, UUID reportId, UUID expenseId, String authorization) {
        Expense expense = find(collectivity, reportId, expenseId).orElseThrow(ProblemException::notFound);
        Reservation reservation = expense.reservation();
        Change change = expense.change();
        if (reservation == null) {
            return Optional.of(reserve(collectivity, reportId, expense, authorization));
        }
        return change == null
                ? Optional.of(expense)
                : settle(collectivity, reportId, expense, change, funding.change(authorization, reservation, change));
    }

    private Expense reserve(String collectivity, UUID reportId, Expense expense, String authorization) {
        return switch (funding.reserve(authorization, reportId, expense)) {
            case FundingAnswer.Reserved(Reservation held) ->
                record(collectivity, reportId, expense, held).orElseThrow(() -> {
                    FundingAnswer _ = funding.change(authorization, held, new Change.Removal(Ids.next()));
                    return ProblemException.notFound();
                });
            case FundingAnswer.Refused refused -> {
                Optional<Expense> kept = remove(collectivity, reportId, expense.id());
                yield kept.orElseThrow(() -> ProblemException.passedOn(refused.status(), refused.reasons()));
            }
            case FundingAnswer.Silent _ ->
                find(collectivity, reportId, expense.id()).orElseThrow(ProblemException::notFound);
            case FundingAnswer.Released _ -> throw new IllegalStateException("nothing was to be released");
        };
    }

    /** Another try of the same change may have been faster: then it is recorded already, and nothing is done twice. */
    private Optional<Expense> settle(
            String collectivity, UUID reportId, Expense expense, Change change, FundingAnswer answer) {
        if (answer instanceof FundingAnswer.Silent) {
            return find(collectivity, reportId, expense.id());
        }
        Optional<Expense> after = QuarkusTransaction.requiringNew().call(() -> {
            var _ = reports.touched(collectivity, reportId).orElseThrow(ProblemException::notFound);
            rows.one(collectivity, reportId, expense.id())
                    .filter(row -> row.waitsFor(change))
                    .ifPresent(row -> record(row, change, answer));
            return rows.one(collectivity, reportId, expense.id()).map(ExpenseRow::toDomain);
        });
        if (answer instanceof FundingAnswer.Refused refused) {
            throw ProblemException.passedOn(refused.status(), refused.reasons());
        }
        return after;
    }

    private void record(ExpenseRow row, Change change, FundingAnswer answer) {
        switch (answer) {
            case FundingAnswer.Reserved reserved
            when change instanceof Change.OfAmount(UUID _, Money to) -> row.apply(to, reserved.reservation());
            case FundingAnswer.Released _ -> rows.remove(row);
            case FundingAnswer.Refused _ -> row.forget();
            case FundingAnswer.Reserved _, FundingAnswer.Silent _ ->
                throw new IllegalStateException("no answer to " + change);
        }
    }

    /**
     * Another try may have been refused meanwhile, and the line with it: credits that are held have their line again.
     *
     * @return nothing when the report has closed since and takes no line
     */
    private Optional<Expense> record(String collectivity, UUID reportId, Expense expense, Reservation held) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var _ = add(collectivity, reportId, expense);
            Optional<ExpenseRow> row = rows.one(collectivity, reportId, expense.id());
            row.ifPresent(each -> each.apply(held));
            return row.map(ExpenseRow::toDomain);
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

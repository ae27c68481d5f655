package fr.hemicycle.vote.report;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_EXIST;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_NUMBER_MUST_BE_FREE;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportDecision;
import fr.hemicycle.vote.report.domain.ReportRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;

/** Reports on record, but for their expenses. */
@ApplicationScoped
class Reports implements ReportRegister {

    private final ReportRows rows;
    private final ExpenseRows expenses;
    private final BodyDirectory bodies;
    private final ReportMessages messages;

    Reports(ReportRows rows, ExpenseRows expenses, BodyDirectory bodies, ReportMessages messages) {
        this.rows = rows;
        this.expenses = expenses;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** A report with the version that its ETag shows. */
    record Current(Report report, long version) {}

    ReportDecision register(String collectivity, UUID id, ReportContent content) {
        ReportDecision decision = Report.register(
                id,
                content,
                body(collectivity, content.bodyId(), "/bodyId"),
                rows.hasNumber(collectivity, content, id));
        if (decision instanceof ReportDecision.Accepted(Report report)) {
            rows.persist(ReportRow.of(collectivity, report));
            flush(content);
        }
        return decision;
    }

    ReportDecision revise(String collectivity, UUID id, @Nullable String ifMatch, ReportContent content) {
        ReportRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        Versions.mustMatch(ifMatch, row.version());
        ReportDecision decision = toDomain(row)
                .revise(
                        content,
                        body(collectivity, content.bodyId(), "/bodyId"),
                        rows.hasNumber(collectivity, content, id));
        if (decision instanceof ReportDecision.Accepted) {
            row.apply(content);
            flush(content);
        }
        return decision;
    }

    ReportDecision give(String collectivity, UUID id, Opinion opinion) {
        ReportRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        ReportDecision decision =
                toDomain(row).give(opinion, body(collectivity, opinion.commissionId(), "/commissionId"));
        if (decision instanceof ReportDecision.Accepted) {
            row.apply(opinion);
        }
        return decision;
    }

    ReportDecision withdraw(String collectivity, UUID id, Instant at, String reason) {
        ReportRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        ReportDecision decision = toDomain(row).withdraw();
        if (decision instanceof ReportDecision.Accepted(Report report)) {
            row.withdraw(at, reason);
            messages.withdrawn(collectivity, report, at, reason);
        }
        return decision;
    }

    Optional<Current> current(String collectivity, UUID id) {
        return rows.one(collectivity, id).map(row -> new Current(toDomain(row), row.version()));
    }

    List<Report> after(String collectivity, @Nullable UUID bodyId, UUID id, int limit) {
        return rows.after(collectivity, bodyId, id, limit).stream()
                .map(this::toDomain)
                .toList();
    }

    @Override
    public Optional<Report> find(String collectivity, UUID reportId) {
        return rows.one(collectivity, reportId).map(this::toDomain);
    }

    @Override
    public Optional<Report> hold(String collectivity, UUID reportId) {
        return rows.held(collectivity, reportId).map(this::toDomain);
    }

    @Override
    public void close(String collectivity, UUID reportId) {
        rows.one(collectivity, reportId).orElseThrow().close();
    }

    private Report toDomain(ReportRow row) {
        return row.toDomain(expenses.of(row.id()));
    }

    private Body body(String collectivity, UUID bodyId, String pointer) {
        return bodies.find(collectivity, bodyId)
                .orElseThrow(() -> ProblemException.invalid(pointer, BODY_MUST_EXIST.with("body", bodyId)));
    }

    private void flush(ReportContent content) {
        try {
            rows.flush();
        } catch (ConstraintViolationException broken) {
            if (broken.getKind() != ConstraintKind.UNIQUE) {
                throw broken;
            }
            throw ProblemException.refused(List.of(
                    REPORT_NUMBER_MUST_BE_FREE.with("number", content.number(), "sittingDate", content.sittingDate())));
        }
    }
}

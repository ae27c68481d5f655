package fr.hemicycle.vote.report;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_EXIST;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_NUMBER_MUST_BE_FREE;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.report.domain.Course;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportDecision;
import fr.hemicycle.vote.report.domain.ReportRegister;
import fr.hemicycle.vote.report.domain.ReportState;
import fr.hemicycle.vote.report.domain.ReportVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
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
    private final VersionRows versions;
    private final ExpenseRows expenses;
    private final BodyDirectory bodies;
    private final ReportMessages messages;
    private final Caller caller;

    Reports(
            ReportRows rows,
            VersionRows versions,
            ExpenseRows expenses,
            BodyDirectory bodies,
            ReportMessages messages,
            Caller caller) {
        this.rows = rows;
        this.versions = versions;
        this.expenses = expenses;
        this.bodies = bodies;
        this.messages = messages;
        this.caller = caller;
    }

    /** A report with the version that its ETag shows. */
    record Current(Report report, long version) {}

    ReportDecision register(String collectivity, UUID id, ReportContent content, Instant at) {
        ReportDecision decision = Report.register(
                id,
                content,
                body(collectivity, content.bodyId(), "/bodyId"),
                rows.hasNumber(collectivity, content, id));
        if (decision instanceof ReportDecision.Accepted(Report report)) {
            ReportRow row = ReportRow.of(collectivity, report);
            row.enter(step(report, at, null));
            rows.persist(row);
            keep(collectivity, row, content, at);
        }
        return decision;
    }

    ReportDecision revise(String collectivity, UUID id, @Nullable String ifMatch, ReportContent content, Instant at) {
        ReportRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        Versions.mustMatch(ifMatch, row.version());
        Report before = toDomain(row);
        ReportDecision decision = before.revise(
                content, body(collectivity, content.bodyId(), "/bodyId"), rows.hasNumber(collectivity, content, id));
        if (decision instanceof ReportDecision.Accepted(Report report)) {
            row.apply(content);
            if (report.state() != before.state()) {
                row.enter(step(report, at, null));
            }
            keep(collectivity, row, content, at);
        }
        return decision;
    }

    /** @param to {@code null} while the new day is not known */
    ReportDecision adjourn(String collectivity, UUID id, @Nullable LocalDate to, String motive, Instant at) {
        ReportRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        Report before = toDomain(row);
        ReportDecision decision = before.adjourn(
                to, to != null && rows.hasNumber(collectivity, before.content().on(to), id));
        if (decision instanceof ReportDecision.Accepted(Report report)) {
            row.enter(step(before.in(ReportState.ADJOURNED), at, motive));
            if (to != null) {
                row.apply(report.content());
                row.enter(step(report, at, null));
                keep(collectivity, row, report.content(), at);
            }
        }
        return decision;
    }

    ReportDecision give(String collectivity, UUID id, Opinion opinion) {
        ReportRow row = rows.held(collectivity, id).orElseThrow(ProblemException::notFound);
        Body commission = body(collectivity, opinion.commissionId(), "/commissionId");
        int seats = (int) bodies.seatsOn(collectivity, commission.id(), opinion.givenOn()).stream()
                .filter(Seat::voting)
                .count();
        ReportDecision decision = toDomain(row).give(opinion, commission, seats);
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
            row.enter(step(report, at, reason));
            messages.withdrawn(collectivity, report, at, reason);
        }
        return decision;
    }

    Optional<Current> current(String collectivity, UUID id) {
        return rows.one(collectivity, id).map(row -> new Current(toDomain(row), row.version()));
    }

    Optional<ReportVersion> version(String collectivity, UUID id, int number) {
        return versions.one(collectivity, id, number);
    }

    List<ReportVersion> versions(String collectivity, UUID id, UUID after, int limit) {
        if (rows.one(collectivity, id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return versions.after(collectivity, id, after, limit);
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
    public List<Report> on(String collectivity, UUID bodyId, LocalDate day) {
        return rows.on(collectivity, bodyId, day).stream().map(this::toDomain).toList();
    }

    @Override
    public void close(String collectivity, UUID reportId, Instant at) {
        ReportRow row = rows.known(collectivity, reportId).orElseThrow();
        row.close();
        // A step says nothing of expenses: they are not read for it.
        row.enter(step(row.toDomain(List.of()).in(ReportState.VOTED), at, null));
    }

    private Course.Step step(Report report, Instant at, @Nullable String motive) {
        return new Course.Step(report.state(), report.content().sittingDate(), at, caller.subject(), motive);
    }

    private Report toDomain(ReportRow row) {
        return row.toDomain(expenses.of(row.id()));
    }

    private Body body(String collectivity, UUID bodyId, String pointer) {
        return bodies.find(collectivity, bodyId)
                .orElseThrow(() -> ProblemException.invalid(pointer, BODY_MUST_EXIST.with("body", bodyId)));
    }

    /** Keeps this wording for good. */
    private void keep(String collectivity, ReportRow row, ReportContent content, Instant at) {
        try {
            rows.flush();
            versions.persist(
                    VersionRow.of(collectivity, row.id(), row.contentVersion(), content, caller.subject(), at));
        } catch (ConstraintViolationException broken) {
            if (broken.getKind() != ConstraintKind.UNIQUE) {
                throw broken;
            }
            throw ProblemException.refused(List.of(
                    REPORT_NUMBER_MUST_BE_FREE.with("number", content.number(), "sittingDate", content.sittingDate())));
        }
    }
}

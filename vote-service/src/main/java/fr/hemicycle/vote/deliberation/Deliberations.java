package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.DELIBERATION_NUMBER_MUST_BE_FREE;
import static fr.hemicycle.vote.report.domain.ReportRule.REPORT_MUST_EXIST;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SITTING_MUST_EXIST;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.deliberation.domain.Draft;
import fr.hemicycle.vote.deliberation.domain.DraftDecision;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportRegister;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;

/** Drafts on record. */
@ApplicationScoped
class Deliberations {

    private final DeliberationRows rows;
    private final Numbers numbers;
    private final SittingRegister sittings;
    private final ReportRegister reports;

    Deliberations(DeliberationRows rows, Numbers numbers, SittingRegister sittings, ReportRegister reports) {
        this.rows = rows;
        this.numbers = numbers;
        this.sittings = sittings;
        this.reports = reports;
    }

    /**
     * Puts a draft on record under its number, or under the next one that is free.
     *
     * @param text the draft under a number
     */
    DraftDecision draft(
            String collectivity,
            UUID id,
            UUID sittingId,
            UUID reportId,
            @Nullable String number,
            Function<String, Draft> text) {
        Sitting sitting = sittings.find(collectivity, sittingId)
                .orElseThrow(
                        () -> ProblemException.invalid("/sittingId", SITTING_MUST_EXIST.with("sitting", sittingId)));
        Report report = reports.find(collectivity, reportId)
                .orElseThrow(() -> ProblemException.invalid("/reportId", REPORT_MUST_EXIST.with("report", reportId)));
        Draft draft = text.apply(
                number == null
                        ? numbers.next(
                                collectivity,
                                sitting.body().id(),
                                sitting.heldOn().getYear())
                        : number);
        DraftDecision decision = draft.register(id, sitting, report, rows.hasNumber(collectivity, draft.number()));
        if (decision instanceof DraftDecision.Drafted drafted) {
            try {
                rows.persistAndFlush(DeliberationRow.of(collectivity, drafted.deliberation()));
                if (number != null) {
                    numbers.keepAfter(number, collectivity);
                }
            } catch (ConstraintViolationException broken) {
                if (broken.getKind() != ConstraintKind.UNIQUE) {
                    throw broken;
                }
                return new DraftDecision.Refused(
                        List.of(DELIBERATION_NUMBER_MUST_BE_FREE.with("number", draft.number())));
            }
        }
        return decision;
    }
}

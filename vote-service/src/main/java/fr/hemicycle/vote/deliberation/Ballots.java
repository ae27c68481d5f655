package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportRegister;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Closes ballots: one a deliberation, with its event in the same transaction. */
@ApplicationScoped
class Ballots {

    private final DeliberationRows deliberations;
    private final BallotRows rows;
    private final SittingRegister sittings;
    private final ReportRegister reports;
    private final DeliberationMessages messages;

    Ballots(
            DeliberationRows deliberations,
            BallotRows rows,
            SittingRegister sittings,
            ReportRegister reports,
            DeliberationMessages messages) {
        this.deliberations = deliberations;
        this.rows = rows;
        this.sittings = sittings;
        this.reports = reports;
        this.messages = messages;
    }

    /** Locks deliberation, sitting and report in this order, as everybody does, so that nobody waits in a circle. */
    BallotDecision close(String collectivity, UUID ballotId, UUID deliberationId, Ballot ballot, Instant at) {
        DeliberationRow row = deliberations.held(collectivity, deliberationId).orElseThrow(ProblemException::notFound);
        Deliberation deliberation = row.toDomain();
        Sitting sitting = sittings.hold(collectivity, deliberation.sittingId()).orElseThrow();
        Report report = reports.hold(collectivity, deliberation.reportId()).orElseThrow();
        BallotDecision decision = ballot.close(deliberation, sitting, report);
        if (decision instanceof BallotDecision.Closed closed) {
            rows.persist(BallotRow.of(ballotId, collectivity, deliberationId, ballot, closed, at));
            row.apply(closed.outcome());
            reports.close(collectivity, report.id());
            switch (closed.outcome()) {
                case ADOPTED -> messages.adopted(collectivity, deliberation, sitting, report, closed.tally(), at);
                case REJECTED -> messages.rejected(collectivity, deliberation, sitting, report, closed.tally(), at);
            }
        }
        return decision;
    }
}

package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.deliberation.domain.BallotRule.CORRECTION_MUST_FOLLOW_A_BALLOT;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.CORRECTION_MUST_NOT_CHANGE_THE_OUTCOME;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.councillor.domain.GroupMemberships;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationState;
import fr.hemicycle.vote.deliberation.domain.Standing;
import fr.hemicycle.vote.deliberation.domain.Subject;
import fr.hemicycle.vote.deliberation.domain.Voice;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportRegister;
import fr.hemicycle.vote.report.domain.ReportState;
import fr.hemicycle.vote.sitting.domain.BallotsOfSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Closes ballots: one a subject, with its event in the same transaction. */
@ApplicationScoped
class Ballots implements BallotsOfSitting {

    private final DeliberationRows deliberations;
    private final BallotRows rows;
    private final CalledVoices voices;
    private final SittingRegister sittings;
    private final ReportRegister reports;
    private final GroupMemberships groups;
    private final DeliberationMessages messages;
    private final SealedVotes seals;

    Ballots(
            DeliberationRows deliberations,
            BallotRows rows,
            CalledVoices voices,
            SittingRegister sittings,
            ReportRegister reports,
            GroupMemberships groups,
            DeliberationMessages messages,
            SealedVotes seals) {
        this.deliberations = deliberations;
        this.rows = rows;
        this.voices = voices;
        this.sittings = sittings;
        this.reports = reports;
        this.groups = groups;
        this.messages = messages;
        this.seals = seals;
    }

    /** What the office is told: the ballot on record, or why it may not be taken. */
    sealed interface Answer {

        record OnRecord(ClosedBallot ballot) implements Answer {}

        record Refused(List<Reason> reasons) implements Answer {}
    }

    /** Locks deliberation, sitting and report in this order, as everybody does, so that nobody waits in a circle. */
    Answer close(String collectivity, UUID ballotId, UUID deliberationId, Subject subject, Ballot given, Instant at) {
        DeliberationRow row = deliberations.held(collectivity, deliberationId).orElseThrow(ProblemException::notFound);
        Deliberation deliberation = row.toDomain();
        List<Voice> called = subject instanceof Subject.Whole ? voices.of(collectivity, deliberationId) : List.of();
        if (!given.contradicting(called).isEmpty()) {
            return new Answer.Refused(given.contradicting(called));
        }
        Sitting sitting = sittings.hold(collectivity, deliberation.sittingId()).orElseThrow();
        Report report = reports.hold(collectivity, deliberation.reportId()).orElseThrow();
        Ballot ballot = given.saying(called).inTheTimelineOf(sitting);
        return switch (ballot.close(deliberation, subject, sitting, report)) {
            case BallotDecision.Refused refused -> new Answer.Refused(refused.reasons());
            case BallotDecision.Closed result -> {
                ClosedBallot closed = new ClosedBallot(
                        ballotId, deliberationId, subject, ballot, inGroups(collectivity, sitting, result), at, null);
                rows.persist(BallotRow.of(collectivity, closed));
                row.apply(subject, result.outcome());
                if (subject instanceof Subject.Whole) {
                    reports.close(collectivity, report.id(), at);
                    switch (result.outcome()) {
                        case ADOPTED ->
                            messages.adopted(collectivity, deliberation, sitting, report, result.tally(), at);
                        case REJECTED ->
                            messages.rejected(collectivity, deliberation, sitting, report, result.tally(), at);
                    }
                }
                seals.keep(collectivity, deliberation, sitting, report, closed);
                yield new Answer.OnRecord(closed);
            }
        };
    }

    /** Judges the corrected voices in the room and by the law of the ballot that they put right, which stays on record. */
    Answer correct(String collectivity, UUID ballotId, UUID deliberationId, Ballot taken, String motive, Instant at) {
        DeliberationRow row = deliberations.held(collectivity, deliberationId).orElseThrow(ProblemException::notFound);
        Deliberation deliberation = row.toDomain();
        Optional<ClosedBallot> wrong = BallotRows.deciding(
                        rows.of(List.of(deliberationId)).getOrDefault(deliberationId, List.of()))
                .map(BallotRow::toDomain);
        if (wrong.isEmpty()) {
            return new Answer.Refused(List.of(CORRECTION_MUST_FOLLOW_A_BALLOT.with(
                    "number", deliberation.text().number())));
        }
        Sitting sitting = sittings.hold(collectivity, deliberation.sittingId()).orElseThrow();
        Report report = reports.hold(collectivity, deliberation.reportId()).orElseThrow();
        Ballot ballot = taken.at(wrong.get().ballot().votedAt());
        return switch (ballot.close(deliberation.in(DeliberationState.DRAFTED), sitting, report.in(ReportState.OPEN))) {
            case BallotDecision.Refused refused -> new Answer.Refused(refused.reasons());
            case BallotDecision.Closed result
            when result.outcome() != wrong.get().result().outcome() ->
                new Answer.Refused(List.of(CORRECTION_MUST_NOT_CHANGE_THE_OUTCOME.with(
                        "outcome", wrong.get().result().outcome(), "corrected", result.outcome())));
            case BallotDecision.Closed result -> {
                ClosedBallot closed = new ClosedBallot(
                        ballotId,
                        deliberationId,
                        Subject.WHOLE,
                        ballot,
                        inGroups(collectivity, sitting, result),
                        at,
                        new ClosedBallot.Correction(wrong.get().id(), motive));
                rows.persist(BallotRow.of(collectivity, closed));
                messages.corrected(collectivity, deliberation, closed);
                seals.keep(collectivity, deliberation, sitting, report, closed);
                yield new Answer.OnRecord(closed);
            }
        };
    }

    private BallotDecision.Closed inGroups(String collectivity, Sitting sitting, BallotDecision.Closed closed) {
        return closed.standings().isEmpty()
                ? closed
                : closed.inGroups(groups.on(
                        collectivity,
                        closed.standings().stream().map(Standing::councillorId).toList(),
                        sitting.heldOn()));
    }

    @Override
    public List<Taken> of(String collectivity, UUID sittingId) {
        List<DeliberationRow> found = deliberations.of(collectivity, sittingId);
        var ballots = rows.of(found.stream().map(DeliberationRow::id).toList());
        return found.stream()
                .flatMap(row -> ballots.getOrDefault(row.id(), List.of()).stream()
                        .map(BallotRow::toDomain)
                        .filter(ballot -> ballot.correction() == null)
                        .map(ballot -> new Taken(
                                row.id(),
                                row.toDomain().text().number(),
                                ballot.ballot().votedAt(),
                                ballot.result().outcome().name())))
                .toList();
    }

    @Override
    public void carryOver(String collectivity, UUID from, UUID to) {
        deliberations.of(collectivity, from).stream()
                .filter(row -> row.state() == DeliberationState.DRAFTED)
                .map(DeliberationRow::id)
                .map(id -> deliberations.held(collectivity, id).orElseThrow())
                .forEach(row -> row.moveTo(to));
    }
}

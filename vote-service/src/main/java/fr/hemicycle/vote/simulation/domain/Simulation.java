package fr.hemicycle.vote.simulation.domain;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.body.domain.SeatDecision;
import fr.hemicycle.vote.body.domain.Seats;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.Draft;
import fr.hemicycle.vote.deliberation.domain.DraftDecision;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportDecision;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import fr.hemicycle.vote.simulation.domain.SimulationOutcome.Step;
import fr.hemicycle.vote.sitting.domain.Convocation;
import fr.hemicycle.vote.sitting.domain.Minutes;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingDecision;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sitting with one ballot, step by step as the office would record it. It has no rule of its own: each step is asked of the
 * domain that judges the real one, so that there is one law.
 *
 * @param seats of the body on that day
 * @param afterOneWithoutQuorum the sitting without quorum, taken for granted, that this one follows; {@code null} for a
 *     first convocation
 * @param proxies given at the opening
 * @param ids of what is made up on the way: report, deliberation
 */
public record Simulation(
        Convocation convocation,
        List<Seat> seats,
        @Nullable UUID afterOneWithoutQuorum,
        Minutes minutes,
        List<Proxy> proxies,
        List<TimelineEntry> timeline,
        ReportContent content,
        List<Expense> expenses,
        Draft draft,
        Ballot ballot,
        Ids ids) {

    /** Ids of what only exists in the simulation. */
    public record Ids(UUID report, UUID deliberation) {}

    public Simulation {
        seats = List.copyOf(seats);
        proxies = List.copyOf(proxies);
        timeline = List.copyOf(timeline);
        expenses = List.copyOf(expenses);
    }

    private record Stage(Step step, Function<Sitting, SittingDecision> decide) {}

    public SimulationOutcome run(Rulebooks law) {
        return switch (new Seats(List.of(), Set.of()).take(seats)) {
            case SeatDecision.Refused(List<Reason> reasons) -> refused(Step.SEATS, reasons);
            case SeatDecision.Seated seated ->
                switch (report()) {
                    case ReportDecision.Refused(List<Reason> reasons) -> refused(Step.REPORT, reasons);
                    case ReportDecision.Accepted(Report report) -> sit(law, report);
                };
        };
    }

    private ReportDecision report() {
        ReportDecision decision = Report.register(ids.report(), content, convocation.body(), false);
        for (Expense expense : expenses) {
            if (decision instanceof ReportDecision.Accepted(Report report)) {
                decision = report.add(expense);
            }
        }
        return decision;
    }

    private SimulationOutcome sit(Rulebooks law, Report report) {
        SittingDecision decision = convocation.open(law);
        Step step = Step.CONVOCATION;
        for (Stage next : List.of(
                new Stage(Step.ROLL_CALL, opened -> second(opened).call(minutes, seats)),
                new Stage(Step.PROXIES, called -> called.receive(proxies, seats)),
                new Stage(Step.TIMELINE, running -> running.record(timeline, null)))) {
            if (decision instanceof SittingDecision.Recorded(Sitting sitting)) {
                decision = next.decide().apply(sitting);
                step = next.step();
            }
        }
        return switch (decision) {
            case SittingDecision.Refused(List<Reason> reasons) -> refused(step, reasons);
            case SittingDecision.Recorded(Sitting sitting) -> vote(sitting, report);
        };
    }

    /** The same as a second convocation, where one is simulated. */
    private Sitting second(Sitting opened) {
        return afterOneWithoutQuorum == null
                ? opened
                : new Sitting(
                        opened.id(),
                        opened.body(),
                        opened.heldOn(),
                        afterOneWithoutQuorum,
                        opened.rulebook(),
                        opened.notice(),
                        null,
                        List.of(),
                        List.of());
    }

    private SimulationOutcome vote(Sitting sitting, Report report) {
        Ballot taken = ballot.inTheTimelineOf(sitting);
        return switch (draft.register(ids.deliberation(), sitting, report, false)) {
            case DraftDecision.Refused(List<Reason> reasons) -> refused(Step.DRAFT, reasons);
            case DraftDecision.Drafted(Deliberation deliberation) ->
                switch (taken.close(deliberation, sitting, report)) {
                    case BallotDecision.Refused(List<Reason> reasons) ->
                        new SimulationOutcome.Refused(Step.BALLOT, reasons, quorum(taken, sitting));
                    case BallotDecision.Closed result ->
                        new SimulationOutcome.Voted(deliberation, sitting, report, result);
                };
        };
    }

    private static @Nullable Quorum quorum(Ballot taken, Sitting sitting) {
        return taken.quorum(sitting).orElse(null);
    }

    private static SimulationOutcome refused(Step step, List<Reason> reasons) {
        return new SimulationOutcome.Refused(step, reasons, null);
    }
}

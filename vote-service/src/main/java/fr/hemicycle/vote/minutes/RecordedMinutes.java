package fr.hemicycle.vote.minutes;

import static fr.hemicycle.vote.sitting.domain.SittingRule.SITTING_MUST_EXIST;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.agent.domain.Agent;
import fr.hemicycle.vote.agent.domain.Agents;
import fr.hemicycle.vote.deliberation.domain.DeliberationRegister;
import fr.hemicycle.vote.minutes.StepRow.StepKind;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting.Publication;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting.Settlement;
import fr.hemicycle.vote.minutes.domain.MinutesRegister;
import fr.hemicycle.vote.minutes.domain.Speech;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportRegister;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the minutes, in the caller's transaction. */
@ApplicationScoped
class RecordedMinutes implements MinutesRegister {

    private final SpeechRows speeches;
    private final StepRows steps;
    private final SittingRegister sittings;
    private final ReportRegister reports;
    private final DeliberationRegister deliberations;
    private final Agents agents;

    RecordedMinutes(
            SpeechRows speeches,
            StepRows steps,
            SittingRegister sittings,
            ReportRegister reports,
            DeliberationRegister deliberations,
            Agents agents) {
        this.speeches = speeches;
        this.steps = steps;
        this.sittings = sittings;
        this.reports = reports;
        this.deliberations = deliberations;
        this.agents = agents;
    }

    @Override
    public MinutesOfSitting of(String collectivity, Sitting sitting) {
        List<StepRow> taken = steps.of(collectivity, sitting.id());
        return new MinutesOfSitting(
                sitting,
                speeches.of(collectivity, sitting.id()).stream()
                        .map(SpeechRow::toDomain)
                        .toList(),
                taken.stream()
                        .filter(each -> each.isOf(StepKind.SETTLED))
                        .map(StepRow::settlement)
                        .findFirst()
                        .orElse(null),
                taken.stream()
                        .filter(each -> each.isOf(StepKind.PUBLISHED))
                        .map(StepRow::publication)
                        .findFirst()
                        .orElse(null));
    }

    MinutesOfSitting find(String collectivity, UUID sittingId) {
        return of(collectivity, sittings.find(collectivity, sittingId).orElseThrow(ProblemException::notFound));
    }

    MinutesOfSitting record(String collectivity, UUID sittingId, Speech said, String author, Instant at) {
        MinutesOfSitting minutes = held(collectivity, sittingId);
        UUID agentId = said.agentId();
        Optional<Agent> agent = agentId == null ? Optional.empty() : agents.find(collectivity, agentId);
        refuse(minutes.objections(said, agent, agenda(collectivity, minutes.sitting())));
        speeches.persist(SpeechRow.of(collectivity, sittingId, said, author, at));
        return of(collectivity, minutes.sitting());
    }

    MinutesOfSitting settle(String collectivity, UUID sittingId, UUID settlingId, String author, Instant at) {
        MinutesOfSitting minutes = held(collectivity, sittingId);
        Sitting settling = sittings.find(collectivity, settlingId)
                .orElseThrow(
                        () -> ProblemException.invalid("/sittingId", SITTING_MUST_EXIST.with("sitting", settlingId)));
        refuse(minutes.objectionsToSettling(settling));
        Settlement settlement = new Settlement(settlingId, settling.heldOn());
        steps.persist(StepRow.settled(collectivity, sittingId, settlement, author, at));
        return of(collectivity, minutes.sitting());
    }

    MinutesOfSitting publish(String collectivity, UUID sittingId, Publication publication, String author, Instant at) {
        MinutesOfSitting minutes = held(collectivity, sittingId);
        refuse(minutes.objectionsToPublishing(publication.on()));
        steps.persist(StepRow.published(collectivity, sittingId, publication, author, at));
        return of(collectivity, minutes.sitting());
    }

    /** One writer at a time, so that nothing is said once they are settled; ballots of the sitting do not wait for it. */
    private MinutesOfSitting held(String collectivity, UUID sittingId) {
        speeches.lockMinutes(sittingId);
        return of(collectivity, sittings.hold(collectivity, sittingId).orElseThrow(ProblemException::notFound));
    }

    private Set<UUID> agenda(String collectivity, Sitting sitting) {
        return Stream.concat(
                        reports.on(collectivity, sitting.body().id(), sitting.heldOn()).stream()
                                .map(Report::id),
                        deliberations.ofSitting(collectivity, sitting.id()).stream()
                                .map(each -> each.deliberation().reportId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw ProblemException.refused(reasons);
        }
    }
}

package fr.hemicycle.vote.act;

import static fr.hemicycle.vote.act.domain.ActRule.COLLECTIVITY_MUST_BE_DESCRIBED;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.act.domain.Act;
import fr.hemicycle.vote.act.domain.ActDecision;
import fr.hemicycle.vote.act.domain.Step;
import fr.hemicycle.vote.collectivity.domain.CollectivityDirectory;
import fr.hemicycle.vote.collectivity.domain.CollectivityProfile;
import fr.hemicycle.vote.deliberation.domain.DeliberationRegister;
import fr.hemicycle.vote.transmission.domain.ActNature;
import fr.hemicycle.vote.transmission.domain.ActToTransmit;
import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.Document;
import fr.hemicycle.vote.transmission.domain.SubjectCode;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision;
import fr.hemicycle.vote.transmission.domain.TransmissionPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends acts to the prefecture and takes its answers in. */
@ApplicationScoped
class Dispatch {

    private final Acts acts;
    private final ActRows rows;
    private final DocumentRows documents;
    private final DeliberationRegister deliberations;
    private final TransmissionPort port;
    private final AnnexRows annexes;
    private final CollectivityDirectory collectivities;

    Dispatch(
            Acts acts,
            ActRows rows,
            DocumentRows documents,
            DeliberationRegister deliberations,
            TransmissionPort port,
            AnnexRows annexes,
            CollectivityDirectory collectivities) {
        this.acts = acts;
        this.rows = rows;
        this.documents = documents;
        this.deliberations = deliberations;
        this.port = port;
        this.annexes = annexes;
        this.collectivities = collectivities;
    }

    /** What came of the answers: how many are on record now, and which could not be, with the reasons. */
    record Intake(int takenIn, List<NotTaken> notTaken) {}

    record NotTaken(String actesIdentifier, List<Reason> reasons) {}

    /** Asks every rule, then puts the package into the queue: it leaves once the step is committed with it. */
    ActDecision send(String collectivity, UUID deliberationId, Instant at) {
        LocalDate today = Acts.day(at);
        ActDecision held = acts.hold(collectivity, deliberationId);
        if (!(held instanceof ActDecision.Taken(Act act))) {
            return held;
        }
        Optional<DocumentRow> pdf = documents.last(collectivity, deliberationId);
        Optional<CollectivityProfile> profile = collectivities.describe(collectivity);
        List<Reason> reasons = new ArrayList<>(Acts.reasons(act.take(new Step.Transmitted(today, null, false), today)));
        reasons.addAll(act.notReadyToLeave(pdf.isPresent()));
        if (profile.isEmpty()) {
            reasons.add(COLLECTIVITY_MUST_BE_DESCRIBED.with("siren", collectivity));
        }
        if (!reasons.isEmpty()) {
            return new ActDecision.Refused(reasons);
        }
        return switch (port.send(toTransmit(profile.orElseThrow(), act, pdf.orElseThrow()), at)) {
            case TransmissionDecision.Refused refused -> new ActDecision.Refused(refused.reasons());
            case TransmissionDecision.Sent sent ->
                acts.take(
                        collectivity,
                        deliberationId,
                        List.of(new Step.Transmitted(Acts.day(sent.at()), sent.actesIdentifier(), false)),
                        at);
        };
    }

    private ActToTransmit toTransmit(CollectivityProfile profile, Act act, DocumentRow pdf) {
        String collectivity = profile.siren();
        var subject = act.subject().orElseThrow();
        String[] levels = subject.code().split("\\.", -1);
        String title = deliberations
                .find(collectivity, act.deliberationId())
                .orElseThrow(ProblemException::notFound)
                .deliberation()
                .text()
                .title();
        return new ActToTransmit(
                collectivity,
                attempt(act),
                profile.departmentCode(),
                act.decidedOn(),
                act.number(),
                ActNature.DELIBERATION,
                new SubjectCode(Integer.parseInt(levels[0]), Integer.parseInt(levels[1])),
                subject.version(),
                title,
                new Document(pdf.content()),
                annexes.of(collectivity, act.deliberationId()).stream()
                        .map(AnnexRow::toTransmit)
                        .toList());
    }

    /** What the port knows the sending by: a repeat after a crash is the same, one after an anomaly is another. */
    private static UUID attempt(Act act) {
        int earlier = act.transmissions();
        return earlier == 0
                ? act.deliberationId()
                : UUID.nameUUIDFromBytes(
                        (act.deliberationId() + "/" + earlier).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Hands over what waits, reads what came back, and takes the answers of one collectivity in. */
    Intake takeIn(String collectivity, Instant at) {
        port.exchange();
        int takenIn = 0;
        List<NotTaken> notTaken = new ArrayList<>();
        for (TransmissionPort.Waiting waiting : port.answers(collectivity)) {
            ActDecision decision = takeIn(collectivity, waiting, at);
            if (decision instanceof ActDecision.Refused(List<Reason> reasons)) {
                notTaken.add(new NotTaken(waiting.answer().actesIdentifier(), reasons));
            } else if (decision != null) {
                takenIn++;
            }
        }
        return new Intake(takenIn, notTaken);
    }

    /** @return nothing when another took it, or when no act bears its name */
    @Nullable
    ActDecision takeIn(String collectivity, TransmissionPort.Waiting waiting, Instant at) {
        Optional<ActRow> row = rows.ofIdentifier(collectivity, waiting.answer().actesIdentifier());
        if (row.isEmpty()) {
            return null;
        }
        UUID id = row.get().deliberationId();
        // The act first: of two at once, one waits here and finds the answer taken.
        acts.hold(collectivity, id);
        if (!port.take(collectivity, waiting.id())) {
            return null;
        }
        ActDecision decision = acts.take(collectivity, id, List.of(step(waiting.answer(), at)), at);
        if (decision instanceof ActDecision.Refused(List<Reason> reasons)) {
            port.setAside(
                    collectivity, waiting, reasons.stream().map(Reason::code).collect(Collectors.joining(", ")));
        }
        return decision;
    }

    private static Step step(Answer answer, Instant at) {
        return switch (answer) {
            case Answer.Acknowledged(var identifier, var receivedOn) -> new Step.Acknowledged(receivedOn);
            case Answer.Anomaly(var identifier, var code, var detail) ->
                new Step.SentBack(Acts.day(at), Step.SentBack.Cause.ANOMALY, code, detail);
            case Answer.Refused(var identifier, var code, var detail) ->
                new Step.SentBack(Acts.day(at), Step.SentBack.Cause.TRANSMISSION_REFUSED, code, detail);
            case Answer.StateRequest(var identifier, var kind, var on, var reference) ->
                new Step.StateRequest(on, Step.StateRequest.StateRequestKind.valueOf(kind.name()), reference);
        };
    }
}

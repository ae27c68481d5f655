package fr.hemicycle.vote.act;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.act.domain.Act;
import fr.hemicycle.vote.act.domain.ActDecision;
import fr.hemicycle.vote.act.domain.Step;
import fr.hemicycle.vote.deliberation.domain.DeliberationRegister;
import fr.hemicycle.vote.transmission.domain.ActNature;
import fr.hemicycle.vote.transmission.domain.ActToTransmit;
import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.Document;
import fr.hemicycle.vote.transmission.domain.SubjectCode;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision;
import fr.hemicycle.vote.transmission.domain.TransmissionPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Sends acts to the prefecture and takes its answers in. */
@ApplicationScoped
class Dispatch {

    private final Acts acts;
    private final ActRows rows;
    private final DocumentRows documents;
    private final DeliberationRegister deliberations;
    private final TransmissionPort port;
    private final EntityManager database;
    private final Config config;

    Dispatch(
            Acts acts,
            ActRows rows,
            DocumentRows documents,
            DeliberationRegister deliberations,
            TransmissionPort port,
            EntityManager database,
            Config config) {
        this.acts = acts;
        this.rows = rows;
        this.documents = documents;
        this.deliberations = deliberations;
        this.port = port;
        this.database = database;
        this.config = config;
    }

    /** What came of the answers: how many are on record now, and which could not be, with the reasons. */
    record Intake(int takenIn, List<NotTaken> notTaken) {}

    record NotTaken(String actesIdentifier, List<Reason> reasons) {}

    /** Asks every rule first: a package that has left cannot be called back. */
    ActDecision send(String collectivity, UUID deliberationId, Instant at) {
        LocalDate today = Acts.day(at);
        ActDecision held = acts.hold(collectivity, deliberationId);
        if (!(held instanceof ActDecision.Taken(Act act))) {
            return held;
        }
        Optional<DocumentRow> pdf = documents.last(collectivity, deliberationId);
        List<Reason> reasons = new ArrayList<>(Acts.reasons(act.take(new Step.Transmitted(today, null, false), today)));
        reasons.addAll(act.notReadyToLeave(pdf.isPresent()));
        if (!reasons.isEmpty()) {
            return new ActDecision.Refused(reasons);
        }
        return switch (port.send(toTransmit(collectivity, act, pdf.orElseThrow()), at)) {
            case TransmissionDecision.Refused refused -> new ActDecision.Refused(refused.reasons());
            case TransmissionDecision.Sent sent ->
                acts.take(
                        collectivity,
                        deliberationId,
                        List.of(new Step.Transmitted(Acts.day(sent.at()), sent.actesIdentifier(), false)),
                        at);
        };
    }

    private ActToTransmit toTransmit(String collectivity, Act act, DocumentRow pdf) {
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
                config.getOptionalValue("hemicycle.act.departments." + collectivity, String.class)
                        .orElse(""),
                act.decidedOn(),
                act.number(),
                ActNature.DELIBERATION,
                new SubjectCode(Integer.parseInt(levels[0]), Integer.parseInt(levels[1])),
                subject.version(),
                title,
                new Document(pdf.content()),
                List.of());
    }

    /** What the port knows the sending by: a repeat after a crash is the same, one after an anomaly is another. */
    private static UUID attempt(Act act) {
        int earlier = act.transmissions();
        return earlier == 0
                ? act.deliberationId()
                : UUID.nameUUIDFromBytes(
                        (act.deliberationId() + "/" + earlier).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The port gives each answer at every call: one that was taken in is not taken again. */
    Intake takeIn(String collectivity, Instant at) {
        int takenIn = 0;
        List<NotTaken> notTaken = new ArrayList<>();
        // The same anomaly of two sendings reads the same: the second one is another answer.
        Map<Answer, Integer> occurrences = new HashMap<>();
        for (Answer answer : port.answers(collectivity)) {
            Optional<ActRow> row = rows.ofIdentifier(collectivity, answer.actesIdentifier());
            if (row.isPresent() && isNew(collectivity, answer, occurrences.merge(answer, 1, Integer::sum), at)) {
                ActDecision decision =
                        acts.take(collectivity, row.get().deliberationId(), List.of(step(answer, at)), at);
                if (decision instanceof ActDecision.Refused(List<Reason> reasons)) {
                    notTaken.add(new NotTaken(answer.actesIdentifier(), reasons));
                } else {
                    takenIn++;
                }
            }
        }
        return new Intake(takenIn, notTaken);
    }

    private static Step step(Answer answer, Instant at) {
        return switch (answer) {
            case Answer.Acknowledged(var identifier, var receivedOn) -> new Step.Acknowledged(receivedOn);
            case Answer.Anomaly(var identifier, var code, var detail) ->
                new Step.SentBack(Acts.day(at), Step.SentBack.Cause.ANOMALY, code, detail);
            case Answer.Refused(var identifier, var code, var detail) ->
                new Step.SentBack(Acts.day(at), Step.SentBack.Cause.TRANSMISSION_REFUSED, code, detail);
        };
    }

    private boolean isNew(String collectivity, Answer answer, int occurrence, Instant at) {
        return database.createNativeQuery("""
                                INSERT INTO act_answer (collectivity, actes_identifier, answer, taken_in_at)
                                VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING""")
                        .setParameter(1, collectivity)
                        .setParameter(2, answer.actesIdentifier())
                        .setParameter(3, answer + " #" + occurrence)
                        .setParameter(4, at)
                        .executeUpdate()
                == 1;
    }
}

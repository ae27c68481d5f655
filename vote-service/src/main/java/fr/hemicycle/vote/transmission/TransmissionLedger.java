package fr.hemicycle.vote.transmission;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import fr.hemicycle.vote.transmission.domain.ActToTransmit;
import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What left and what came back. Each step is a transaction of its own: a file that was written cannot be rolled back, so what
 * is known about it must not be either.
 */
@ApplicationScoped
class TransmissionLedger {

    private final TransmissionRows rows;
    private final AnswerRows answers;

    TransmissionLedger(TransmissionRows rows, AnswerRows answers) {
        this.rows = rows;
        this.answers = answers;
    }

    /** @return what was said of the act when it was handed over, empty when it was not yet */
    @Transactional(REQUIRES_NEW)
    Optional<Sent> sent(String collectivity, UUID actId) {
        return rows.ofAct(collectivity, actId)
                .filter(TransmissionRow::isHandedOver)
                .map(TransmissionRow::toDomain);
    }

    /** @return the package of the act, the same at every call; empty when another act has its identifier */
    @Transactional(REQUIRES_NEW)
    Optional<ActesPackage> reserve(ActToTransmit act, Instant at, String trigram) {
        rows.takeTurns(act.collectivity());
        Optional<TransmissionRow> reserved = rows.ofAct(act.collectivity(), act.actId());
        if (reserved.isPresent()) {
            TransmissionRow row = reserved.get();
            return Optional.of(new ActesPackage(act, row.emittedAt(), row.serial(), trigram));
        }
        if (identifierIsTaken(act)) {
            return Optional.empty();
        }
        int serial = rows.lastSerial(act.collectivity(), ActesPackage.day(at)) + 1;
        ActesPackage packed = new ActesPackage(act, at, serial, trigram);
        rows.persist(TransmissionRow.of(packed));
        return Optional.of(packed);
    }

    /** Free again once the prefecture has said that it does not have the act that bore it. */
    @Transactional(REQUIRES_NEW)
    boolean identifierIsTaken(ActToTransmit act) {
        return rows.ofIdentifier(act.collectivity(), ActesPackage.identifier(act))
                .filter(row -> !row.actId().equals(act.actId()) && !answers.sayNo(row))
                .isPresent();
    }

    /** @param at once what the carrier answered on the spot */
    @Transactional(REQUIRES_NEW)
    Sent handedOver(ActesPackage packed, Instant at, List<Answer> atOnce) {
        TransmissionRow row =
                rows.ofAct(packed.act().collectivity(), packed.act().actId()).orElseThrow();
        row.handedOver(at);
        atOnce.forEach(answer -> keep(row, answer));
        return row.toDomain();
    }

    /** @return false when no act of that name was sent from here */
    @Transactional(REQUIRES_NEW)
    boolean record(String collectivity, Answer answer) {
        Optional<TransmissionRow> sent = rows.ofIdentifier(collectivity, answer.actesIdentifier());
        sent.ifPresent(row -> keep(row, answer));
        return sent.isPresent();
    }

    /** Which act a package carried. */
    @Transactional(REQUIRES_NEW)
    Optional<String> identifier(String collectivity, LocalDate day, int serial) {
        return rows.ofSerial(collectivity, day, serial).map(TransmissionRow::identifier);
    }

    @Transactional(REQUIRES_NEW)
    List<Answer> answers(String collectivity) {
        return answers.of(collectivity);
    }

    private void keep(TransmissionRow sent, Answer answer) {
        rows.takeTurns(sent.collectivity());
        if (answers.findByIdOptional(AnswerRow.id(sent, answer)).isEmpty()) {
            answers.persist(AnswerRow.of(sent, answer));
        }
    }
}

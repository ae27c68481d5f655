package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.ActToTransmit;
import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.Answer;
import fr.hemicycle.vote.transmission.domain.TransmissionCheck;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision;
import fr.hemicycle.vote.transmission.domain.TransmissionPort.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What is to leave, what left and what came back. Each step joins the transaction of its caller, or is one of its own: never a
 * second one beside it, which would take a second connection while the first one waits.
 */
@ApplicationScoped
class TransmissionLedger {

    private static final int REASON_LENGTH_MAX = 500;

    private final TransmissionRows rows;
    private final ParcelRows parcels;
    private final AnswerRows answers;
    private final SetAsideRows setAside;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    TransmissionLedger(
            TransmissionRows rows,
            ParcelRows parcels,
            AnswerRows answers,
            SetAsideRows setAside,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.rows = rows;
        this.parcels = parcels;
        this.answers = answers;
        this.setAside = setAside;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where a file belongs once what it says is on record. */
    enum Shelf {
        TAKEN,
        SET_ASIDE
    }

    /** @return the decision, with the package in the queue; a repeat gives the first one and queues nothing */
    @Transactional
    TransmissionDecision queue(ActToTransmit act, Instant at, Sender sender, long bytesMax) {
        rows.takeTurns(act.collectivity());
        Optional<TransmissionRow> before = rows.ofAct(act.collectivity(), act.actId());
        if (before.isPresent()) {
            return again(before.get(), act, sender);
        }
        TransmissionCheck check = new TransmissionCheck(act, ActesPackage.day(at), identifierIsTaken(act), bytesMax);
        if (!check.reasons().isEmpty()) {
            return new TransmissionDecision.Refused(check.reasons());
        }
        int serial = rows.lastSerial(act.collectivity(), ActesPackage.day(at)) + 1;
        // The database keeps microseconds, and a repeat must give the same bytes.
        ActesPackage packed = new ActesPackage(act, at.truncatedTo(ChronoUnit.MICROS), serial, sender.trigram());
        TransmissionRow row = TransmissionRow.of(packed);
        rows.persist(row);
        parcels.persist(ParcelRow.of(row, ActesArchive.of(packed, sender)));
        return row.toDomain();
    }

    /** What was named before there was a queue, and never left, still has to. */
    private TransmissionDecision again(TransmissionRow row, ActToTransmit act, Sender sender) {
        if (!row.isHandedOver() && parcels.findByIdOptional(row.actId()).isEmpty()) {
            ActesPackage packed = new ActesPackage(act, row.emittedAt(), row.serial(), sender.trigram());
            parcels.persist(ParcelRow.of(row, ActesArchive.of(packed, sender)));
        }
        return row.toDomain();
    }

    /** Free again once the prefecture has said that it does not have the act that bore it. */
    private boolean identifierIsTaken(ActToTransmit act) {
        return rows.ofIdentifier(act.collectivity(), ActesPackage.identifier(act))
                .filter(row -> !row.actId().equals(act.actId()) && !answers.sayNo(row))
                .isPresent();
    }

    @Transactional
    List<UUID> queued() {
        return parcels.waiting();
    }

    /**
     * Gives a package to the carrier and takes it out of the queue. A crash in between gives it again: the same bytes under the
     * same name.
     */
    @Transactional
    void handOver(UUID actId, Carrier carrier) throws IOException {
        if (!parcels.claim(actId)) {
            return;
        }
        TransmissionRow sent = rows.findById(actId);
        ParcelRow parcel = parcels.findById(actId);
        for (Answer answer : carrier.carry(parcel.toParcel(sent))) {
            answers.keep(sent, answer);
        }
        sent.handedOver(clock.instant());
        parcels.delete(parcel);
    }

    /**
     * Records all that a file says, or that nobody can tell what it says.
     *
     * @param afterwards what to do with the file, once and only once that is committed
     */
    @Transactional
    void take(ReturnedFile file, Consumer<Shelf> afterwards) {
        try {
            List<AnswerFile.Reply> replies = file.read(this::identifier);
            for (AnswerFile.Reply reply : replies) {
                if (rows.ofIdentifier(reply.collectivity(), reply.answer().actesIdentifier())
                        .isEmpty()) {
                    throw new UnreadableAnswer(
                            "No act was sent as " + reply.answer().actesIdentifier());
                }
            }
            for (AnswerFile.Reply reply : replies) {
                rows.ofIdentifier(reply.collectivity(), reply.answer().actesIdentifier())
                        .ifPresent(sent -> answers.keep(sent, reply.answer()));
            }
            onceCommitted(() -> afterwards.accept(Shelf.TAKEN));
        } catch (UnreadableAnswer e) {
            setAside(file, String.valueOf(e.getMessage()), afterwards);
        }
    }

    @Transactional
    void setAside(ReturnedFile file, String reason, Consumer<Shelf> afterwards) {
        String content = UUID.nameUUIDFromBytes(file.content().bytes()).toString();
        setAside.add(
                file.collectivity(),
                file.name(),
                reason.length() <= REASON_LENGTH_MAX ? reason : reason.substring(0, REASON_LENGTH_MAX),
                file.name() + " " + content,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        onceCommitted(() -> afterwards.accept(Shelf.SET_ASIDE));
    }

    /** Which act a package carried. */
    private Optional<String> identifier(String collectivity, LocalDate day, int serial) {
        return rows.ofSerial(collectivity, day, serial).map(TransmissionRow::identifier);
    }

    @Transactional
    List<String> withAnswers() {
        return answers.collectivitiesThatWait();
    }

    @Transactional
    List<Waiting> answers(String collectivity) {
        return answers.waiting(collectivity);
    }

    @Transactional
    boolean taken(String collectivity, UUID answerId) {
        return answers.take(collectivity, answerId, clock.instant());
    }

    @Transactional
    void setAside(String collectivity, Waiting answer, String reason) {
        setAside.add(
                collectivity,
                answer.answer().actesIdentifier(),
                reason,
                answer.id().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void onceCommitted(Runnable action) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is certain yet.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }
}

package fr.hemicycle.vote.transmission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import fr.hemicycle.vote.transmission.domain.Answer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "transmission_answer")
class AnswerRow {

    enum Kind {
        ACKNOWLEDGED,
        ANOMALY,
        REFUSED,
        DOCUMENTS_REQUESTED,
        OBSERVATIONS,
        REFERRED
    }

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @SuppressWarnings("UnusedVariable") // a query reads it
    @Column(name = "act_id")
    private UUID actId;

    @Column(name = "actes_identifier")
    private String identifier;

    @SuppressWarnings("UnusedVariable") // the order of the answers
    @Column(insertable = false, updatable = false)
    private long position;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "received_on")
    private @Nullable LocalDate receivedOn;

    private @Nullable String code;
    private @Nullable String detail;

    protected AnswerRow() {}

    /** From the sending and the content: the same answer twice is one. */
    static UUID id(TransmissionRow sent, Answer answer) {
        return UUID.nameUUIDFromBytes((sent.actId() + " " + answer).getBytes(UTF_8));
    }

    static AnswerRow of(TransmissionRow sent, Answer answer) {
        AnswerRow row = new AnswerRow();
        row.id = id(sent, answer);
        row.collectivity = sent.collectivity();
        row.actId = sent.actId();
        row.identifier = answer.actesIdentifier();
        switch (answer) {
            case Answer.Acknowledged acknowledged -> {
                row.kind = Kind.ACKNOWLEDGED;
                row.receivedOn = acknowledged.receivedOn();
            }
            case Answer.Anomaly anomaly -> row.failed(Kind.ANOMALY, anomaly.code(), anomaly.detail());
            case Answer.Refused refused -> row.failed(Kind.REFUSED, refused.code(), refused.detail());
            case Answer.StateRequest request -> {
                row.kind = Kind.valueOf(request.kind().name());
                row.receivedOn = request.on();
                row.detail = request.reference();
            }
        }
        return row;
    }

    private void failed(Kind how, String ofCode, String withDetail) {
        kind = how;
        code = ofCode;
        detail = withDetail;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind.name();
    }

    @Nullable
    String receivedOn() {
        return receivedOn == null ? null : receivedOn.toString();
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String detail() {
        return detail;
    }

    Answer toDomain() {
        return switch (kind) {
            case ACKNOWLEDGED -> new Answer.Acknowledged(identifier, requireNonNull(receivedOn));
            case ANOMALY -> new Answer.Anomaly(identifier, requireNonNull(code), requireNonNull(detail));
            case REFUSED -> new Answer.Refused(identifier, requireNonNull(code), requireNonNull(detail));
            case DOCUMENTS_REQUESTED, OBSERVATIONS, REFERRED ->
                new Answer.StateRequest(
                        identifier,
                        Answer.StateRequest.Kind.valueOf(kind.name()),
                        requireNonNull(receivedOn),
                        requireNonNull(detail));
        };
    }
}

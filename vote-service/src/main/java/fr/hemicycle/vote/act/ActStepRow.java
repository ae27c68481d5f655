package fr.hemicycle.vote.act;

import fr.hemicycle.vote.act.domain.ClassifiedSubject;
import fr.hemicycle.vote.act.domain.Reach;
import fr.hemicycle.vote.act.domain.Signatory;
import fr.hemicycle.vote.act.domain.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A step as it is kept: its kind, its day, and the rest as texts by name. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "act_step")
class ActStepRow {

    /** Every kind of step, by the name that callers see. */
    @Schema(name = "ActStepKind")
    enum Kind {
        SIGNED,
        CLASSIFIED,
        TRANSMITTED,
        ACKNOWLEDGED,
        ANOMALY,
        TRANSMISSION_REFUSED,
        PUBLISHED,
        UNPUBLISHED,
        NOTIFIED,
        CERTIFIED,
        DOCUMENTS_REQUESTED,
        OBSERVATIONS,
        REFERRED,
        SUSPENDED,
        SUSPENSION_LIFTED,
        ANNULLED,
        WITHDRAWN,
        REPEALED
    }

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    @Column(name = "position")
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "happened_on")
    private LocalDate on;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    protected ActStepRow() {}

    static ActStepRow of(
            UUID id, String collectivity, UUID deliberationId, int position, Step step, Instant recordedAt) {
        ActStepRow row = new ActStepRow();
        row.id = id;
        row.collectivity = collectivity;
        row.deliberationId = deliberationId;
        row.ordinal = position;
        row.on = step.on();
        row.recordedAt = recordedAt;
        row.details = new LinkedHashMap<>();
        row.kind = row.keep(step);
        return row;
    }

    private Kind keep(Step step) {
        return switch (step) {
            case Step.Signed(var day, var signatory, var reach, var transmissible) -> {
                keep(signatory);
                put("reach", reach.name());
                put("transmissible", Boolean.toString(transmissible));
                yield Kind.SIGNED;
            }
            case Step.Classified(var day, var subject) -> {
                put("code", subject.code());
                put("field", subject.field());
                put("label", subject.label());
                put("version", subject.version().toString());
                yield Kind.CLASSIFIED;
            }
            case Step.Transmitted(var day, var identifier, var elsewhere) -> {
                put("actesIdentifier", identifier);
                put("elsewhere", Boolean.toString(elsewhere));
                yield Kind.TRANSMITTED;
            }
            case Step.Acknowledged acknowledged -> Kind.ACKNOWLEDGED;
            case Step.SentBack(var day, var cause, var code, var detail) -> {
                put("code", code);
                put("detail", detail);
                yield Kind.valueOf(cause.name());
            }
            case Step.Published(var day, var url, var sha256, var author) -> {
                put("url", url);
                put("sha256", sha256);
                keep(author);
                yield Kind.PUBLISHED;
            }
            case Step.Unpublished unpublished -> Kind.UNPUBLISHED;
            case Step.Notified notified -> Kind.NOTIFIED;
            case Step.Certified(var day, var by) -> {
                keep(by);
                yield Kind.CERTIFIED;
            }
            case Step.StateRequest(var day, var kind, var reference) -> {
                put("reference", reference);
                yield Kind.valueOf(kind.name());
            }
            case Step.Suspended(var day, var court, var reference) -> {
                keep(court, reference);
                yield Kind.SUSPENDED;
            }
            case Step.SuspensionLifted(var day, var court, var reference) -> {
                keep(court, reference);
                yield Kind.SUSPENSION_LIFTED;
            }
            case Step.Annulled(var day, var court, var reference, var whole) -> {
                keep(court, reference);
                put("whole", Boolean.toString(whole));
                yield Kind.ANNULLED;
            }
            case Step.Undone(var day, var manner, var by, var number, var ground) -> {
                put("byDeliberationId", by.toString());
                put("byNumber", number);
                put("ground", ground == null ? null : ground.name());
                yield Kind.valueOf(manner.name());
            }
        };
    }

    Step toDomain() {
        return switch (kind) {
            case SIGNED -> new Step.Signed(on, signatory(), Reach.valueOf(get("reach")), is("transmissible"));
            case CLASSIFIED ->
                new Step.Classified(
                        on,
                        new ClassifiedSubject(
                                get("code"), get("field"), get("label"), LocalDate.parse(get("version"))));
            case TRANSMITTED -> new Step.Transmitted(on, details.get("actesIdentifier"), is("elsewhere"));
            case ACKNOWLEDGED -> new Step.Acknowledged(on);
            case ANOMALY, TRANSMISSION_REFUSED ->
                new Step.SentBack(on, Step.SentBack.Cause.valueOf(kind.name()), get("code"), get("detail"));
            case PUBLISHED -> new Step.Published(on, get("url"), get("sha256"), signatory());
            case UNPUBLISHED -> new Step.Unpublished(on);
            case NOTIFIED -> new Step.Notified(on);
            case CERTIFIED -> new Step.Certified(on, signatory());
            case DOCUMENTS_REQUESTED, OBSERVATIONS, REFERRED ->
                new Step.StateRequest(on, Step.StateRequest.StateRequestKind.valueOf(kind.name()), get("reference"));
            case SUSPENDED -> new Step.Suspended(on, get("court"), get("reference"));
            case SUSPENSION_LIFTED -> new Step.SuspensionLifted(on, get("court"), get("reference"));
            case ANNULLED -> new Step.Annulled(on, get("court"), get("reference"), is("whole"));
            case WITHDRAWN, REPEALED ->
                new Step.Undone(
                        on,
                        Step.Undone.Manner.valueOf(kind.name()),
                        UUID.fromString(get("byDeliberationId")),
                        get("byNumber"),
                        Optional.ofNullable(details.get("ground"))
                                .map(Step.Undone.Ground::valueOf)
                                .orElse(null));
        };
    }

    UUID deliberationId() {
        return deliberationId;
    }

    Kind kind() {
        return kind;
    }

    LocalDate on() {
        return on;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Map<String, String> details() {
        return Map.copyOf(details);
    }

    private void keep(Signatory signatory) {
        put("givenName", signatory.givenName());
        put("familyName", signatory.familyName());
        put("capacity", signatory.capacity());
        put("delegation", signatory.delegation());
    }

    private void keep(String court, String reference) {
        put("court", court);
        put("reference", reference);
    }

    private Signatory signatory() {
        return new Signatory(get("givenName"), get("familyName"), get("capacity"), details.get("delegation"));
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    private String get(String name) {
        return Objects.requireNonNull(details.get(name), name);
    }

    private boolean is(String name) {
        return Boolean.parseBoolean(get(name));
    }
}

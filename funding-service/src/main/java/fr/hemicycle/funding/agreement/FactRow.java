package fr.hemicycle.funding.agreement;

import static java.util.Objects.requireNonNull;

import fr.hemicycle.funding.agreement.domain.Fact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What happened to an agreement, and who told it. */
@Entity(name = "AgreementFactRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "agreement_fact")
class FactRow {

    enum Kind {
        APPROVED,
        APPROVAL_WITHDRAWN,
        SIGNED,
        TERMINATED
    }

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "agreement_id")
    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String party;
    private @Nullable Integer amendment;

    @Column(name = "text_sha256")
    private @Nullable String text;

    private @Nullable String reference;

    @Column(name = "deliberation_id")
    private @Nullable UUID deliberationId;

    private @Nullable String signatory;
    private @Nullable String quality;
    private @Nullable String reason;

    @Column(name = "happened_on")
    private LocalDate on;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static FactRow of(UUID id, AgreementRow agreement, Fact fact, String toldBy, Instant at) {
        FactRow row = new FactRow();
        row.id = id;
        row.collectivity = agreement.collectivity();
        row.agreementId = agreement.id();
        row.on = fact.on();
        row.toldBy = toldBy;
        row.recordedAt = at;
        switch (fact) {
            case Fact.Approved approved -> {
                row.kind = Kind.APPROVED;
                row.party = approved.party();
                row.amendment = approved.amendment();
                row.text = approved.text();
                row.reference = approved.reference();
                row.deliberationId = approved.deliberationId();
            }
            case Fact.ApprovalWithdrawn withdrawn -> {
                row.kind = Kind.APPROVAL_WITHDRAWN;
                row.party = withdrawn.party();
                row.reference = withdrawn.reference();
                row.reason = withdrawn.reason();
            }
            case Fact.Signed signed -> {
                row.kind = Kind.SIGNED;
                row.party = signed.party();
                row.amendment = signed.amendment();
                row.text = signed.text();
                row.signatory = signed.signatory();
                row.quality = signed.quality();
            }
            case Fact.Terminated terminated -> {
                row.kind = Kind.TERMINATED;
                row.reason = terminated.reason();
            }
        }
        return row;
    }

    Fact toFact() {
        return switch (kind) {
            case APPROVED ->
                new Fact.Approved(
                        requireNonNull(party),
                        requireNonNull(amendment),
                        requireNonNull(text),
                        requireNonNull(reference),
                        on,
                        deliberationId);
            case APPROVAL_WITHDRAWN ->
                new Fact.ApprovalWithdrawn(
                        requireNonNull(party), requireNonNull(reference), on, requireNonNull(reason));
            case SIGNED ->
                new Fact.Signed(
                        requireNonNull(party),
                        requireNonNull(amendment),
                        requireNonNull(text),
                        requireNonNull(signatory),
                        requireNonNull(quality),
                        on);
            case TERMINATED -> new Fact.Terminated(on, requireNonNull(reason));
        };
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String party() {
        return party;
    }

    @Nullable
    Integer amendment() {
        return amendment;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    UUID deliberationId() {
        return deliberationId;
    }

    @Nullable
    String signatory() {
        return signatory;
    }

    @Nullable
    String quality() {
        return quality;
    }

    @Nullable
    String reason() {
        return reason;
    }

    LocalDate on() {
        return on;
    }

    String toldBy() {
        return toldBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}

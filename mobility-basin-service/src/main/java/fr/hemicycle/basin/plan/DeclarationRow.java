package fr.hemicycle.basin.plan;

import fr.hemicycle.platform.rule.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An adoption that was told over a topic, and what became of it. */
@Entity(name = "PlanDeclarationRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "plan_declaration")
class DeclarationRow {

    enum Outcome {
        RECORDED,
        REFUSED
    }

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "kept_by")
    private @Nullable String keptBy;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "plan_version")
    private int planVersion;

    @Enumerated(EnumType.STRING)
    private VoteFacts.Stage stage;

    private String reference;

    @Column(name = "deliberation_id")
    private @Nullable UUID deliberationId;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** @param deliberationId of a vote on this installation, {@code null} when a partner told it */
    record Told(
            UUID planId,
            int version,
            VoteFacts.Stage stage,
            String reference,
            @Nullable UUID deliberationId,
            LocalDate decidedOn) {}

    static DeclarationRow of(UUID id, String teller, Told told) {
        DeclarationRow row = new DeclarationRow();
        row.id = id;
        row.collectivity = teller;
        row.planId = told.planId();
        row.planVersion = told.version();
        row.stage = told.stage();
        row.reference = told.reference();
        row.deliberationId = told.deliberationId();
        row.decidedOn = told.decidedOn();
        return row;
    }

    /** @param refused the reasons; empty when it was taken down */
    DeclarationRow with(Optional<PlanRow> plan, List<Reason> refused, Instant at) {
        keptBy = plan.map(PlanRow::collectivity).orElse(null);
        outcome = refused.isEmpty() ? Outcome.RECORDED : Outcome.REFUSED;
        reasons = refused;
        recordedAt = at;
        return this;
    }

    UUID id() {
        return id;
    }

    String teller() {
        return collectivity;
    }

    Told told() {
        return new Told(planId, planVersion, stage, reference, deliberationId, decidedOn);
    }

    Outcome outcome() {
        return outcome;
    }

    List<Reason> reasons() {
        return reasons;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}

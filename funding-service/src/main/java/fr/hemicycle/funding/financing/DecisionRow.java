package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.Decision;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was told about a share, by whom and by which door, and what became of it. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "share_decision")
class DecisionRow {

    /** What became of a telling. */
    enum Outcome {
        RECORDED,
        REPEATED,
        REFUSED
    }

    /** Who tells, of which plan and funder. */
    record Told(UUID planId, @Nullable String funderSiren, String declarer, String toldBy, Decision decision) {}

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "plan_id")
    private UUID planId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "share_id")
    private @Nullable ShareRow share;

    @Column(name = "funder_siren")
    private @Nullable String funderSiren;

    @Enumerated(EnumType.STRING)
    private Decision.Door door;

    @Enumerated(EnumType.STRING)
    private Decision.Stage stage;

    private BigDecimal amount;
    private String reference;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    private int revision;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static DecisionRow of(
            UUID id, Told told, @Nullable ShareRow share, Outcome outcome, List<Reason> reasons, Instant at) {
        DecisionRow row = new DecisionRow();
        row.id = id;
        row.collectivity = told.declarer();
        row.toldBy = told.toldBy();
        row.planId = told.planId();
        row.share = share;
        row.funderSiren = told.funderSiren();
        row.door = told.decision().door();
        row.stage = told.decision().stage();
        row.amount = told.decision().amount().toDecimal();
        row.reference = told.decision().reference();
        row.happenedOn = told.decision().on();
        row.revision = told.decision().revision();
        row.outcome = outcome;
        row.reasons = reasons;
        row.recordedAt = at;
        return row;
    }

    UUID id() {
        return id;
    }

    String collectivity() {
        return collectivity;
    }

    String toldBy() {
        return toldBy;
    }

    UUID planId() {
        return planId;
    }

    @Nullable
    ShareRow share() {
        return share;
    }

    @Nullable
    String funderSiren() {
        return funderSiren;
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

    Decision toDecision() {
        return new Decision(stage, Money.of(amount), reference, happenedOn, door, revision);
    }
}

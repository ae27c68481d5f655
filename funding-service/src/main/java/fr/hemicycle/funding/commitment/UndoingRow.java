package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ActFact;
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
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A step of the undoing of a vote that changed commitments: refused until all fits, then done. */
@Entity(name = "ChangeUndoingRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "commitment_change_undoing")
class UndoingRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    @Enumerated(EnumType.STRING)
    private ActFact.Kind cause;

    @Column(name = "undone_on")
    private LocalDate undoneOn;

    private String outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static UndoingRow of(
            UUID id, String collectivity, UUID deliberationId, ActFact act, List<Reason> refused, Instant at) {
        UndoingRow row = new UndoingRow();
        row.id = id;
        row.collectivity = collectivity;
        row.deliberationId = deliberationId;
        row.cause = act.kind();
        row.undoneOn = act.on();
        row.outcome = refused.isEmpty() ? "UNDONE" : "REFUSED";
        row.reasons = refused;
        row.recordedAt = at;
        return row;
    }

    LocalDate undoneOn() {
        return undoneOn;
    }

    boolean isDone() {
        return outcome.equals("UNDONE");
    }

    List<Reason> reasons() {
        return reasons;
    }
}

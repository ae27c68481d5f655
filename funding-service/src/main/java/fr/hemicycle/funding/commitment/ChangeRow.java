package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.Change;
import fr.hemicycle.funding.commitment.domain.LineHistory.Step;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Ground;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "commitment_change")
class ChangeRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "line_id")
    private UUID lineId;

    @Enumerated(EnumType.STRING)
    private Change.Kind kind;

    private BigDecimal amount;

    @Column(name = "deliberation_id")
    private @Nullable UUID deliberationId;

    private String reason;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private boolean undoing;

    /** Given by the database, in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long position;

    static ChangeRow of(UUID id, String collectivity, Change change, Ground ground, Instant at) {
        ChangeRow row = new ChangeRow();
        row.id = id;
        row.collectivity = collectivity;
        row.lineId = change.line().id();
        row.kind = change.kind();
        row.amount = change.by().toDecimal();
        row.deliberationId = ground.deliberationId();
        row.reason = ground.reference();
        row.effectiveOn = ground.effectiveOn();
        row.recordedAt = at;
        return row;
    }

    static ChangeRow undoing(UUID id, String collectivity, Change change, Ground ground, Instant at) {
        ChangeRow row = of(id, collectivity, change, ground, at);
        row.undoing = true;
        return row;
    }

    Step toStep() {
        Money by = Money.of(amount);
        return new Step(deliberationId, kind == Change.Kind.RAISED ? by : Money.ZERO.minus(by), undoing);
    }
}

package fr.hemicycle.funding.limit;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Threshold;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is used of an operation went beyond a threshold that warns, or fell below it again. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "threshold_crossing")
class CrossingRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "operation_id")
    private UUID operationId;

    /** Given by the database, in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long position;

    @Enumerated(EnumType.STRING)
    private Threshold.Kind kind;

    private BigDecimal value;
    private boolean crossed;
    private BigDecimal used;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static CrossingRow of(
            UUID id,
            String collectivity,
            UUID operationId,
            Threshold threshold,
            boolean crossed,
            Money used,
            Instant at) {
        CrossingRow row = new CrossingRow();
        row.id = id;
        row.collectivity = collectivity;
        row.operationId = operationId;
        row.kind = threshold.kind();
        row.value = threshold.value();
        row.crossed = crossed;
        row.used = used.toDecimal();
        row.recordedAt = at;
        return row;
    }

    boolean isCrossed() {
        return crossed;
    }

    Threshold toThreshold() {
        return new Threshold(Threshold.Level.WARN, kind, value);
    }
}

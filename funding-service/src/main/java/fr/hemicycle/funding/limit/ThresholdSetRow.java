package fr.hemicycle.funding.limit;

import fr.hemicycle.funding.operation.domain.Limits.ThresholdSet;
import fr.hemicycle.funding.operation.domain.Threshold;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "threshold_set")
class ThresholdSetRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "operation_id")
    private UUID operationId;

    private int revision;

    @Column(name = "holds_from")
    private LocalDate holdsFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Kept> thresholds;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** A threshold as it is kept: its value as text, so that no reader rounds it. */
    record Kept(Threshold.Level level, Threshold.Kind kind, String value) {

        Threshold toThreshold() {
            return new Threshold(level, kind, new BigDecimal(value));
        }
    }

    static ThresholdSetRow of(
            UUID id, String collectivity, UUID operationId, int revision, ThresholdSet set, Instant at) {
        ThresholdSetRow row = new ThresholdSetRow();
        row.id = id;
        row.collectivity = collectivity;
        row.operationId = operationId;
        row.revision = revision;
        row.holdsFrom = set.holdsFrom();
        row.thresholds = set.thresholds().stream()
                .map(each -> new Kept(each.level(), each.kind(), each.value().toPlainString()))
                .toList();
        row.recordedAt = at;
        return row;
    }

    UUID operationId() {
        return operationId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    ThresholdSet toSet() {
        return new ThresholdSet(
                holdsFrom, thresholds.stream().map(Kept::toThreshold).toList());
    }
}

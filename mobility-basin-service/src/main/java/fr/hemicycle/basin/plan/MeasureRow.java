package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.Measure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity(name = "PlanMeasureRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "plan_measure")
class MeasureRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "plan_id")
    private UUID planId;

    private String action;
    private String indicator;

    @Column(name = "measured_on")
    private LocalDate measuredOn;

    @Column(name = "value", precision = 16, scale = 4)
    private BigDecimal amount;

    private String source;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static MeasureRow of(UUID id, PlanRow plan, Measure measure, Instant at) {
        MeasureRow row = new MeasureRow();
        row.id = id;
        row.collectivity = plan.collectivity();
        row.planId = plan.id();
        row.action = measure.action();
        row.indicator = measure.indicator();
        row.measuredOn = measure.on();
        row.amount = measure.value();
        row.source = measure.source();
        row.recordedAt = at;
        return row;
    }

    UUID id() {
        return id;
    }

    Measure toMeasure() {
        return new Measure(action, indicator, measuredOn, amount, source);
    }
}

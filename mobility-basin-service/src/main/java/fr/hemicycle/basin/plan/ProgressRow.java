package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.ActionProgress;
import fr.hemicycle.basin.plan.domain.ActionState;
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

@Entity(name = "PlanProgressRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "plan_progress")
class ProgressRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "plan_id")
    private UUID planId;

    private String action;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    private String note;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static ProgressRow of(UUID id, PlanRow plan, ActionProgress progress, String toldBy, Instant at) {
        ProgressRow row = new ProgressRow();
        row.id = id;
        row.collectivity = plan.collectivity();
        row.planId = plan.id();
        row.action = progress.action();
        row.state = progress.state();
        row.happenedOn = progress.on();
        row.note = progress.note();
        row.toldBy = toldBy;
        row.recordedAt = at;
        return row;
    }

    UUID id() {
        return id;
    }

    ActionProgress toProgress() {
        return new ActionProgress(action, state, happenedOn, note);
    }
}

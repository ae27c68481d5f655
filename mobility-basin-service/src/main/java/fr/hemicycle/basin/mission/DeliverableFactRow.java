package fr.hemicycle.basin.mission;

import static java.util.Objects.requireNonNull;

import fr.hemicycle.basin.mission.domain.DeliverableFact;
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

/** What happened to a deliverable, and who told it. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "deliverable_fact")
class DeliverableFactRow {

    enum Kind {
        DELIVERED,
        ACCEPTED,
        RETURNED,
        POSTPONED
    }

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "deliverable_id")
    private UUID deliverableId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "happened_on")
    private LocalDate on;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    private @Nullable String reason;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static DeliverableFactRow of(
            UUID id, String collectivity, UUID deliverableId, DeliverableFact fact, String toldBy, Instant at) {
        DeliverableFactRow row = new DeliverableFactRow();
        row.id = id;
        row.collectivity = collectivity;
        row.deliverableId = deliverableId;
        row.on = fact.on();
        row.toldBy = toldBy;
        row.recordedAt = at;
        row.kind = kindOf(fact);
        switch (fact) {
            case DeliverableFact.Returned returned -> row.reason = returned.reason();
            case DeliverableFact.Postponed postponed -> {
                row.dueOn = postponed.dueOn();
                row.reason = postponed.reason();
            }
            case DeliverableFact.Delivered delivered -> {}
            case DeliverableFact.Accepted accepted -> {}
        }
        return row;
    }

    DeliverableFact toFact() {
        return switch (kind) {
            case DELIVERED -> new DeliverableFact.Delivered(on);
            case ACCEPTED -> new DeliverableFact.Accepted(on);
            case RETURNED -> new DeliverableFact.Returned(on, requireNonNull(reason));
            case POSTPONED -> new DeliverableFact.Postponed(on, requireNonNull(dueOn), requireNonNull(reason));
        };
    }

    static Kind kindOf(DeliverableFact fact) {
        return switch (fact) {
            case DeliverableFact.Delivered delivered -> Kind.DELIVERED;
            case DeliverableFact.Accepted accepted -> Kind.ACCEPTED;
            case DeliverableFact.Returned returned -> Kind.RETURNED;
            case DeliverableFact.Postponed postponed -> Kind.POSTPONED;
        };
    }

    UUID deliverableId() {
        return deliverableId;
    }
}

package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.PlanFact;
import fr.hemicycle.basin.plan.domain.PlanFact.ActChanged;
import fr.hemicycle.basin.plan.domain.PlanFact.ActChanged.Change;
import fr.hemicycle.basin.plan.domain.PlanFact.ApprovalWithdrawn;
import fr.hemicycle.basin.plan.domain.PlanFact.Approved;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was told of the act of a vote, whether it approves a plan or is not known to yet. */
@Entity(name = "PlanActEventRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "plan_act_event")
class ActEventRow {

    enum Kind {
        IN_FORCE,
        SUSPENDED,
        ANNULLED_IN_PART,
        REPEALED,
        ANNULLED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    @Column(name = "act_order")
    private long order;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "happened_on")
    private LocalDate on;

    /** @param order among the events of the act */
    static ActEventRow of(UUID id, String voter, UUID deliberationId, Kind kind, LocalDate on, long order) {
        ActEventRow row = new ActEventRow();
        row.id = id;
        row.collectivity = voter;
        row.deliberationId = deliberationId;
        row.kind = kind;
        row.on = on;
        row.order = order;
        return row;
    }

    /** What it means for an approval by that act. */
    PlanFact toFact(Approved approval) {
        return switch (kind) {
            case ANNULLED -> withdrawn(approval, "annulation");
            case WITHDRAWN -> withdrawn(approval, "retrait");
            case IN_FORCE -> changed(approval, Change.IN_FORCE);
            case SUSPENDED -> changed(approval, Change.SUSPENDED);
            case ANNULLED_IN_PART -> changed(approval, Change.ANNULLED_IN_PART);
            case REPEALED -> changed(approval, Change.REPEALED);
        };
    }

    private ApprovalWithdrawn withdrawn(Approved approval, String reason) {
        return new ApprovalWithdrawn(approval.signatory(), approval.reference(), on, reason);
    }

    private ActChanged changed(Approved approval, Change change) {
        return new ActChanged(approval.signatory(), approval.reference(), change, on, order);
    }
}

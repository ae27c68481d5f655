package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.CommitmentDecision.CommittedLine;
import fr.hemicycle.funding.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "commitment_line")
class LineRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "outcome_id")
    private UUID outcomeId;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    private int article;
    private int line;

    @Column(name = "operation_id")
    private UUID operationId;

    @Column(name = "reservation_id")
    private @Nullable UUID reservationId;

    @Column(name = "financing_plan_id")
    private @Nullable UUID financingPlanId;

    @Column(name = "agreement_foreseen")
    private boolean agreementForeseen;

    private BigDecimal amount;

    @Column(name = "available_after")
    private BigDecimal availableAfter;

    static LineRow of(UUID id, String collectivity, OutcomeRow outcome, CommittedLine committed) {
        LineRow row = new LineRow();
        row.id = id;
        row.collectivity = collectivity;
        row.outcomeId = outcome.id();
        row.deliberationId = outcome.deliberationId();
        row.article = committed.line().article();
        row.line = committed.line().line();
        row.operationId = committed.operation().id();
        row.reservationId = committed.line().reservationId();
        row.financingPlanId = committed.line().financingPlanId();
        row.agreementForeseen = committed.line().agreementForeseen();
        row.amount = committed.line().amount().toDecimal();
        row.availableAfter = committed.after().available().toDecimal();
        return row;
    }

    UUID id() {
        return id;
    }

    UUID outcomeId() {
        return outcomeId;
    }

    int article() {
        return article;
    }

    int line() {
        return line;
    }

    UUID operationId() {
        return operationId;
    }

    @Nullable
    UUID reservationId() {
        return reservationId;
    }

    @Nullable
    UUID financingPlanId() {
        return financingPlanId;
    }

    boolean agreementForeseen() {
        return agreementForeseen;
    }

    Money amount() {
        return Money.of(amount);
    }

    Money availableAfter() {
        return Money.of(availableAfter);
    }
}

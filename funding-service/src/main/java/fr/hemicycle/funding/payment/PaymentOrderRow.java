package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.PaymentOrder;
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

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "payment_order")
class PaymentOrderRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "liquidation_id")
    private UUID liquidationId;

    @Column(name = "line_id")
    private UUID lineId;

    @Column(name = "operation_id")
    private UUID operationId;

    private BigDecimal amount;
    private int year;

    @Column(name = "ordered_on")
    private LocalDate orderedOn;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "beneficiary_name")
    private String beneficiaryName;

    @Column(name = "beneficiary_siret")
    private String beneficiarySiret;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static PaymentOrderRow of(
            String collectivity, PaymentOrder order, StandingLine line, Beneficiary beneficiary, Instant at) {
        PaymentOrderRow row = new PaymentOrderRow();
        row.id = order.id();
        row.collectivity = collectivity;
        row.liquidationId = order.liquidationId();
        row.lineId = line.id();
        row.operationId = line.operationId();
        row.amount = order.amount().toDecimal();
        row.year = order.year();
        row.orderedOn = order.orderedOn();
        row.orderedBy = order.orderedBy();
        row.beneficiaryName = beneficiary.name();
        row.beneficiarySiret = beneficiary.siret();
        row.recordedAt = at;
        return row;
    }

    UUID id() {
        return id;
    }

    UUID lineId() {
        return lineId;
    }

    UUID operationId() {
        return operationId;
    }

    Beneficiary beneficiary() {
        return new Beneficiary(beneficiaryName, beneficiarySiret);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    PaymentOrder toOrder(List<StepRow> steps) {
        return new PaymentOrder(id, liquidationId, Money.of(amount), year, orderedOn, orderedBy, StepRow.state(steps));
    }
}

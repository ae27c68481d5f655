package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.reservation.domain.Adjustment;
import fr.hemicycle.platform.rule.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "reservation_adjustment")
class AdjustmentRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "reservation_id")
    private UUID reservationId;

    @Column(name = "amount_before")
    private BigDecimal amountBefore;

    private BigDecimal amount;
    private String outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    @Column(name = "decided_at")
    private Instant decidedAt;

    static AdjustmentRow of(String collectivity, Adjustment adjustment) {
        AdjustmentRow row = new AdjustmentRow();
        row.id = adjustment.id();
        row.collectivity = collectivity;
        row.reservationId = adjustment.reservationId();
        row.amountBefore = adjustment.amountBefore().toDecimal();
        row.amount = adjustment.amount().toDecimal();
        row.outcome = adjustment.isRefused() ? "REFUSED" : "ADJUSTED";
        row.reasons = adjustment.reasons();
        row.decidedAt = adjustment.decidedAt();
        return row;
    }

    Adjustment toDomain() {
        return new Adjustment(id, reservationId, Money.of(amountBefore), Money.of(amount), reasons, decidedAt);
    }
}

package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "liquidation_cancellation")
class LiquidationCancellationRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "liquidation_id")
    private UUID liquidationId;

    private BigDecimal amount;
    private String reason;

    @Column(name = "cancelled_by")
    private String cancelledBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static LiquidationCancellationRow of(
            UUID id, String collectivity, UUID liquidationId, Money amount, String reason, String by, Instant at) {
        LiquidationCancellationRow row = new LiquidationCancellationRow();
        row.id = id;
        row.collectivity = collectivity;
        row.liquidationId = liquidationId;
        row.amount = amount.toDecimal();
        row.reason = reason;
        row.cancelledBy = by;
        row.recordedAt = at;
        return row;
    }
}

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
@Table(name = "paid_before_annulment")
class PaidBeforeAnnulmentRow {

    @Id
    @Column(name = "line_id")
    private UUID lineId;

    private String collectivity;
    private BigDecimal amount;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static PaidBeforeAnnulmentRow of(String collectivity, UUID lineId, Money amount, Instant at) {
        PaidBeforeAnnulmentRow row = new PaidBeforeAnnulmentRow();
        row.lineId = lineId;
        row.collectivity = collectivity;
        row.amount = amount.toDecimal();
        row.recordedAt = at;
        return row;
    }
}

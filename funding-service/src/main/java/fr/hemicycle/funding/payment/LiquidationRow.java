package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Liquidation;
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
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "liquidation")
class LiquidationRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "line_id")
    private UUID lineId;

    private BigDecimal amount;

    @Column(name = "service_done_on")
    private LocalDate serviceDoneOn;

    private int year;

    @Column(name = "schedule_item")
    private @Nullable Integer scheduleItem;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Document> documents;

    @Column(name = "liquidated_by")
    private String liquidatedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** A supporting document [pièce justificative], which is kept elsewhere. */
    record Document(String title, String sha256, String link) {}

    static LiquidationRow of(
            String collectivity, Liquidation liquidation, List<Document> documents, String by, Instant at) {
        LiquidationRow row = new LiquidationRow();
        row.id = liquidation.id();
        row.collectivity = collectivity;
        row.lineId = liquidation.lineId();
        row.amount = liquidation.amount().toDecimal();
        row.serviceDoneOn = liquidation.serviceDoneOn();
        row.year = liquidation.year();
        row.scheduleItem = liquidation.item();
        row.documents = List.copyOf(documents);
        row.liquidatedBy = by;
        row.recordedAt = at;
        return row;
    }

    UUID id() {
        return id;
    }

    UUID lineId() {
        return lineId;
    }

    List<Document> documents() {
        return documents;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /**
     * What it is with what became of it.
     *
     * @param cancelled by contra-entries
     * @param ordered by orders that stand
     */
    Liquidation toLiquidation(Money cancelled, Money ordered) {
        return new Liquidation(id, lineId, Money.of(amount), serviceDoneOn, year, scheduleItem, cancelled, ordered);
    }
}

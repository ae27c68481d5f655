package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Entry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "appropriation_entry")
class EntryRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "operation_id")
    private UUID operationId;

    private int year;

    @Enumerated(EnumType.STRING)
    private Entry.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_account")
    private Entry.Account fromAccount;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_account")
    private Entry.Account toAccount;

    private BigDecimal amount;
    private String reference;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "payment_order_id")
    private @Nullable UUID paymentOrderId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static EntryRow of(UUID id, String collectivity, UUID operationId, int year, Entry entry) {
        EntryRow row = new EntryRow();
        row.id = id;
        row.collectivity = collectivity;
        row.operationId = operationId;
        row.year = year;
        row.kind = entry.kind();
        row.fromAccount = entry.kind().from();
        row.toAccount = entry.kind().to();
        row.amount = entry.amount().toDecimal();
        row.reference = entry.reference();
        row.effectiveOn = entry.effectiveOn();
        row.paymentOrderId = entry.paymentOrderId();
        row.recordedAt = entry.recordedAt();
        return row;
    }

    UUID id() {
        return id;
    }

    int year() {
        return year;
    }

    Entry toEntry() {
        return new Entry(kind, Money.of(amount), reference, effectiveOn, paymentOrderId, recordedAt);
    }
}

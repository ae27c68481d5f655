package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.payment.domain.PaymentOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What became of a payment order. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "payment_order_step")
class StepRow {

    enum Kind {
        PAYMENT,
        REJECTION,
        REVERSAL
    }

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "payment_order_id")
    private UUID paymentOrderId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "happened_on")
    private LocalDate on;

    private String note;

    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static StepRow of(
            UUID id, String collectivity, UUID orderId, Kind kind, LocalDate on, String note, String by, Instant at) {
        StepRow row = new StepRow();
        row.id = id;
        row.collectivity = collectivity;
        row.paymentOrderId = orderId;
        row.kind = kind;
        row.on = on;
        row.note = note;
        row.doneBy = by;
        row.recordedAt = at;
        return row;
    }

    /** The state of the order that has made these steps, in their order. */
    static PaymentOrder.State state(List<StepRow> steps) {
        if (steps.isEmpty()) {
            return PaymentOrder.State.AWAITED;
        }
        return switch (steps.getLast().kind) {
            case PAYMENT -> PaymentOrder.State.PAID;
            case REJECTION -> PaymentOrder.State.REJECTED;
            case REVERSAL -> PaymentOrder.State.REVERSED;
        };
    }

    UUID orderId() {
        return paymentOrderId;
    }

    Kind kind() {
        return kind;
    }

    LocalDate on() {
        return on;
    }

    String note() {
        return note;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}

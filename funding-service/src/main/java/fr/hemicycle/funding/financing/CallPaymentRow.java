package fr.hemicycle.funding.financing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "fund_call_payment")
class CallPaymentRow {

    @Id
    @Column(name = "call_id")
    private UUID callId;

    private String collectivity;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    private String reference;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static CallPaymentRow of(String collectivity, UUID callId, LocalDate paidOn, String reference, Instant at) {
        CallPaymentRow row = new CallPaymentRow();
        row.callId = callId;
        row.collectivity = collectivity;
        row.paidOn = paidOn;
        row.reference = reference;
        row.recordedAt = at;
        return row;
    }
}

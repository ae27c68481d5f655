package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.reservation.domain.Reservation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "reservation")
class ReservationRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "operation_id")
    private UUID operationId;

    @Column(name = "report_id")
    private UUID reportId;

    @Column(name = "expense_id")
    private UUID expenseId;

    private BigDecimal amount;

    @Column(name = "available_before")
    private BigDecimal availableBefore;

    @Enumerated(EnumType.STRING)
    private Reservation.State state;

    @Column(name = "held_until")
    private @Nullable LocalDate heldUntil;

    private @Nullable BigDecimal consumed;

    @Version
    private long version;

    static ReservationRow held(
            UUID id,
            String collectivity,
            UUID operationId,
            UUID reportId,
            UUID expenseId,
            Money amount,
            Money available,
            @Nullable LocalDate heldUntil) {
        ReservationRow row = new ReservationRow();
        row.id = id;
        row.collectivity = collectivity;
        row.operationId = operationId;
        row.reportId = reportId;
        row.expenseId = expenseId;
        row.amount = amount.toDecimal();
        row.availableBefore = available.toDecimal();
        row.state = Reservation.State.HELD;
        row.heldUntil = heldUntil;
        return row;
    }

    String collectivity() {
        return collectivity;
    }

    void hold(Money other, Money available) {
        amount = other.toDecimal();
        availableBefore = available.toDecimal();
    }

    void holdUntil(LocalDate other) {
        heldUntil = other;
    }

    void consume(Money committed) {
        consumed = committed.toDecimal();
        state = Reservation.State.CONSUMED;
    }

    void become(Reservation.State next) {
        state = next;
    }

    Reservation toReservation() {
        return new Reservation(
                id,
                operationId,
                reportId,
                expenseId,
                Money.of(amount),
                Money.of(availableBefore),
                state,
                heldUntil,
                consumed == null ? null : Money.of(consumed));
    }
}

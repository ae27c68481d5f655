package fr.hemicycle.funding.operation;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Movement;
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
@Table(name = "movement")
class MovementRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "operation_id")
    private UUID operationId;

    @Enumerated(EnumType.STRING)
    private Movement.Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_account")
    private Movement.Account fromAccount;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_account")
    private Movement.Account toAccount;

    private BigDecimal amount;
    private String reference;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "deliberation_id")
    private @Nullable UUID deliberationId;

    @Column(name = "reservation_id")
    private @Nullable UUID reservationId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static MovementRow of(UUID id, String collectivity, UUID operationId, Movement movement) {
        MovementRow row = new MovementRow();
        row.id = id;
        row.collectivity = collectivity;
        row.operationId = operationId;
        row.kind = movement.kind();
        row.fromAccount = movement.from();
        row.toAccount = movement.to();
        row.amount = movement.amount().toDecimal();
        row.reference = movement.ground().reference();
        row.effectiveOn = movement.ground().effectiveOn();
        row.deliberationId = movement.ground().deliberationId();
        row.reservationId = movement.ground().reservationId();
        row.recordedAt = movement.recordedAt();
        return row;
    }

    UUID id() {
        return id;
    }

    Movement toMovement() {
        return new Movement(
                kind,
                fromAccount,
                toAccount,
                Money.of(amount),
                new Ground(reference, effectiveOn, deliberationId, reservationId),
                recordedAt);
    }
}

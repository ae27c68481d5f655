package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.reservation.domain.Reservation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "reservation_renewal")
class RenewalRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "reservation_id")
    private UUID reservationId;

    @Column(name = "held_until_before")
    private @Nullable LocalDate heldUntilBefore;

    @Column(name = "held_until")
    private LocalDate heldUntil;

    @Column(name = "renewed_at")
    private Instant renewedAt;

    static RenewalRow of(UUID id, String collectivity, Reservation before, LocalDate until, Instant at) {
        RenewalRow row = new RenewalRow();
        row.id = id;
        row.collectivity = collectivity;
        row.reservationId = before.id();
        row.heldUntilBefore = before.heldUntil();
        row.heldUntil = until;
        row.renewedAt = at;
        return row;
    }
}

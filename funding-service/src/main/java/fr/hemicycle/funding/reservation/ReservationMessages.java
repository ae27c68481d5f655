package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.reservation.domain.Reservation;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what becomes of a reservation, other than by the commitment of its vote. */
@ApplicationScoped
class ReservationMessages {

    private static final String TOPIC = "reservations.v1";

    private final Outbox outbox;

    ReservationMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    record ReservationReleasedV1(
            UUID reservationId,
            UUID operationId,
            String operationCode,
            UUID reportId,
            UUID expenseId,
            Amount amount,
            String reason,
            Instant releasedAt,
            Amount availableAfter) {}

    record ReservationLapsedV1(
            UUID reservationId,
            UUID operationId,
            String operationCode,
            UUID reportId,
            UUID expenseId,
            Amount amount,
            @Nullable LocalDate heldUntil,
            Instant lapsedAt,
            Amount availableAfter) {}

    record ReservationRenewedV1(
            UUID reservationId,
            UUID operationId,
            String operationCode,
            UUID reportId,
            UUID expenseId,
            Amount amount,
            @Nullable LocalDate heldUntilBefore,
            LocalDate heldUntil,
            Instant renewedAt) {}

    /** @param after balance of the operation without it */
    void released(
            String collectivity, Reservation held, Operation operation, Balance after, String reason, Instant at) {
        tell(
                collectivity,
                held,
                at,
                new ReservationReleasedV1(
                        held.id(),
                        operation.id(),
                        operation.code(),
                        held.reportId(),
                        held.expenseId(),
                        Amount.of(held.amount()),
                        reason,
                        at,
                        Amount.of(after.available())));
    }

    void lapsed(String collectivity, Reservation held, Operation operation, Balance after, Instant at) {
        tell(
                collectivity,
                held,
                at,
                new ReservationLapsedV1(
                        held.id(),
                        operation.id(),
                        operation.code(),
                        held.reportId(),
                        held.expenseId(),
                        Amount.of(held.amount()),
                        held.heldUntil(),
                        at,
                        Amount.of(after.available())));
    }

    void renewed(String collectivity, Reservation before, Operation operation, LocalDate until, Instant at) {
        tell(
                collectivity,
                before,
                at,
                new ReservationRenewedV1(
                        before.id(),
                        operation.id(),
                        operation.code(),
                        before.reportId(),
                        before.expenseId(),
                        Amount.of(before.amount()),
                        before.heldUntil(),
                        until,
                        at));
    }

    private void tell(String collectivity, Reservation reservation, Instant at, Record data) {
        String type = "fr.hemicycle.funding." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event(TOPIC, type, collectivity, reservation.id(), at, data));
    }
}

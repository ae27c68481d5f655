package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.funding.reservation.domain.Adjustment;
import fr.hemicycle.funding.reservation.domain.Reservation;
import fr.hemicycle.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/** Changes the amount of held reservations: balance, journal and reservation move in one transaction, or none does. */
@ApplicationScoped
class Adjustments implements PanacheRepositoryBase<AdjustmentRow, UUID> {

    private final HeldReservations reservations;
    private final Ledger ledger;

    Adjustments(HeldReservations reservations, Ledger ledger) {
        this.reservations = reservations;
        this.ledger = ledger;
    }

    /**
     * Decides once for each id, whoever asks and however often. A refusal is kept too: were the same request to arrive
     * again after credits became free, its asker would no longer wait for it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Adjustment adjust(String collectivity, UUID reservationId, UUID id, Money amount, Instant at) {
        UUID operationId = reservations
                .byId(collectivity, reservationId)
                .map(row -> row.toReservation().operationId())
                .orElseThrow(ProblemException::notFound);
        Operation operation = Objects.requireNonNull(
                ledger.lockIds(collectivity, Set.of(operationId)).get(operationId));
        ReservationRow row = reservations.byId(collectivity, reservationId).orElseThrow();
        reservations.getEntityManager().refresh(row);
        Optional<AdjustmentRow> earlier =
                find("id = ?1 and collectivity = ?2", id, collectivity).firstResultOptional();
        if (earlier.isPresent()) {
            return same(earlier.get().toDomain(), reservationId, amount);
        }
        Reservation held = row.toReservation();
        Adjustment adjustment = Adjustment.decide(id, held, amount, operation, at);
        keep(collectivity, adjustment);
        if (!adjustment.isRefused() && !amount.equals(held.amount())) {
            ledger.record(
                    collectivity,
                    operationId,
                    adjustment.after(operation.balance()),
                    Movement.adjustment(
                            held.amount(),
                            amount,
                            Ground.of("adjustment " + id, at).moving(reservationId),
                            at));
            row.hold(amount, operation.balance().available().plus(held.amount()));
        }
        return adjustment;
    }

    @Transactional
    Optional<Adjustment> one(String collectivity, UUID reservationId, UUID id) {
        return find("id = ?1 and reservationId = ?2 and collectivity = ?3", id, reservationId, collectivity)
                .firstResultOptional()
                .map(AdjustmentRow::toDomain);
    }

    /** The lock is that of one operation: the same id may serve for another one at this very moment. */
    private void keep(String collectivity, Adjustment adjustment) {
        try {
            persistAndFlush(AdjustmentRow.of(collectivity, adjustment));
        } catch (ConstraintViolationException broken) {
            throw broken.getKind() == ConstraintKind.UNIQUE ? servedAlready(adjustment.id()) : broken;
        }
    }

    private static Adjustment same(Adjustment earlier, UUID reservationId, Money amount) {
        if (!earlier.reservationId().equals(reservationId) || !earlier.amount().equals(amount)) {
            throw servedAlready(earlier.id());
        }
        return earlier;
    }

    private static ProblemException servedAlready(UUID id) {
        return ProblemException.refused(List.of(OperationRule.ADJUSTMENT_MUST_BE_DECIDED_ONCE.with("adjustment", id)));
    }
}

package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.funding.reservation.domain.Reservation;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jspecify.annotations.Nullable;

/** Holds credits, holds them longer, and lets them go when their last day has passed. */
@ApplicationScoped
class Holds {

    private final HeldReservations reservations;
    private final RenewalRows renewals;
    private final Ledger ledger;
    private final ReservationMessages messages;
    private final MeterRegistry meters;

    Holds(
            HeldReservations reservations,
            RenewalRows renewals,
            Ledger ledger,
            ReservationMessages messages,
            MeterRegistry meters) {
        this.messages = messages;
        this.reservations = reservations;
        this.renewals = renewals;
        this.ledger = ledger;
        this.meters = meters;
    }

    record Wanted(
            String operationCode,
            Imputation imputation,
            Money amount,
            UUID reportId,
            UUID expenseId,
            @Nullable LocalDate heldUntil) {}

    record Held(Reservation reservation, Operation operation, Balance after) {}

    /** @param dryRun decide and answer only, behind the same lock as for good */
    @Transactional
    Held reserve(String collectivity, Wanted wanted, boolean dryRun, Instant at) {
        Operation operation =
                ledger.lock(collectivity, Set.of(wanted.operationCode())).get(wanted.operationCode());
        if (operation == null) {
            throw ProblemException.refused(
                    List.of(OperationRule.OPERATION_MUST_EXIST.with("operationCode", wanted.operationCode())));
        }
        List<Reason> objections = objections(collectivity, wanted, operation, LegalDay.of(at));
        if (!objections.isEmpty()) {
            throw ProblemException.refused(objections);
        }
        ReservationRow row = ReservationRow.held(
                Ids.next(),
                collectivity,
                operation.id(),
                wanted.reportId(),
                wanted.expenseId(),
                wanted.amount(),
                operation.balance().available(),
                wanted.heldUntil());
        Held held = new Held(row.toReservation(), operation, operation.balance().reserve(wanted.amount()));
        if (!dryRun) {
            write(collectivity, row, held, at);
        }
        return held;
    }

    private void write(String collectivity, ReservationRow row, Held held, Instant at) {
        UUID id = held.reservation().id();
        keep(row, held.reservation().expenseId());
        ledger.record(
                collectivity,
                held.operation().id(),
                held.after(),
                Movement.reservation(
                        held.reservation().amount(),
                        Ground.of("reservation " + id, at).moving(id),
                        at));
        meters.counter("hemicycle.reservations").increment();
    }

    /** The lock is that of one operation: the same expense may be reserved on another one at this very moment. */
    private void keep(ReservationRow row, UUID expenseId) {
        try {
            reservations.persistAndFlush(row);
        } catch (ConstraintViolationException broken) {
            throw broken.getKind() == ConstraintKind.UNIQUE
                    ? ProblemException.refused(List.of(reservedAlready(expenseId)))
                    : broken;
        }
    }

    private static Reason reservedAlready(UUID expenseId) {
        return OperationRule.EXPENSE_MUST_BE_RESERVED_ONCE.with("expense", expenseId);
    }

    private List<Reason> objections(String collectivity, Wanted wanted, Operation operation, LocalDate today) {
        List<Reason> objections = new ArrayList<>();
        if (!operation.imputation().equals(wanted.imputation())) {
            objections.add(OperationRule.IMPUTATION_MUST_BE_THE_OPERATIONS.with(
                    "imputation", wanted.imputation(), "expected", operation.imputation()));
        }
        if (reservations.isHeldFor(collectivity, wanted.expenseId())) {
            objections.add(reservedAlready(wanted.expenseId()));
        }
        Reservation.endObjection(wanted.heldUntil(), today).ifPresent(objections::add);
        Balance before = operation.balance();
        before.objection(operation.code(), wanted.amount())
                .or(() ->
                        operation.limits().objection(operation.code(), before, before.reserve(wanted.amount()), today))
                .ifPresent(objections::add);
        return objections;
    }

    /** Holds it until a later day; no amount moves. */
    @Transactional(Transactional.TxType.MANDATORY)
    Held renew(String collectivity, UUID id, LocalDate until, Instant at) {
        ReservationRow row = behindItsLock(collectivity, id);
        Reservation before = row.toReservation();
        before.renewalObjection(until, LegalDay.of(at)).ifPresent(reason -> {
            throw ProblemException.refused(List.of(reason));
        });
        row.holdUntil(until);
        renewals.persist(RenewalRow.of(Ids.next(), collectivity, before, until, at));
        Operation operation = ledger.find(collectivity, before.operationId()).orElseThrow();
        messages.renewed(collectivity, before, operation, until, at);
        return new Held(row.toReservation(), operation, operation.balance());
    }

    /** Gives its credits back when its last day has passed, and it was not renewed or resolved in the meantime. */
    @Transactional
    boolean lapse(String collectivity, UUID id, Instant at) {
        ReservationRow row = behindItsLock(collectivity, id);
        Reservation reservation = row.toReservation();
        if (!reservation.isHeld() || !reservation.hasLapsed(LegalDay.of(at))) {
            return false;
        }
        reservations.giveBack(
                collectivity,
                List.of(id),
                Ground.of("lapsed: held until " + reservation.heldUntil(), at),
                Reservation.State.LAPSED);
        meters.counter("hemicycle.reservations.lapsed").increment();
        return true;
    }

    private ReservationRow behindItsLock(String collectivity, UUID id) {
        ReservationRow row = reservations.byId(collectivity, id).orElseThrow(ProblemException::notFound);
        ledger.lockIds(collectivity, Set.of(row.toReservation().operationId()));
        reservations.getEntityManager().refresh(row);
        return row;
    }
}

package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.reservation.domain.Reservation;
import fr.hemicycle.funding.reservation.domain.Reservations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class HeldReservations implements Reservations, PanacheRepositoryBase<ReservationRow, UUID> {

    private final Ledger ledger;
    private final ReservationMessages messages;
    private final Clock clock;

    HeldReservations(Ledger ledger, ReservationMessages messages, Clock clock) {
        this.ledger = ledger;
        this.messages = messages;
        this.clock = clock;
    }

    Optional<ReservationRow> byId(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id).firstResultOptional();
    }

    /** Held beyond their last day, of all collectivities; those that have waited longest come first. */
    @Transactional
    List<ReservationRow> over(LocalDate today, int count) {
        return find("state = ?1 and heldUntil < ?2 order by heldUntil, id", Reservation.State.HELD, today)
                .page(0, count)
                .list();
    }

    boolean isHeldFor(String collectivity, UUID expenseId) {
        return count(
                        "collectivity = ?1 and expenseId = ?2 and state = ?3",
                        collectivity,
                        expenseId,
                        Reservation.State.HELD)
                > 0;
    }

    List<ReservationRow> page(String collectivity, UUID operationId, UUID after, int count) {
        return find("collectivity = ?1 and operationId = ?2 and id > ?3 order by id", collectivity, operationId, after)
                .page(0, count)
                .list();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Reservation> find(String collectivity, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("collectivity = ?1 and id in ?2", collectivity, ids).stream()
                .map(ReservationRow::toReservation)
                .collect(Collectors.toUnmodifiableMap(Reservation::id, Function.identity()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Reservation> heldOn(String collectivity, UUID operationId, int count) {
        return find(
                        "collectivity = ?1 and operationId = ?2 and state = ?3 order by id",
                        collectivity,
                        operationId,
                        Reservation.State.HELD)
                .page(0, count)
                .stream()
                .map(ReservationRow::toReservation)
                .toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void consume(String collectivity, UUID id, Money committed) {
        // Read already, by the decision to consume it: not asked for again.
        findByIdOptional(id)
                .filter(row -> row.collectivity().equals(collectivity))
                .orElseThrow()
                .consume(committed);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(String collectivity, Collection<UUID> ids, Ground why) {
        giveBack(collectivity, ids, why, Reservation.State.RELEASED);
    }

    /** Operations first, in the order of their ids; then the reservations as they stand behind that lock. */
    void giveBack(String collectivity, Collection<UUID> ids, Ground why, Reservation.State next) {
        Set<UUID> operationIds = Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct r.operationId from ReservationRow r where r.collectivity = ?1 and r.id in ?2",
                        UUID.class)
                .setParameter(1, collectivity)
                .setParameter(2, ids)
                .getResultList());
        ledger.lockIds(collectivity, operationIds);
        for (ReservationRow row : find("collectivity = ?1 and id in ?2 order by id", collectivity, ids)
                .list()) {
            Reservation reservation = row.toReservation();
            if (reservation.isHeld()) {
                Operation operation =
                        ledger.find(collectivity, reservation.operationId()).orElseThrow();
                Balance after = operation.balance().release(reservation.amount());
                Instant now = clock.instant();
                ledger.record(
                        collectivity,
                        operation.id(),
                        after,
                        Movement.release(reservation.amount(), why.moving(reservation.id()), now));
                row.become(next);
                if (next == Reservation.State.LAPSED) {
                    messages.lapsed(collectivity, reservation, operation, after, now);
                } else {
                    messages.released(collectivity, reservation, operation, after, why.reference(), now);
                }
            }
        }
    }
}

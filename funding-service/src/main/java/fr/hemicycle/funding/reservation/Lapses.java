package fr.hemicycle.funding.reservation;

import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.reservation.domain.Reservation;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Gives back what is held beyond its last day. Each reservation has a transaction of its own, behind the lock of its operation:
 * replicas that do it at once do it once.
 */
@ApplicationScoped
class Lapses {

    private static final int AT_ONCE_MAX = 200;

    private final HeldReservations reservations;
    private final Holds holds;
    private final Clock clock;

    Lapses(HeldReservations reservations, Holds holds, Clock clock) {
        this.reservations = reservations;
        this.holds = holds;
        this.clock = clock;
    }

    @Scheduled(every = "{hemicycle.lapse.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTurn() {
        lapse(clock.instant());
    }

    /** @return how many it gave back */
    int lapse(Instant at) {
        List<ReservationRow> over = reservations.over(LegalDay.of(at), AT_ONCE_MAX);
        int lapsed = 0;
        for (ReservationRow row : over) {
            Reservation reservation = row.toReservation();
            if (holds.lapse(row.collectivity(), reservation.id(), at)) {
                lapsed++;
            }
        }
        return lapsed;
    }
}

package fr.hemicycle.vote.body.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether members take their seats or leave them: all of them, or none. */
public sealed interface SeatDecision {

    /** @param seats as they are from now on; one that ended comes before that of the successor */
    record Seated(List<Seat> seats) implements SeatDecision {
        public Seated {
            seats = List.copyOf(seats);
        }
    }

    record Refused(List<Reason> reasons) implements SeatDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static SeatDecision of(List<Reason> reasons, List<Seat> seats) {
        return reasons.isEmpty() ? new Seated(seats) : new Refused(reasons);
    }
}

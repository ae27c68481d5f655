package fr.hemicycle.vote.body.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether members take their seats: all of them, or none. */
public sealed interface SeatDecision {

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
}

package fr.hemicycle.vote.body.domain;

import static fr.hemicycle.vote.body.domain.BodyRule.COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME;
import static fr.hemicycle.vote.body.domain.BodyRule.SEAT_MUST_NOT_END_BEFORE_IT_BEGINS;

import fr.hemicycle.platform.rule.Reason;
import java.util.ArrayList;
import java.util.List;

/** The seats of one body, past, present and to come. */
public record Seats(List<Seat> all) {

    public Seats {
        all = List.copyOf(all);
    }

    public SeatDecision take(List<Seat> proposed) {
        List<Reason> reasons = new ArrayList<>();
        for (Seat seat : proposed) {
            if (seat.endsBefore(seat.from())) {
                reasons.add(SEAT_MUST_NOT_END_BEFORE_IT_BEGINS.with(
                        "councillor", seat.councillorId(), "from", seat.from(), "until", String.valueOf(seat.until())));
            }
        }
        List<Seat> held = new ArrayList<>(all);
        for (Seat seat : proposed) {
            if (held.stream()
                    .anyMatch(
                            other -> other.councillorId().equals(seat.councillorId()) && other.sharesADayWith(seat))) {
                reasons.add(COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME.with(
                        "councillor", seat.councillorId(), "from", seat.from()));
            }
            held.add(seat);
        }
        return reasons.isEmpty() ? new SeatDecision.Seated(proposed) : new SeatDecision.Refused(reasons);
    }
}

package fr.hemicycle.vote.roster.domain;

import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.body.domain.Seats;
import fr.hemicycle.vote.councillor.domain.Memberships;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a line changes of a member who is on record. */
public sealed interface RosterChange {

    /** @param seat without an id yet */
    record SeatTaken(String body, Seat seat) implements RosterChange {}

    record SeatEnded(String body, Seats.Ending ending) implements RosterChange {}

    record GroupLeft(Memberships.Ending ending) implements RosterChange {}

    record GroupJoined(
            UUID councillorId,
            String group,
            @Nullable LocalDate since,
            @Nullable LocalDate until) implements RosterChange {}
}

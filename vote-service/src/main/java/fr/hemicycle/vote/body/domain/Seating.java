package fr.hemicycle.vote.body.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an import of many members asks of bodies. */
public interface Seating {

    /** @return body by name */
    Map<String, Body> byName(String collectivity);

    /** All seats of the body, past ones too. */
    List<Seat> seatsOf(String collectivity, UUID bodyId);

    /** Ends seats and gives others: all of it, or nothing. */
    SeatDecision revise(String collectivity, UUID bodyId, List<Seats.Ending> endings, List<Seat> taken);
}

package fr.hemicycle.vote.body.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an import of many members asks of bodies. */
public interface Seating {

    /** @return body by name */
    Map<String, Body> byName(String collectivity);

    /** Seats all of them, or none. */
    SeatDecision seat(String collectivity, UUID bodyId, List<Seat> proposed);
}

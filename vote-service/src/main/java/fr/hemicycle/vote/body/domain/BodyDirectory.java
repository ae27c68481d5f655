package fr.hemicycle.vote.body.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features may ask about bodies. */
public interface BodyDirectory {

    Optional<Body> find(String collectivity, UUID bodyId);

    /** Everyone who holds a seat on that day, with a vote or without. */
    List<Seat> seatsOn(String collectivity, UUID bodyId, LocalDate day);

    /** The same; they stay so until the end of the transaction. */
    List<Seat> holdSeatsOn(String collectivity, UUID bodyId, LocalDate day);
}

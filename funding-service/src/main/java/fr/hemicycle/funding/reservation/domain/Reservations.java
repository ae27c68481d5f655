package fr.hemicycle.funding.reservation.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Reservations, for the feature that resolves them by a vote. Everything happens in the caller's transaction. */
public interface Reservations {

    /** Those that exist in this collectivity. The lock is that of their operation. */
    Map<UUID, Reservation> find(String collectivity, Collection<UUID> ids);

    /** The vote has committed it: its amount has moved already. */
    void consume(String collectivity, UUID id);

    /** Gives back what is still held; what is resolved stays as it is. */
    void release(String collectivity, Collection<UUID> ids, String reason);
}

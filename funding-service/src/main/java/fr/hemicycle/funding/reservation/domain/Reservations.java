package fr.hemicycle.funding.reservation.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Ground;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reservations, for the feature that resolves them by a vote. Everything happens in the caller's transaction. */
public interface Reservations {

    /** Those that exist in this collectivity. The lock is that of their operation. */
    Map<UUID, Reservation> find(String collectivity, Collection<UUID> ids);

    /** Those that are held on an operation, the oldest first, as many as {@code count}. */
    List<Reservation> heldOn(String collectivity, UUID operationId, int count);

    /** The vote has committed this much of it: its amount has moved already. */
    void consume(String collectivity, UUID id, Money committed);

    /** Gives back what is still held; what is resolved stays as it is. */
    void release(String collectivity, Collection<UUID> ids, Ground why);
}

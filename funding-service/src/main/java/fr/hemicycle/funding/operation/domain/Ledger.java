package fr.hemicycle.funding.operation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Balances and their journal, for the features that move money. Everything happens in the caller's transaction. */
public interface Ledger {

    /** Locks the operations of these codes until the end of the transaction; those that do not exist are left out. */
    Map<String, Operation> lock(String collectivity, Set<String> codes);

    /** The same, by id. */
    Map<UUID, Operation> lockIds(String collectivity, Set<UUID> ids);

    /** The operation at one version: nobody changes it or what stands on it until the end of the transaction. */
    Optional<Operation> hold(String collectivity, UUID id);

    /** Opens an operation with its authorisation; its id. */
    UUID open(String collectivity, NewOperation operation, Ground ground, Instant at);

    /** Writes the movement and the balance that follows from it; the operation is locked. */
    void record(String collectivity, UUID operationId, Balance after, Movement movement);

    /** The operation as it stands, without a lock. */
    Optional<Operation> find(String collectivity, UUID id);

    /** Operations of a collectivity by id, after that one, as many as {@code count}; without a lock. */
    List<Operation> page(String collectivity, UUID after, int count);

    /** The same, by code. */
    Optional<Operation> findByCode(String collectivity, String code);
}

package fr.hemicycle.funding.operation.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What collectivities have set on their operations, for the ledger. Everything happens in the caller's transaction. */
public interface LimitBook {

    /** By operation; one on which nothing is set may be left out. */
    Map<UUID, Limits> of(String collectivity, Collection<UUID> operationIds);

    /** Tells the thresholds that warn, each once for each crossing; the operation is locked and stands as given. */
    void watch(String collectivity, Operation operation, Instant at);
}

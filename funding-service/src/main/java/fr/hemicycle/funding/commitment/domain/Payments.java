package fr.hemicycle.funding.commitment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** What is due and paid of a commitment, for the feature that undoes it. Everything happens in the caller's transaction. */
public interface Payments {

    /**
     * Takes back what is liquidated or ordered and not paid on these lines, whose operations are locked; what is paid stays,
     * and is kept as paid before the annulment.
     */
    void stop(String collectivity, Collection<UUID> lineIds, String reason, LocalDate on, Instant at);
}

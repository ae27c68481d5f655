package fr.hemicycle.vote.deliberation.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features may ask about deliberations. */
public interface DeliberationRegister {

    Optional<DeliberationRecord> find(String collectivity, UUID deliberationId);

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<DeliberationRecord> hold(String collectivity, UUID deliberationId);

    /** Those that a sitting has on its agenda, in the order in which they were drafted. */
    List<DeliberationRecord> ofSitting(String collectivity, UUID sittingId);
}

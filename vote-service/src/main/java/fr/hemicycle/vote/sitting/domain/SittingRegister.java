package fr.hemicycle.vote.sitting.domain;

import java.util.Optional;
import java.util.UUID;

/** What other features may ask about sittings. */
public interface SittingRegister {

    /** The sitting as it is now; its roll call and proxies stay so until the end of the transaction. */
    Optional<Sitting> hold(String collectivity, UUID sittingId);

    Optional<Sitting> find(String collectivity, UUID sittingId);
}

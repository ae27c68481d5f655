package fr.hemicycle.vote.sitting.domain;

import java.util.Optional;
import java.util.UUID;

/** What a feature that asks often may ask about sittings. */
public interface Floors {

    Optional<Floor> find(String collectivity, UUID sittingId);
}

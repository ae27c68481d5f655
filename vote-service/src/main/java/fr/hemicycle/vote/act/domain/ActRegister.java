package fr.hemicycle.vote.act.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What other features may ask about acts. */
public interface ActRegister {

    /** @return nothing until a first step is on record: the deliberation is not signed and has no subject code */
    Optional<ActFacts> find(String collectivity, UUID deliberationId);

    /** The same for many at once, by deliberation; those without a step on record are left out. */
    Map<UUID, ActFacts> find(String collectivity, List<UUID> deliberationIds);
}

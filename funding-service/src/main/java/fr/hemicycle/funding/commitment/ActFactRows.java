package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ActFact;
import fr.hemicycle.funding.commitment.domain.ActFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ActFactRows implements PanacheRepositoryBase<ActFactRow, UUID> {

    ActFacts of(String collectivity, UUID deliberationId) {
        return new ActFacts(list("collectivity = ?1 and deliberationId = ?2", collectivity, deliberationId).stream()
                .map(ActFactRow::toFact)
                .toList());
    }

    /** Those of these votes whose act is undone. */
    Set<UUID> undone(String collectivity, Collection<UUID> deliberationIds) {
        return find(
                        "collectivity = ?1 and deliberationId in ?2 and kind in ?3",
                        collectivity,
                        deliberationIds,
                        List.of(ActFact.Kind.ANNULLED, ActFact.Kind.WITHDRAWN))
                .stream()
                .map(ActFactRow::deliberationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String collectivity, UUID deliberationId, long version) {
        return count(
                        "collectivity = ?1 and deliberationId = ?2 and aggregateVersion = ?3",
                        collectivity,
                        deliberationId,
                        version)
                > 0;
    }
}

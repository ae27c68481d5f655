package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.ActFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ActFactRows implements PanacheRepositoryBase<ActFactRow, UUID> {

    ActFacts of(String collectivity, UUID deliberationId) {
        return new ActFacts(list("collectivity = ?1 and deliberationId = ?2", collectivity, deliberationId).stream()
                .map(ActFactRow::toFact)
                .toList());
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

package fr.hemicycle.funding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ReleaseRows implements PanacheRepositoryBase<ReleaseRow, UUID> {

    Optional<ReleaseRow> of(UUID outcomeId) {
        return findByIdOptional(outcomeId);
    }
}

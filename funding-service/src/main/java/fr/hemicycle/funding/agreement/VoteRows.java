package fr.hemicycle.funding.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class VoteRows implements PanacheRepositoryBase<VoteRow, UUID> {

    Optional<VoteRow> of(String collectivity, UUID deliberationId) {
        return find("collectivity = ?1 and deliberationId = ?2", collectivity, deliberationId)
                .firstResultOptional();
    }
}

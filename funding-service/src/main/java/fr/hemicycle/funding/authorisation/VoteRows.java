package fr.hemicycle.funding.authorisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class VoteRows implements PanacheRepositoryBase<VoteRow, UUID> {

    boolean has(String collectivity, UUID deliberationId) {
        return count("collectivity = ?1 and deliberationId = ?2", collectivity, deliberationId) > 0;
    }
}

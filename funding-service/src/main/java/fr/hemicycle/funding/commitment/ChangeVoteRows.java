package fr.hemicycle.funding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ChangeVoteRows implements PanacheRepositoryBase<ChangeVoteRow, UUID> {

    boolean has(String collectivity, UUID deliberationId) {
        return count("collectivity = ?1 and deliberationId = ?2", collectivity, deliberationId) > 0;
    }
}

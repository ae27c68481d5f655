package fr.hemicycle.vote.deliberation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NumberingRows implements PanacheRepositoryBase<NumberingRow, UUID> {

    Optional<NumberingRow> of(String collectivity, UUID bodyId) {
        return find("bodyId = ?1 and collectivity = ?2", bodyId, collectivity).singleResultOptional();
    }
}

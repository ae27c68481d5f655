package fr.hemicycle.vote.act;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DocumentRows implements PanacheRepositoryBase<DocumentRow, UUID> {

    Optional<DocumentRow> last(String collectivity, UUID deliberationId) {
        return find("collectivity = ?1 and deliberationId = ?2 order by id desc", collectivity, deliberationId)
                .firstResultOptional();
    }
}

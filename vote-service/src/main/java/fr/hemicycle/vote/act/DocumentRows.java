package fr.hemicycle.vote.act;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DocumentRows implements PanacheRepositoryBase<DocumentRow, UUID> {

    /** Of the last one, without its bytes. */
    Optional<String> sha256(String collectivity, UUID deliberationId) {
        return getEntityManager()
                .createQuery("""
                        select d.sha256 from DocumentRow d
                        where d.collectivity = :collectivity and d.deliberationId = :deliberation
                        order by d.id desc""", String.class)
                .setParameter("collectivity", collectivity)
                .setParameter("deliberation", deliberationId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<DocumentRow> last(String collectivity, UUID deliberationId) {
        return find("collectivity = ?1 and deliberationId = ?2 order by id desc", collectivity, deliberationId)
                .firstResultOptional();
    }
}

package fr.hemicycle.funding.authorisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class UndoingRows implements PanacheRepositoryBase<UndoingRow, UUID> {

    /** The last step: done is the last there can be. */
    Optional<UndoingRow> last(UUID authorisationId) {
        return find("authorisationId = ?1 order by outcome desc, recordedAt desc, id desc", authorisationId)
                .firstResultOptional();
    }

    /** Those of these votes whose undoing has begun, each once. */
    Set<UUID> undone(String collectivity, Collection<UUID> deliberationIds) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct u.deliberationId from AuthorisationUndoingRow u"
                                + " where u.collectivity = ?1 and u.deliberationId in ?2",
                        UUID.class)
                .setParameter(1, collectivity)
                .setParameter(2, deliberationIds)
                .getResultList());
    }
}

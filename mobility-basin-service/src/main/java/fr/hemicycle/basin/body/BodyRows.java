package fr.hemicycle.basin.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BodyRows implements PanacheRepositoryBase<BodyRow, UUID> {

    Optional<BodyRow> byId(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id).firstResultOptional();
    }

    Optional<BodyRow> lock(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<BodyRow> ofBasin(String collectivity, UUID basinId) {
        return list("collectivity = ?1 and basinId = ?2 order by id", collectivity, basinId);
    }

    /** Nobody else founds a body of that basin until the end of the transaction: no row is there yet to be locked. */
    void lockBasin(UUID basinId) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "bodies of basin " + basinId)
                .getSingleResult();
    }

    /** @param basinId {@code null} for those of all basins */
    List<BodyRow> page(String collectivity, @Nullable UUID basinId, UUID after, int count) {
        return (basinId == null
                        ? find("collectivity = ?1 and id > ?2 order by id", collectivity, after)
                        : find(
                                "collectivity = ?1 and id > ?2 and basinId = ?3 order by id",
                                collectivity,
                                after,
                                basinId))
                .page(0, count)
                .list();
    }
}

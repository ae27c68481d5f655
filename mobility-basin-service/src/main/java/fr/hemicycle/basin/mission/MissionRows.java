package fr.hemicycle.basin.mission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MissionRows implements PanacheRepositoryBase<MissionRow, UUID> {

    Optional<MissionRow> byId(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id).firstResultOptional();
    }

    Optional<MissionRow> lock(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<MissionRow> page(String collectivity, UUID after, int count) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, after)
                .page(0, count)
                .list();
    }

    /** Those that serve a basin, oldest first. */
    @SuppressWarnings("unchecked")
    List<MissionRow> ofBasin(String collectivity, UUID basinId, int count) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM mission WHERE collectivity = ?1 AND basin_ids @> jsonb_build_array(CAST(?2 AS text))
                        ORDER BY id""", MissionRow.class)
                .setParameter(1, collectivity)
                .setParameter(2, basinId.toString())
                .setMaxResults(count)
                .getResultList();
    }
}

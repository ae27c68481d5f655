package fr.hemicycle.basin.territory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TerritoryImportRows implements PanacheRepositoryBase<TerritoryImportRow, UUID> {

    /** The imports behind what a collectivity reads, the first first. */
    @SuppressWarnings("unchecked")
    List<TerritoryImportRow> page(String collectivity, UUID after, int count) {
        return getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM territory_import WHERE collectivity = territory_of(?1) AND id > ?2 ORDER BY id",
                        TerritoryImportRow.class)
                .setParameter(1, collectivity)
                .setParameter(2, after)
                .setMaxResults(count)
                .getResultList();
    }

    boolean has(String collectivity, String sha256) {
        return count("collectivity = ?1 and sha256 = ?2", collectivity, sha256) > 0;
    }
}

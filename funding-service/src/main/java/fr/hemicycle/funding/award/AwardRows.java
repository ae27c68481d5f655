package fr.hemicycle.funding.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AwardRows implements PanacheRepositoryBase<AwardRow, UUID> {

    Optional<AwardRow> current(String collectivity, UUID lineId) {
        return find("collectivity = ?1 and lineId = ?2 order by version desc", collectivity, lineId)
                .firstResultOptional();
    }

    /** The last version of each; a line without an award has none. */
    List<AwardRow> current(String collectivity, Collection<UUID> lineIds) {
        return list(
                "from AwardRow a where a.collectivity = ?1 and a.lineId in ?2"
                        + " and a.version = (select max(b.version) from AwardRow b where b.lineId = a.lineId)",
                collectivity,
                lineIds);
    }
}

package fr.hemicycle.funding.limit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ThresholdSetRows implements PanacheRepositoryBase<ThresholdSetRow, UUID> {

    /** In the order in which they were set. */
    List<ThresholdSetRow> on(String collectivity, Collection<UUID> operationIds) {
        return list(
                "collectivity = ?1 and operationId in ?2 order by operationId, revision", collectivity, operationIds);
    }
}

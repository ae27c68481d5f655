package fr.hemicycle.funding.limit;

import fr.hemicycle.funding.operation.domain.Threshold;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class CrossingRows implements PanacheRepositoryBase<CrossingRow, UUID> {

    /** Thresholds that were crossed and not left since. */
    Set<Threshold> open(UUID operationId) {
        Set<Threshold> open = new LinkedHashSet<>();
        for (CrossingRow row : list("operationId = ?1 order by position", operationId)) {
            if (row.isCrossed()) {
                open.add(row.toThreshold());
            } else {
                open.remove(row.toThreshold());
            }
        }
        return open;
    }
}

package fr.hemicycle.funding.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LineRows implements PanacheRepositoryBase<LineRow, UUID> {

    List<LineRow> of(UUID outcomeId) {
        return list("outcomeId = ?1 order by article, line", outcomeId);
    }
}

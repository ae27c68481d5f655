package fr.hemicycle.funding.financing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FundCallRows implements PanacheRepositoryBase<FundCallRow, UUID> {

    List<FundCallRow> ofPlan(UUID planId, UUID after, int count) {
        return find("planId = ?1 and id > ?2 order by id", planId, after)
                .page(0, count)
                .list();
    }
}

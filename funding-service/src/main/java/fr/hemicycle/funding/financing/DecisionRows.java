package fr.hemicycle.funding.financing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DecisionRows implements PanacheRepositoryBase<DecisionRow, UUID> {

    /** All that was told of a plan; whoever may see the plan may see it. */
    List<DecisionRow> ofPlan(UUID planId, UUID after, int count) {
        return find("planId = ?1 and id > ?2 order by id", planId, after)
                .page(0, count)
                .list();
    }

    /** What the collectivity told, what was told in its name, and what was told of its plans. */
    List<DecisionRow> concerning(String collectivity, UUID after, int count) {
        return find(
                        "from DecisionRow d where (d.collectivity = ?1 or d.funderSiren = ?1 or exists"
                                + " (select 1 from PlanRow p where p.id = d.planId and p.collectivity = ?1))"
                                + " and d.id > ?2 order by d.id",
                        collectivity,
                        after)
                .page(0, count)
                .list();
    }
}

package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.ActionSheet;
import fr.hemicycle.basin.plan.domain.PlanActions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class KnownActions implements PlanActions {

    private final PlanRows rows;

    KnownActions(PlanRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> of(String collectivity, UUID planId) {
        return rows.visible(collectivity, planId).stream()
                .flatMap(kept -> kept.plan().versions().stream()
                        .filter(version -> kept.row().collectivity().equals(collectivity)
                                || !kept.plan().isDraft(version.number())))
                .flatMap(version -> version.text().actions().stream())
                .map(ActionSheet::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}

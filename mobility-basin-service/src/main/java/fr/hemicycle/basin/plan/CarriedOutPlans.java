package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.FollowedPlan;
import fr.hemicycle.basin.plan.domain.FollowedPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Plans with the last that was measured and told of them. */
@ApplicationScoped
class CarriedOutPlans implements FollowedPlans {

    private final PlanRows rows;
    private final MeasureRows measures;
    private final ProgressRows progress;

    CarriedOutPlans(PlanRows rows, MeasureRows measures, ProgressRows progress) {
        this.rows = rows;
        this.measures = measures;
        this.progress = progress;
    }

    @Override
    public Optional<FollowedPlan> find(String reader, UUID id, LocalDate on) {
        return rows.visible(reader, id).map(kept -> followed(kept, reader, on));
    }

    @Override
    public List<FollowedPlan> ofBasin(String collectivity, UUID basin, LocalDate on) {
        return rows.ofBasin(collectivity, basin).stream()
                .map(row -> followed(rows.kept(row), collectivity, on))
                .toList();
    }

    private FollowedPlan followed(Kept kept, String reader, LocalDate on) {
        PlanRow row = kept.row();
        return new FollowedPlan(
                row.id(),
                row.basinId(),
                row.name(),
                row.collectivity().equals(reader) ? kept.plan() : kept.plan().withoutDrafts(),
                Set.copyOf(measures.last(row, on)),
                Set.copyOf(progress.last(row, on)));
    }
}

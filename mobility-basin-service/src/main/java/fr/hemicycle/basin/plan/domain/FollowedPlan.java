package fr.hemicycle.basin.plan.domain;

import java.util.Set;
import java.util.UUID;

/**
 * A plan with what shows how it is carried out.
 *
 * @param measures at least the last one of each indicator until the day that is asked for
 * @param progress the same of each action
 */
public record FollowedPlan(
        UUID id, UUID basin, String name, Plan plan, Set<Measure> measures, Set<ActionProgress> progress) {

    public FollowedPlan {
        measures = Set.copyOf(measures);
        progress = Set.copyOf(progress);
    }
}

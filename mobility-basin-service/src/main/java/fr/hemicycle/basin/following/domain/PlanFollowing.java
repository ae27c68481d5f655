package fr.hemicycle.basin.following.domain;

import fr.hemicycle.basin.plan.domain.ActionSheet;
import fr.hemicycle.basin.plan.domain.FollowedPlan;
import fr.hemicycle.basin.plan.domain.Plan;
import fr.hemicycle.basin.plan.domain.PlanStage;
import fr.hemicycle.basin.plan.domain.PlanVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a plan is carried out, on a day: computed from its facts alone, so any order in which they were told gives the same.
 *
 * @param version number of the version that counts: the one in force, else the last one
 * @param late the oldest first; empty once the plan has ended, but for reviews
 */
public record PlanFollowing(
        FollowedPlan plan,
        PlanStage stage,
        int version,
        List<ActionStanding> actions,
        List<IndicatorStanding> indicators,
        List<LateMatter> late) {

    public PlanFollowing {
        actions = List.copyOf(actions);
        indicators = List.copyOf(indicators);
        late = List.copyOf(late);
    }

    public static PlanFollowing of(FollowedPlan followed, LocalDate on) {
        Plan plan = followed.plan();
        PlanVersion version = plan.standing(on);
        PlanStage stage = plan.stage(on);
        List<ActionStanding> actions = version.text().actions().stream()
                .map(action -> ActionStanding.of(action, followed.progress(), on))
                .toList();
        List<IndicatorStanding> indicators = version.text().actions().stream()
                .flatMap(action -> action.indicators().stream()
                        .map(indicator -> IndicatorStanding.of(action, indicator, followed.measures(), on)))
                .toList();
        List<LateMatter> late = new ArrayList<>();
        if (stage != PlanStage.ENDED) {
            actions.forEach(each -> each.late(followed.id()).ifPresent(late::add));
            indicators.stream()
                    .filter(each -> !isAbandoned(actions, each.action()))
                    .forEach(each -> each.late(followed.id(), on).ifPresent(late::add));
        }
        plan.reviewsDue(on).forEach(year -> late.add(review(followed, year)));
        return new PlanFollowing(
                followed, stage, version.number(), actions, indicators, LateMatter.inOrder(late.stream()));
    }

    /** How many actions stand where; each standing is named. */
    public Map<Headway, Integer> counts() {
        Map<Headway, Integer> counts = new EnumMap<>(Headway.class);
        for (Headway standing : Headway.values()) {
            counts.put(standing, 0);
        }
        actions.forEach(each -> counts.merge(each.standing(), 1, Integer::sum));
        return counts;
    }

    public List<ActionSheet> sheets() {
        return actions.stream().map(ActionStanding::action).toList();
    }

    private static boolean isAbandoned(List<ActionStanding> actions, ActionSheet action) {
        return actions.stream().anyMatch(each -> each.action().equals(action) && each.standing() == Headway.ABANDONED);
    }

    /** Due by the end of the year that it is of: the plan names no day. */
    private static LateMatter review(FollowedPlan plan, int year) {
        return new LateMatter(
                LateKind.REVIEW, plan.id(), Integer.toString(year), plan.name(), null, LocalDate.of(year, 12, 31));
    }
}

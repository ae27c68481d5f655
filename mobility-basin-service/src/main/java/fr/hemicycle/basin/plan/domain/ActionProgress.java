package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.PlanRule.PLAN_DATE_MUST_NOT_LIE_AHEAD;
import static fr.hemicycle.basin.plan.domain.PlanRule.PROGRESSED_ACTION_MUST_EXIST;
import static fr.hemicycle.basin.plan.domain.PlanRule.PROGRESS_MUST_BE_TOLD_ONCE_A_DAY;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Where an action stands from a day on [avancement]. Nothing of it is ever changed: what was told wrong is told anew, of a later
 * day.
 *
 * @param note what was done or why it was not, and who says so
 */
public record ActionProgress(String action, ActionState state, LocalDate on, String note) {

    /** Every rule that it would break. */
    public List<Reason> objections(Plan plan, boolean told, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (on.isAfter(today)) {
            reasons.add(PLAN_DATE_MUST_NOT_LIE_AHEAD.with("date", on, "today", today));
        }
        if (plan.versions().stream()
                .noneMatch(version -> version.text().action(action).isPresent())) {
            reasons.add(PROGRESSED_ACTION_MUST_EXIST.with("action", action));
        }
        if (told) {
            reasons.add(PROGRESS_MUST_BE_TOLD_ONCE_A_DAY.with("action", action, "on", on));
        }
        return reasons;
    }

    /** Where an action stands on a day, by the latest that was told of it until then. */
    public static ActionState of(String action, Collection<ActionProgress> told, LocalDate day) {
        return told.stream()
                .filter(each -> each.action().equals(action) && !each.on().isAfter(day))
                .max(Comparator.comparing(ActionProgress::on))
                .map(ActionProgress::state)
                .orElse(ActionState.PLANNED);
    }
}

package fr.hemicycle.basin.solution.domain;

import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_MUST_KEEP_ITS_PAST;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_MUST_NOT_HAVE_ENDED;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mobility solution as it stands on record.
 *
 * @param latest the terms that began last, or will
 * @param ending {@code null} unless somebody ended it
 */
public record Solution(UUID id, Terms latest, @Nullable Ending ending) {

    /** Other terms from their first day on. */
    public SolutionDecision change(Terms next, LocalDate today) {
        List<Reason> reasons = objections(next.from(), today);
        return reasons.isEmpty() ? new SolutionDecision.Changed(next) : new SolutionDecision.Refused(reasons);
    }

    public SolutionDecision end(Ending end, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(objections(end.lastDay().plusDays(1), today));
        LocalDate until = latest.until();
        if (until != null && !end.lastDay().isBefore(until)) {
            reasons.add(SOLUTION_MAY_ONLY_END_EARLIER.with("until", until, "lastDay", end.lastDay()));
        }
        return reasons.isEmpty() ? new SolutionDecision.Ended(end) : new SolutionDecision.Refused(reasons);
    }

    /** @param from first day on which something would be otherwise */
    private List<Reason> objections(LocalDate from, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (ending != null) {
            reasons.add(SOLUTION_MUST_NOT_HAVE_ENDED.with("lastDay", ending.lastDay()));
        }
        if (!from.isAfter(latest.from())) {
            reasons.add(SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE.with("from", from, "latest", latest.from()));
        }
        if (from.isBefore(today)) {
            reasons.add(SOLUTION_MUST_KEEP_ITS_PAST.with("from", from, "today", today));
        }
        return reasons;
    }
}

package fr.hemicycle.basin.solution.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether a solution changes or ends. */
public sealed interface SolutionDecision {

    record Changed(Terms now) implements SolutionDecision {}

    record Ended(Ending ending) implements SolutionDecision {}

    /** @param reasons in order of precedence */
    record Refused(List<Reason> reasons) implements SolutionDecision {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}

package fr.hemicycle.vote.act.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether a step is taken. */
public sealed interface ActDecision {

    /** @param act with the step */
    record Taken(Act act) implements ActDecision {}

    record Refused(List<Reason> reasons) implements ActDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}

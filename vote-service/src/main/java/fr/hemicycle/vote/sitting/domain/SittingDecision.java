package fr.hemicycle.vote.sitting.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether a sitting is opened, its roll call taken, its proxies received. */
public sealed interface SittingDecision {

    /** @param sitting as it is from now on */
    record Recorded(Sitting sitting) implements SittingDecision {}

    record Refused(List<Reason> reasons) implements SittingDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static SittingDecision of(List<Reason> reasons, Sitting sitting) {
        return reasons.isEmpty() ? new Recorded(sitting) : new Refused(reasons);
    }
}

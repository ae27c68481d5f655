package fr.hemicycle.vote.body.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether members take an office or leave it: all of them, or none. */
public sealed interface OfficeDecision {

    /** @param offices as they are from now on */
    record Recorded(List<Office> offices) implements OfficeDecision {
        public Recorded {
            offices = List.copyOf(offices);
        }
    }

    record Refused(List<Reason> reasons) implements OfficeDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static OfficeDecision of(List<Reason> reasons, List<Office> offices) {
        return reasons.isEmpty() ? new Recorded(offices) : new Refused(reasons);
    }
}

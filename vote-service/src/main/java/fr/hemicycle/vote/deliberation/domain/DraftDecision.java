package fr.hemicycle.vote.deliberation.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether a draft is put on record. */
public sealed interface DraftDecision {

    record Drafted(Deliberation deliberation) implements DraftDecision {}

    record Refused(List<Reason> reasons) implements DraftDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}

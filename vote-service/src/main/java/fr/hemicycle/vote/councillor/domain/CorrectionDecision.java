package fr.hemicycle.vote.councillor.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether a correction of a member stands. */
public sealed interface CorrectionDecision {

    record Corrected(Correction correction) implements CorrectionDecision {}

    record Refused(List<Reason> reasons) implements CorrectionDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}

package fr.hemicycle.basin.body.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether a body, its rules or its members become what somebody wants them to be. */
public sealed interface BodyDecision<T> {

    /** @param now as it is from now on */
    record Recorded<T>(T now) implements BodyDecision<T> {}

    record Refused<T>(List<Reason> reasons) implements BodyDecision<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    static <T> BodyDecision<T> of(List<Reason> reasons, T now) {
        return reasons.isEmpty() ? new Recorded<>(now) : new Refused<>(reasons);
    }
}

package fr.hemicycle.basin.meeting.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.function.Supplier;

/** Whether a step of a meeting is taken. */
public sealed interface MeetingDecision<T> {

    /** @param now as it is from now on */
    record Taken<T>(T now) implements MeetingDecision<T> {}

    record Refused<T>(List<Reason> reasons) implements MeetingDecision<T> {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** @param now asked for only when nothing speaks against it */
    static <T> MeetingDecision<T> of(List<Reason> reasons, Supplier<T> now) {
        return reasons.isEmpty() ? new Taken<>(now.get()) : new Refused<>(reasons);
    }
}

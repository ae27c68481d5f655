package fr.hemicycle.basin.meeting.domain;

import static fr.hemicycle.basin.meeting.domain.MeetingRule.TASK_MUST_BE_DONE_AFTER_THE_MEETING;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.TASK_MUST_BE_DONE_ONCE;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.TASK_MUST_NOT_BE_DONE_AHEAD;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to do after a meeting.
 *
 * @param doneOn {@code null} until it is done
 */
public record Task(
        UUID id,
        String title,
        UUID organisationId,
        LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    /** @param meeting the day of its meeting */
    public MeetingDecision<Task> done(LocalDate on, LocalDate meeting, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (doneOn != null) {
            reasons.add(TASK_MUST_BE_DONE_ONCE.with("doneOn", doneOn));
        }
        if (on.isBefore(meeting)) {
            reasons.add(TASK_MUST_BE_DONE_AFTER_THE_MEETING.with("on", on, "day", meeting));
        }
        if (on.isAfter(today)) {
            reasons.add(TASK_MUST_NOT_BE_DONE_AHEAD.with("on", on, "today", today));
        }
        return MeetingDecision.of(reasons, () -> new Task(id, title, organisationId, dueOn, on));
    }

    public boolean isLateOn(LocalDate day) {
        return doneOn == null && dueOn.isBefore(day);
    }
}

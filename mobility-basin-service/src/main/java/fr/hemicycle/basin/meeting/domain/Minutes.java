package fr.hemicycle.basin.meeting.domain;

import static fr.hemicycle.basin.meeting.domain.MeetingRule.MINUTES_MUST_BE_DRAFTED_FIRST;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.MINUTES_MUST_FOLLOW_THE_MEETING;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.MINUTES_MUST_NOT_BE_APPROVED_YET;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.MINUTES_MUST_NOT_LIE_AHEAD;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the minutes of a meeting are.
 *
 * @param draftedOn day of the last draft, {@code null} before the first
 * @param approvedOn day on which that draft was approved, {@code null} until then
 */
public record Minutes(
        @Nullable LocalDate draftedOn, @Nullable LocalDate approvedOn) {

    public static final Minutes NONE = new Minutes(null, null);

    MeetingDecision<Minutes> draft(List<Reason> notHeld, LocalDate meeting, LocalDate on, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(notHeld);
        reasons.addAll(approvedAlready());
        reasons.addAll(misdated(on, meeting, today));
        return MeetingDecision.of(reasons, () -> new Minutes(on, null));
    }

    MeetingDecision<Minutes> approve(List<Reason> notHeld, LocalDate meeting, LocalDate on, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(notHeld);
        reasons.addAll(approvedAlready());
        if (draftedOn == null) {
            reasons.add(MINUTES_MUST_BE_DRAFTED_FIRST.with("day", meeting));
        }
        reasons.addAll(misdated(on, draftedOn == null ? meeting : draftedOn, today));
        return MeetingDecision.of(reasons, () -> new Minutes(draftedOn, on));
    }

    /** One reason when they are approved, none before. */
    List<Reason> approvedAlready() {
        return approvedOn == null
                ? List.of()
                : List.of(MINUTES_MUST_NOT_BE_APPROVED_YET.with("approvedOn", approvedOn));
    }

    private static List<Reason> misdated(LocalDate on, LocalDate earliest, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (on.isBefore(earliest)) {
            reasons.add(MINUTES_MUST_FOLLOW_THE_MEETING.with("on", on, "earliest", earliest));
        }
        if (on.isAfter(today)) {
            reasons.add(MINUTES_MUST_NOT_LIE_AHEAD.with("on", on, "today", today));
        }
        return reasons;
    }
}

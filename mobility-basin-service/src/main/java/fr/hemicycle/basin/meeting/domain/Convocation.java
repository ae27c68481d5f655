package fr.hemicycle.basin.meeting.domain;

import static fr.hemicycle.basin.meeting.domain.MeetingRule.CONVOCATION_MUST_NOT_LIE_AHEAD;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.MEETING_MUST_END_LATER_ON_ITS_DAY;
import static fr.hemicycle.basin.meeting.domain.MeetingRule.NOTICE_MUST_BE_LONG_ENOUGH;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.platform.rule.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A body called together. */
public record Convocation(
        UUID meetingId, Body body, Instant startsAt, Instant endsAt, LocalDate convenedOn, List<String> agenda) {

    public Convocation {
        agenda = List.copyOf(agenda);
    }

    /** What is wrong with its end. */
    public Optional<Reason> objection() {
        return startsAt.isBefore(endsAt) && Meeting.dayOf(startsAt).equals(Meeting.dayOf(endsAt))
                ? Optional.empty()
                : Optional.of(MEETING_MUST_END_LATER_ON_ITS_DAY.with("startsAt", startsAt, "endsAt", endsAt));
    }

    public MeetingDecision<Meeting> convene(LocalDate today) {
        LocalDate day = Meeting.dayOf(startsAt);
        List<Reason> reasons = new ArrayList<>(body.absentOn(day));
        if (convenedOn.isAfter(today)) {
            reasons.add(CONVOCATION_MUST_NOT_LIE_AHEAD.with("convenedOn", convenedOn, "today", today));
        }
        int days = body.settingOn(day).noticeDays();
        LocalDate earliest = convenedOn.plusDays(days);
        if (earliest.isAfter(day)) {
            reasons.add(NOTICE_MUST_BE_LONG_ENOUGH.with(
                    "convenedOn", convenedOn, "days", days, "earliest", earliest, "day", day));
        }
        return MeetingDecision.of(reasons, () -> Meeting.convened(this));
    }
}

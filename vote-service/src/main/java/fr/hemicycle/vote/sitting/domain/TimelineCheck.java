package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.TimelineRule.CHAIR_MUST_BE_TAKEN_BY_A_VOTING_MEMBER_WHO_IS_THERE;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.CLOSED_SESSION_MUST_BE_ASKED_BY_FIVE_OR_THE_PRESIDENT;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.CLOSED_SESSION_MUST_HAVE_THE_MAJORITY_OF_THOSE_PRESENT_OR_REPRESENTED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.ENTRY_MUST_NAME_A_MEMBER_OF_THE_ROLL_CALL;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.ENTRY_MUST_SAY_WHAT_ITS_KIND_NEEDS;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.MEMBER_MUST_BE_AWAY_TO_ARRIVE;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.MEMBER_MUST_BE_THERE_TO_LEAVE;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.SESSION_MUST_BE_CLOSED_TO_BE_OPENED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.SESSION_MUST_BE_OPEN_TO_BE_CLOSED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.SITTING_MUST_BE_SUSPENDED_TO_RESUME;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.SITTING_MUST_NOT_BE_OVER;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.SITTING_MUST_RUN_TO_BE_SUSPENDED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.TIMELINE_MUST_RUN_FORWARD;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.TIMELINE_MUST_STAY_ON_THE_DAY;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.URGENCY_MUST_HAVE_BEEN_CLAIMED;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.URGENCY_MUST_HAVE_THE_MAJORITY_OF_THE_VOTES_CAST;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Motion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry against the room as it is.
 *
 * @param settledUntil latest moment that an entry or a ballot has settled, {@code null} when there is none
 */
record TimelineCheck(
        Room room,
        LocalDate heldOn,
        Notice notice,
        Rulebook law,
        @Nullable Instant settledUntil) {

    /** Days and hours of the assembly are those of the clock on its wall. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Whether a moment is outside of a sitting: it may run past midnight, and no further. */
    static List<Reason> astray(Instant at, LocalDate heldOn) {
        LocalDate day = at.atZone(PARIS).toLocalDate();
        return day.isBefore(heldOn) || day.isAfter(heldOn.plusDays(1))
                ? List.of(TIMELINE_MUST_STAY_ON_THE_DAY.with("heldOn", heldOn, "at", at))
                : List.of();
    }

    /** Every broken rule, in order of precedence. */
    List<Reason> broken(TimelineEntry entry) {
        List<Reason> reasons = new ArrayList<>();
        UUID member = entry.councillorId();
        Motion motion = entry.motion();
        if (room.over()) {
            reasons.add(SITTING_MUST_NOT_BE_OVER.with("kind", entry.kind()));
        }
        if ((member != null) != entry.kind().concernsAMember()
                || (motion != null) != entry.kind().isDecidedByAMotion()) {
            reasons.add(ENTRY_MUST_SAY_WHAT_ITS_KIND_NEEDS.with("kind", entry.kind()));
            return reasons;
        }
        reasons.addAll(astray(entry.at(), heldOn));
        if (settledUntil != null && entry.at().isBefore(settledUntil)) {
            reasons.add(TIMELINE_MUST_RUN_FORWARD.with("at", entry.at(), "settledUntil", settledUntil));
        }
        reasons.addAll(member == null ? ofTheRoom(entry, motion) : ofAMember(entry, member));
        return reasons;
    }

    private List<Reason> ofAMember(TimelineEntry entry, UUID member) {
        List<Reason> reasons = new ArrayList<>();
        boolean present = room.isPresent(member);
        if (!room.rollCall().names(member)) {
            reasons.add(ENTRY_MUST_NAME_A_MEMBER_OF_THE_ROLL_CALL.with("councillor", member));
            return reasons;
        }
        switch (entry.kind()) {
            case ARRIVAL -> {
                if (present) {
                    reasons.add(MEMBER_MUST_BE_AWAY_TO_ARRIVE.with("councillor", member));
                }
            }
            case DEPARTURE -> {
                if (!present) {
                    reasons.add(MEMBER_MUST_BE_THERE_TO_LEAVE.with("councillor", member));
                }
            }
            case CHAIR -> {
                if (!present || !room.rollCall().hasAVote(member)) {
                    reasons.add(CHAIR_MUST_BE_TAKEN_BY_A_VOTING_MEMBER_WHO_IS_THERE.with("councillor", member));
                }
            }
            case SUSPENSION, RESUMPTION, CLOSED_SESSION, END_OF_CLOSED_SESSION, URGENCY_APPROVED, END -> {}
        }
        return reasons;
    }

    private List<Reason> ofTheRoom(TimelineEntry entry, @Nullable Motion motion) {
        List<Reason> reasons = new ArrayList<>();
        switch (entry.kind()) {
            case SUSPENSION -> {
                if (room.suspended()) {
                    reasons.add(SITTING_MUST_RUN_TO_BE_SUSPENDED.with("at", entry.at()));
                }
            }
            case RESUMPTION -> {
                if (!room.suspended()) {
                    reasons.add(SITTING_MUST_BE_SUSPENDED_TO_RESUME.with("at", entry.at()));
                }
            }
            case END_OF_CLOSED_SESSION -> {
                if (!room.closedSession()) {
                    reasons.add(SESSION_MUST_BE_CLOSED_TO_BE_OPENED.with("at", entry.at()));
                }
            }
            case CLOSED_SESSION -> {
                if (room.closedSession()) {
                    reasons.add(SESSION_MUST_BE_OPEN_TO_BE_CLOSED.with("at", entry.at()));
                }
            }
            case URGENCY_APPROVED -> {
                if (!notice.urgent()) {
                    reasons.add(URGENCY_MUST_HAVE_BEEN_CLAIMED.with("at", entry.at()));
                }
            }
            case ARRIVAL, DEPARTURE, CHAIR, END -> {}
        }
        if (motion != null) {
            reasons.addAll(carried(entry.kind(), motion));
        }
        return reasons;
    }

    private List<Reason> carried(TimelineEntry.Kind kind, Motion motion) {
        List<Reason> reasons = new ArrayList<>();
        if (kind == TimelineEntry.Kind.URGENCY_APPROVED) {
            if (motion.votesFor() <= motion.votesAgainst()) {
                reasons.add(URGENCY_MUST_HAVE_THE_MAJORITY_OF_THE_VOTES_CAST.with(
                        "votesFor", motion.votesFor(), "votesAgainst", motion.votesAgainst()));
            }
            return reasons;
        }
        int askersMin = law.closedSession().askersMin();
        if (motion.askers() > 0 && motion.askers() < askersMin) {
            reasons.add(CLOSED_SESSION_MUST_BE_ASKED_BY_FIVE_OR_THE_PRESIDENT.withSource(
                    law.closedSession().source(), "askers", motion.askers(), "min", askersMin));
        }
        int heard = room.voters().size();
        if (2 * motion.votesFor() <= heard) {
            reasons.add(CLOSED_SESSION_MUST_HAVE_THE_MAJORITY_OF_THOSE_PRESENT_OR_REPRESENTED.withSource(
                    law.closedSession().source(), "votesFor", motion.votesFor(), "presentOrRepresented", heard));
        }
        return reasons;
    }
}

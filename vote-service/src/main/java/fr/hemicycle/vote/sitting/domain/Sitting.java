package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.SittingRule.ROLL_CALL_MUST_BE_TAKEN_ONCE;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_TIMELINE;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.TIMELINE_MUST_RUN_FORWARD;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body that sits on a day, under the law of that day.
 *
 * @param secondConvocationOf the sitting without quorum that this one follows
 * @param rollCall {@code null} until it is taken
 * @param proxies all that were given, those that have ended too
 * @param timeline what happened after the roll call, in order
 */
public record Sitting(
        UUID id,
        Body body,
        LocalDate heldOn,
        @Nullable UUID secondConvocationOf,
        Rulebook rulebook,
        Notice notice,
        @Nullable RollCall rollCall,
        List<Proxy> proxies,
        List<TimelineEntry> timeline) {

    public Sitting {
        proxies = List.copyOf(proxies);
        timeline = List.copyOf(timeline);
    }

    /** The roll of a sitting that is only imagined: it happens when the sitting does. */
    public SittingDecision call(Minutes minutes, List<Seat> seats) {
        return call(minutes, seats, Instant.MAX);
    }

    /**
     * @param seats of the body on that day
     * @param at when it is written down
     */
    public SittingDecision call(Minutes minutes, List<Seat> seats, Instant at) {
        if (rollCall != null) {
            return new SittingDecision.Refused(List.of(ROLL_CALL_MUST_BE_TAKEN_ONCE.with("heldOn", heldOn)));
        }
        List<Reason> reasons = new ArrayList<>(minutes.broken(seats));
        if (minutes.openedAt() != null) {
            reasons.addAll(new OpeningCheck(heldOn, notice, at).broken(minutes.openedAt()));
        }
        return reasons.isEmpty()
                ? new SittingDecision.Recorded(with(minutes.toRollCall(seats, at), proxies, timeline))
                : new SittingDecision.Refused(reasons);
    }

    /**
     * Takes all of the proxies, or none. Given during the sitting, they count from its last recorded moment on.
     *
     * @param seats of the body on that day
     */
    public SittingDecision receive(List<Proxy> proposed, List<Seat> seats) {
        Instant from = timeline.isEmpty() ? null : timeline.getLast().at();
        Room room = room().orElse(null);
        List<Reason> reasons = new ArrayList<>();
        List<Proxy> all = new ArrayList<>(proxies);
        List<Proxy> living = new ArrayList<>(room == null ? proxies : room.proxies());
        for (Proxy each : proposed) {
            Proxy proxy = new Proxy(each.id(), each.giverId(), each.holderId(), from);
            reasons.addAll(new ProxyCheck(seats, room, body.internalRules(), rulebook.proxies(), living).broken(proxy));
            living.add(proxy);
            all.add(proxy);
        }
        return SittingDecision.of(reasons, with(rollCall, all, timeline));
    }

    /**
     * Writes all of the entries into the timeline, or none.
     *
     * @param lastVoteAt moment of the last ballot, {@code null} when there is none
     */
    public SittingDecision record(List<TimelineEntry> entries, @Nullable Instant lastVoteAt) {
        if (rollCall == null) {
            return new SittingDecision.Refused(
                    List.of(ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_TIMELINE.with("heldOn", heldOn)));
        }
        List<Reason> reasons = new ArrayList<>();
        List<TimelineEntry> all = new ArrayList<>(timeline);
        for (TimelineEntry entry : entries) {
            Room room = Room.at(null, rollCall, proxies, all);
            Instant settledUntil =
                    later(all.isEmpty() ? rollCall.openedAt() : all.getLast().at(), lastVoteAt);
            reasons.addAll(new TimelineCheck(room, heldOn, notice, rulebook, settledUntil).broken(entry));
            if (!reasons.isEmpty()) {
                return new SittingDecision.Refused(reasons);
            }
            all.add(entry);
        }
        return new SittingDecision.Recorded(with(rollCall, proxies, all));
    }

    /** The room at the end of what is known; nothing until the roll call is taken. */
    public Optional<Room> room() {
        return room(null);
    }

    /** @param moment {@code null} for the end of what is known */
    public Optional<Room> room(@Nullable Instant moment) {
        return Optional.ofNullable(rollCall).map(taken -> Room.at(moment, taken, proxies, timeline));
    }

    /** What is broken when something is said to have happened at it at that moment. */
    public List<Reason> astray(Instant at) {
        List<Reason> reasons = new ArrayList<>(TimelineCheck.astray(at, heldOn));
        Instant openedAt = rollCall == null ? null : rollCall.openedAt();
        if (openedAt != null && at.isBefore(openedAt)) {
            reasons.add(TIMELINE_MUST_RUN_FORWARD.with("at", at, "settledUntil", openedAt));
        }
        return reasons;
    }

    /** Nothing until the roll call is taken. */
    public Optional<Quorum> quorum() {
        return quorum(null, Set.of());
    }

    /**
     * The quorum for one item.
     *
     * @param moment {@code null} for the end of what is known
     * @param steppedAside members who sit in another body that the item concerns: from the day on which the law says so,
     *     they leave the members in office for that item
     */
    public Optional<Quorum> quorum(@Nullable Instant moment, Set<UUID> steppedAside) {
        Set<UUID> outOfIt = rulebook.steppingAside().leavesTheQuorum() ? steppedAside : Set.of();
        return room(moment).map(room -> Quorum.of(room, rulebook, secondConvocationOf != null, outOfIt));
    }

    /** Whose voice is heard at the end of what is known. */
    public Set<UUID> voters() {
        return room().map(Room::voters).orElse(Set.of());
    }

    /** Whether it came to its end without the quorum that it needed. */
    public boolean endedWithoutQuorum() {
        return room().map(Room::over).orElse(false)
                && quorum().map(quorum -> !quorum.reached()).orElse(false);
    }

    private Sitting with(@Nullable RollCall taken, List<Proxy> given, List<TimelineEntry> recorded) {
        return new Sitting(id, body, heldOn, secondConvocationOf, rulebook, notice, taken, given, recorded);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}

package fr.hemicycle.vote.body.domain;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE;
import static fr.hemicycle.vote.body.domain.BodyRule.COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME;
import static fr.hemicycle.vote.body.domain.BodyRule.DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS;
import static fr.hemicycle.vote.body.domain.BodyRule.SEAT_MAY_ONLY_END_EARLIER;
import static fr.hemicycle.vote.body.domain.BodyRule.SEAT_MUST_NOT_END_BEFORE_IT_BEGINS;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one body, past, present and to come.
 *
 * @param rollCalls days on which the roll of the body was called
 */
public record Seats(List<Seat> all, Set<LocalDate> rollCalls) {

    public Seats {
        all = List.copyOf(all);
        rollCalls = Set.copyOf(rollCalls);
    }

    public SeatDecision take(List<Seat> proposed) {
        List<Reason> reasons = new ArrayList<>();
        for (Seat seat : proposed) {
            if (seat.endsBefore(seat.from())) {
                reasons.add(endsBeforeItBegins(seat, String.valueOf(seat.until())));
            }
        }
        Map<UUID, List<Seat>> held = new HashMap<>();
        all.forEach(seat -> heldBy(seat, held).add(seat));
        for (Seat seat : proposed) {
            if (heldBy(seat, held).stream().anyMatch(other -> other.sharesADayWith(seat))) {
                reasons.add(COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME.with(
                        "councillor", seat.councillorId(), "from", seat.from()));
            }
            heldBy(seat, held).add(seat);
        }
        for (Seat seat : proposed) {
            rollCalledOn(seat).ifPresent(day -> reasons.add(keepsItsMembers(seat, day)));
        }
        return SeatDecision.of(reasons, proposed);
    }

    /**
     * Ends a seat, and gives it to a successor the day after.
     *
     * @param seat one of these
     * @param successor {@code null} when it stays vacant
     */
    public SeatDecision end(Seat seat, LocalDate lastDay, @Nullable Successor successor) {
        return revise(
                List.of(new Ending(seat, lastDay)),
                successor == null
                        ? List.of()
                        : List.of(new Seat(
                                successor.seatId(),
                                successor.councillorId(),
                                seat.voting(),
                                lastDay.plusDays(1),
                                successor.until())));
    }

    /**
     * Ends seats and gives others, all or none.
     *
     * @param endings of seats among these
     */
    public SeatDecision revise(List<Ending> endings, List<Seat> taken) {
        List<Reason> reasons = new ArrayList<>();
        for (Ending ending : endings) {
            Seat seat = ending.seat();
            if (ending.ended().endsBefore(seat.from())) {
                reasons.add(endsBeforeItBegins(seat, ending.lastDay()));
            }
            if (seat.until() != null && !ending.lastDay().isBefore(seat.until())) {
                reasons.add(SEAT_MAY_ONLY_END_EARLIER.with("until", seat.until(), "lastDay", ending.lastDay()));
            }
        }
        if (!reasons.isEmpty()) {
            return new SeatDecision.Refused(reasons);
        }
        Set<UUID> over = endings.stream().map(each -> each.seat().id()).collect(Collectors.toSet());
        List<Seat> ended = endings.stream().map(Ending::ended).toList();
        List<Seat> kept = Stream.concat(all.stream().filter(each -> !over.contains(each.id())), ended.stream())
                .toList();
        switch (new Seats(kept, rollCalls).take(taken)) {
            case SeatDecision.Seated _ ->
                endings.forEach(each ->
                        rollCalledOn(each.lost()).ifPresent(day -> reasons.add(keepsItsMembers(each.seat(), day))));
            case SeatDecision.Refused refused -> reasons.addAll(refused.reasons());
        }
        List<Seat> after = Stream.concat(kept.stream(), taken.stream()).toList();
        endings.stream()
                .filter(each -> each.seat().voting())
                .map(each -> new Span(each.lost().from(), each.lost().until()))
                .distinct()
                .flatMap(span -> dayWithoutAVote(span, after).stream())
                .min(LocalDate::compareTo)
                .ifPresent(day -> reasons.add(BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE.with("day", day)));
        return SeatDecision.of(
                reasons, Stream.concat(ended.stream(), taken.stream()).toList());
    }

    /** A seat that is over after that day. */
    public record Ending(Seat seat, LocalDate lastDay) {

        public Seat ended() {
            return seat.endedOn(lastDay);
        }

        /** What the member does not hold any more. */
        Seat lost() {
            return new Seat(seat.id(), seat.councillorId(), seat.voting(), lastDay.plusDays(1), seat.until());
        }
    }

    private record Span(LocalDate from, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * Who takes over.
     *
     * @param seatId of the new seat
     * @param until last day, {@code null} while it lasts
     */
    public record Successor(
            UUID seatId, UUID councillorId, @Nullable LocalDate until) {}

    /** Members with a vote. */
    public int votingOn(LocalDate day) {
        return (int)
                all.stream().filter(seat -> seat.voting() && seat.isHeldOn(day)).count();
    }

    boolean givesAVote(UUID councillorId, LocalDate day) {
        return all.stream()
                .anyMatch(seat -> seat.voting() && seat.councillorId().equals(councillorId) && seat.isHeldOn(day));
    }

    /** The first day of the span on which nobody has a vote: it follows the last day of somebody, or opens the span. */
    private static Optional<LocalDate> dayWithoutAVote(Span span, List<Seat> seats) {
        Seats left = new Seats(seats, Set.of());
        return Stream.concat(
                        Stream.of(span.from()),
                        seats.stream().map(Seat::until).filter(Objects::nonNull).map(until -> until.plusDays(1)))
                .distinct()
                .filter(day -> span.holds(day) && left.votingOn(day) == 0)
                .min(LocalDate::compareTo);
    }

    private Optional<LocalDate> rollCalledOn(Seat seat) {
        return rollCalls.stream().filter(seat::isHeldOn).min(LocalDate::compareTo);
    }

    private static List<Seat> heldBy(Seat seat, Map<UUID, List<Seat>> held) {
        return held.computeIfAbsent(seat.councillorId(), _ -> new ArrayList<>());
    }

    private static Reason endsBeforeItBegins(Seat seat, Object until) {
        return SEAT_MUST_NOT_END_BEFORE_IT_BEGINS.with(
                "councillor", seat.councillorId(), "from", seat.from(), "until", until);
    }

    private static Reason keepsItsMembers(Seat seat, LocalDate day) {
        return DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS.with("councillor", seat.councillorId(), "day", day);
    }
}

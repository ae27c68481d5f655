package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.sitting.domain.SittingRule.EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET;
import static fr.hemicycle.vote.sitting.domain.SittingRule.PRESIDENT_MUST_BE_PRESENT;
import static fr.hemicycle.vote.sitting.domain.SittingRule.SECRETARY_MUST_BE_PRESENT;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Seat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the assembly office wrote down at the roll call, before anybody has checked it.
 *
 * @param openedAt {@code null} where the record does not know the hour
 */
public record Minutes(
        UUID presidentId,
        UUID secretaryId,
        List<Line> lines,
        @Nullable Instant openedAt) {

    public Minutes(UUID presidentId, UUID secretaryId, List<Line> lines) {
        this(presidentId, secretaryId, lines, null);
    }

    public record Line(UUID councillorId, Attendance attendance) {}

    public Minutes {
        lines = List.copyOf(lines);
    }

    /** Every broken rule, in order of precedence. */
    List<Reason> broken(List<Seat> seats) {
        List<Reason> reasons = new ArrayList<>();
        Set<UUID> members = seats.stream().map(Seat::councillorId).collect(Collectors.toUnmodifiableSet());
        Map<UUID, Long> named =
                lines.stream().collect(Collectors.groupingBy(Line::councillorId, Collectors.counting()));
        long missing =
                members.stream().filter(member -> !named.containsKey(member)).count();
        long twice = named.values().stream().filter(count -> count > 1).count();
        long unknown =
                named.keySet().stream().filter(one -> !members.contains(one)).count();
        if (missing + twice + unknown > 0) {
            reasons.add(EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET.with(
                    "members", members.size(), "missing", missing, "twice", twice, "unknown", unknown));
        }
        if (!isPresent(presidentId) || seats.stream().noneMatch(seat -> votes(seat, presidentId))) {
            reasons.add(PRESIDENT_MUST_BE_PRESENT.with("president", presidentId));
        }
        if (!isPresent(secretaryId) || seats.stream().noneMatch(seat -> votes(seat, secretaryId))) {
            reasons.add(SECRETARY_MUST_BE_PRESENT.with("secretary", secretaryId));
        }
        return reasons;
    }

    RollCall toRollCall(List<Seat> seats, Instant recordedAt) {
        Set<UUID> withAVote =
                seats.stream().filter(Seat::voting).map(Seat::councillorId).collect(Collectors.toUnmodifiableSet());
        return new RollCall(
                presidentId,
                secretaryId,
                lines.stream()
                        .map(line -> new RollCall.Entry(
                                line.councillorId(), withAVote.contains(line.councillorId()), line.attendance()))
                        .toList(),
                openedAt,
                recordedAt);
    }

    private boolean isPresent(UUID councillorId) {
        return lines.stream()
                .anyMatch(line -> line.councillorId().equals(councillorId) && line.attendance() == Attendance.PRESENT);
    }

    private static boolean votes(Seat seat, UUID councillorId) {
        return seat.voting() && seat.councillorId().equals(councillorId);
    }
}

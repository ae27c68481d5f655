package fr.hemicycle.vote.document.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;

import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Five with a vote: 1 presides, 2 keeps the minutes, 3 is excused and represented by 1, 4 is absent, 5 is there. Two without:
 * 6 is there, 7 is excused. Opened at 9:30 in Paris.
 */
final class SampleRoom {

    private SampleRoom() {}

    static Sitting sitting(TimelineEntry... timeline) {
        return sitting(List.of(new Proxy(new UUID(6, 3), member(3), member(1))), timeline);
    }

    static Sitting sitting(List<Proxy> proxies, TimelineEntry... timeline) {
        Sitting bare = SampleSitting.ofTheFile().unopened();
        RollCall call = new RollCall(
                member(1),
                member(2),
                List.of(
                        new RollCall.Entry(member(1), true, Attendance.PRESENT),
                        new RollCall.Entry(member(2), true, Attendance.PRESENT),
                        new RollCall.Entry(member(3), true, Attendance.EXCUSED),
                        new RollCall.Entry(member(4), true, Attendance.ABSENT),
                        new RollCall.Entry(member(5), true, Attendance.PRESENT),
                        new RollCall.Entry(member(6), false, Attendance.PRESENT),
                        new RollCall.Entry(member(7), false, Attendance.EXCUSED)),
                at("08:30"),
                Instant.EPOCH);
        return new Sitting(
                bare.id(),
                bare.body(),
                bare.heldOn(),
                null,
                bare.rulebook(),
                bare.notice(),
                call,
                proxies,
                List.of(timeline));
    }

    static TimelineEntry entry(String hour, TimelineEntry.Kind kind, @Nullable UUID who) {
        return new TimelineEntry(new UUID(7, hour.hashCode()), at(hour), kind, who, null);
    }

    static TimelineEntry entry(String hour, TimelineEntry.Kind kind, TimelineEntry.Motion motion) {
        return new TimelineEntry(new UUID(7, hour.hashCode()), at(hour), kind, null, motion);
    }

    /** @param hour UTC, as 08:30 */
    static Instant at(String hour) {
        return Instant.parse(SampleSitting.HELD_ON + "T" + hour + ":00Z");
    }

    /** « Élu 1 » and so on. */
    static Map<UUID, String> names() {
        return IntStream.rangeClosed(1, 46)
                .boxed()
                .collect(Collectors.toMap(each -> member(each), each -> "Élu " + each));
    }
}

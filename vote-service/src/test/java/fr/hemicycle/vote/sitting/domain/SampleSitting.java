package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;

import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.body.domain.SampleBody;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sittings for tests. Members are numbered from 1; the first {@code present} are there, number 1 presides, number 2 keeps the
 * minutes; the last {@code represented} members with a vote gave proxies to numbers 1, 2, 3 …
 */
public record SampleSitting(
        BodyKind kind,
        int voting,
        int present,
        int represented,
        @Nullable UUID secondConvocationOf,
        boolean outsideHolders,
        LocalDate heldOn) {

    public static final LocalDate HELD_ON = LocalDate.of(2022, 12, 13);

    /** 44 members with a vote, 31 present, 12 represented: the sitting of the file. */
    public static SampleSitting ofTheFile() {
        return new SampleSitting(BodyKind.STANDING_COMMITTEE, 44, 31, 12, null, false, HELD_ON);
    }

    public SampleSitting ofKind(BodyKind other) {
        return new SampleSitting(other, voting, present, represented, secondConvocationOf, outsideHolders, heldOn);
    }

    public SampleSitting with(int nowPresent, int nowRepresented) {
        return new SampleSitting(kind, voting, nowPresent, nowRepresented, secondConvocationOf, outsideHolders, heldOn);
    }

    public SampleSitting withMembers(int nowVoting) {
        return new SampleSitting(kind, nowVoting, present, represented, secondConvocationOf, outsideHolders, heldOn);
    }

    public SampleSitting asSecondConvocation() {
        return new SampleSitting(kind, voting, present, represented, new UUID(4, 1), outsideHolders, heldOn);
    }

    public SampleSitting withOutsideHolders() {
        return new SampleSitting(kind, voting, present, represented, secondConvocationOf, true, heldOn);
    }

    public SampleSitting heldOn(LocalDate day) {
        return new SampleSitting(kind, voting, present, represented, secondConvocationOf, outsideHolders, day);
    }

    /** Two members without a vote attend as well: {@code voting + 1} is there, {@code voting + 2} is not. */
    public Sitting build() {
        List<RollCall.Entry> entries = new ArrayList<>();
        for (int i = 1; i <= voting; i++) {
            entries.add(new RollCall.Entry(member(i), true, i <= present ? Attendance.PRESENT : Attendance.EXCUSED));
        }
        entries.add(new RollCall.Entry(member(voting + 1), false, Attendance.PRESENT));
        entries.add(new RollCall.Entry(member(voting + 2), false, Attendance.EXCUSED));
        List<Proxy> proxies = IntStream.rangeClosed(1, represented)
                .mapToObj(i -> new Proxy(new UUID(6, i), member(voting + 1 - i), member(i)))
                .toList();
        Sitting bare = unopened();
        return new Sitting(
                bare.id(),
                bare.body(),
                heldOn,
                secondConvocationOf,
                bare.rulebook(),
                Notice.UNKNOWN,
                new RollCall(member(1), member(2), entries),
                proxies,
                List.of());
    }

    /** The same before its roll call. */
    public Sitting unopened() {
        Body plain = SampleBody.of(kind);
        Body body = new Body(plain.id(), kind, plain.name(), new InternalRules(outsideHolders, null, true));
        return new Sitting(
                new UUID(5, 5),
                body,
                heldOn,
                secondConvocationOf,
                Rulebooks.CGCT.on(kind, heldOn).orElseThrow(),
                Notice.UNKNOWN,
                null,
                List.of(),
                List.of());
    }

    /** Minutes that are in order. */
    public Minutes minutes() {
        List<Minutes.Line> lines = new ArrayList<>();
        for (int i = 1; i <= voting; i++) {
            lines.add(new Minutes.Line(member(i), i <= present ? Attendance.PRESENT : Attendance.EXCUSED));
        }
        lines.add(new Minutes.Line(member(voting + 1), Attendance.PRESENT));
        lines.add(new Minutes.Line(member(voting + 2), Attendance.EXCUSED));
        return new Minutes(member(1), member(2), lines);
    }
}

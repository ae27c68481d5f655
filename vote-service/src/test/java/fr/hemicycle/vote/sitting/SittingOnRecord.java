package fr.hemicycle.vote.sitting;

import fr.hemicycle.vote.RandomSitting;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingDecision;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A sitting as the real requests write it down, one after the other, and read it back from its row. */
public final class SittingOnRecord {

    private SittingOnRecord() {}

    /** @return the last decision: of the first step that is refused, or of the last one */
    public static SittingDecision of(RandomSitting course) {
        SittingDecision opened = course.convocation().open(Rulebooks.CGCT);
        if (!(opened instanceof SittingDecision.Recorded(Sitting sitting))) {
            return opened;
        }
        SittingRow row = SittingRow.of("226200012", sitting);
        SittingDecision called = next(
                course,
                row,
                each -> each.call(course.minutes(), course.seats()),
                (one, with) -> one.apply(rollCall(with)));
        if (called instanceof SittingDecision.Refused) {
            return called;
        }
        SittingDecision received = course.proxies().isEmpty()
                ? called
                : next(course, row, each -> each.receive(course.proxiesGiven(), course.seats()), SittingRow::grow);
        return received instanceof SittingDecision.Refused || course.timeline().isEmpty()
                ? received
                : next(course, row, each -> each.record(course.entries(), null), SittingRow::grow);
    }

    private static SittingDecision next(
            RandomSitting course,
            SittingRow row,
            Function<Sitting, SittingDecision> step,
            BiConsumer<SittingRow, Sitting> write) {
        if (!(step.apply(read(course, row)) instanceof SittingDecision.Recorded(Sitting sitting))) {
            return step.apply(read(course, row));
        }
        write.accept(row, sitting);
        return new SittingDecision.Recorded(read(course, row));
    }

    private static Sitting read(RandomSitting course, SittingRow row) {
        return row.toDomain(
                course.body(), Rulebooks.CGCT.on(course.kind(), row.heldOn()).orElseThrow());
    }

    private static RollCall rollCall(Sitting sitting) {
        return Objects.requireNonNull(sitting.rollCall());
    }
}

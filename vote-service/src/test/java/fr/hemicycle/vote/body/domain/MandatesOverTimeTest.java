package fr.hemicycle.vote.body.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of a body in whatever order, each day has an answer, and what the roll call saw stays. */
class MandatesOverTimeTest {

    private static final LocalDate START = LocalDate.of(2021, 7, 1);
    private static final int DAYS = 40;
    private static final int MEMBERS = 5;

    /** A seat taken, or, where there is one, ended; with {@code call}, the roll is called first on that day. */
    record Step(
            boolean end,
            int member,
            int day,
            @Nullable Integer length,
            @Nullable Integer successor,
            boolean call) {}

    @Provide
    Arbitrary<List<Step>> history() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, MEMBERS),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, DAYS).injectNull(0.5),
                        Arbitraries.integers().between(1, MEMBERS).injectNull(0.5),
                        Arbitraries.integers().between(0, 5).map(i -> i == 0))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 500)
    void any_day_answers_and_nobody_sits_twice(@ForAll("history") List<Step> history) {
        Seats seats = new Seats(List.of(seat(0, 1, 0, null)), Set.of());
        for (int i = 0; i < history.size(); i++) {
            Step step = history.get(i);
            Seats before = seats;
            if (step.call()) {
                Set<LocalDate> called = new HashSet<>(seats.rollCalls());
                called.add(START.plusDays(step.day()));
                seats = new Seats(seats.all(), called);
                before = seats;
            }
            seats = after(seats, step, i + 1);
            for (LocalDate day : before.rollCalls()) {
                assertThat(on(seats, day)).isEqualTo(on(before, day));
            }
            for (int day = 0; day <= 2 * DAYS; day++) {
                List<UUID> sitting = on(seats, START.plusDays(day));
                assertThat(sitting).doesNotHaveDuplicates();
                assertThat(sitting.isEmpty()).isFalse();
            }
        }
    }

    private static Seats after(Seats seats, Step step, int number) {
        LocalDate day = START.plusDays(step.day());
        SeatDecision decision = step.end()
                ? seats.end(
                        seats.all().get(step.member() % seats.all().size()),
                        day,
                        step.successor() == null
                                ? null
                                : new Seats.Successor(new UUID(4, number), SampleBody.member(step.successor()), null))
                : seats.take(List.of(seat(number, step.member(), step.day(), step.length())));
        return switch (decision) {
            case SeatDecision.Refused _ -> seats;
            case SeatDecision.Seated(List<Seat> now) -> {
                List<Seat> all = new ArrayList<>(seats.all());
                all.removeIf(seat -> seat.id().equals(now.getFirst().id()));
                all.addAll(now);
                yield new Seats(all, seats.rollCalls());
            }
        };
    }

    private static List<UUID> on(Seats seats, LocalDate day) {
        return seats.all().stream()
                .filter(seat -> seat.isHeldOn(day))
                .map(Seat::councillorId)
                .sorted()
                .toList();
    }

    private static Seat seat(int number, int member, int day, @Nullable Integer length) {
        LocalDate from = START.plusDays(day);
        return new Seat(
                new UUID(4, number),
                SampleBody.member(member),
                true,
                from,
                length == null ? null : from.plusDays(length));
    }
}

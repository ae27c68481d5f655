package fr.hemicycle.basin.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SlotTest {

    record Time(int start, int length) {}

    @Provide
    Arbitrary<List<Time>> times() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 6))
                .as(Time::new)
                .list()
                .ofMaxSize(8);
    }

    @Test
    void one_that_begins_when_the_other_ends_is_no_clash() {
        assertThat(Slot.clashes(List.of(slot(0, 0, 2), slot(1, 2, 2)))).isEmpty();
        assertThat(Slot.clashes(List.of(slot(0, 0, 3), slot(1, 2, 2))))
                .isEqualTo(Map.of(new UUID(0, 0), List.of(new UUID(0, 1)), new UUID(0, 1), List.of(new UUID(0, 0))));
    }

    /** Two meetings clash when there is an hour that both fill. */
    @Property
    void clashes_are_those_of_the_hours(@ForAll("times") List<Time> times) {
        List<Slot> slots = IntStream.range(0, times.size())
                .mapToObj(i -> slot(i, times.get(i).start(), times.get(i).length()))
                .toList();

        Map<UUID, List<UUID>> clashes = Slot.clashes(slots);

        for (int i = 0; i < times.size(); i++) {
            List<UUID> expected = new ArrayList<>();
            for (int j = 0; j < times.size(); j++) {
                if (i != j
                        && hours(times.get(i))
                                .anyMatch(hours(times.get(j)).boxed().toList()::contains)) {
                    expected.add(new UUID(0, j));
                }
            }
            assertThat(clashes.getOrDefault(new UUID(0, i), List.of())).isEqualTo(expected);
        }
    }

    private static IntStream hours(Time time) {
        return IntStream.range(time.start(), time.start() + time.length());
    }

    private static Slot slot(int id, int start, int length) {
        return new Slot(
                new UUID(0, id), Instant.ofEpochSecond(start * 3600L), Instant.ofEpochSecond((start + length) * 3600L));
    }
}

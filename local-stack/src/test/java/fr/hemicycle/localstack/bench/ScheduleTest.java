package fr.hemicycle.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void the_first_request_is_due_at_the_beginning_and_the_next_after_one_part_of_a_second() {
        Schedule schedule = new Schedule(-5_000, 100);

        assertThat(schedule.due(0)).isEqualTo(-5_000);
        assertThat(schedule.due(1)).isEqualTo(10_000_000 - 5_000);
    }

    /** A third of a second is no whole number of nanoseconds. */
    @Test
    void no_rounding_adds_up() {
        Schedule schedule = new Schedule(0, 3);

        assertThat(LongStream.of(schedule.due(1), schedule.due(2), schedule.due(3), schedule.due(3_000_000))
                        .boxed())
                .containsExactly(333_333_333L, 666_666_666L, 1_000_000_000L, 1_000_000_000_000_000L);
    }

    @Test
    void a_rate_of_none_is_refused() {
        assertThatThrownBy(() -> new Schedule(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

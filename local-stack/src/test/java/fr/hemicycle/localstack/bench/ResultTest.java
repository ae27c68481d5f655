package fr.hemicycle.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {

    private final List<String> console = new ArrayList<>();
    private final Deque<Map<String, Duration>> clocks = new ArrayDeque<>();
    private final Result result = new Result(console::add, clocks::remove);
    private final Measure suite = Measure.ofWhole("commitments", 300, 0, 1);

    @Test
    void what_is_added_is_told_at_once_and_kept() {
        result.add(suite);
        result.add(new Share(suite, Measure.ofWhole("plain", 600, 0, 1)));

        assertThat(console).containsExactly(suite.line(), new Share(suite, Measure.ofWhole("plain", 600, 0, 1)).line());
        assertThat(result.toJson().at("/measures/0/name").asText()).isEqualTo("commitments");
        assertThat(result.toJson().at("/sharesOfPlainSql/0/percent").asDouble()).isEqualTo(50);
    }

    @Test
    void processor_time_is_what_passed_on_the_clocks_shared_among_all_that_was_done() {
        clocks.add(Map.of("kafka", Duration.ofSeconds(1), "postgres", Duration.ofSeconds(2)));
        clocks.add(Map.of(
                "kafka", Duration.ofSeconds(4), "postgres", Duration.ofMillis(2_300), "new", Duration.ofSeconds(3)));

        result.add(() -> List.of(suite));

        assertThat(console.getLast())
                .isEqualTo("    processor time of each: 21.00 ms (kafka 10.00, new 10.00, postgres 1.00)");
        assertThat(result.toJson().at("/processorTimes/0/millisEach/postgres").asDouble())
                .isEqualTo(1);
        assertThat(result.toJson().at("/processorTimes/0/totalMillisEach").asDouble())
                .isEqualTo(21);
    }

    @Test
    void a_measure_is_found_by_its_name() {
        result.add(suite);

        assertThat(result.of("commitments")).isEqualTo(suite);
        assertThatThrownBy(() -> result.of("payments")).hasMessage("not measured: payments");
    }
}

package fr.hemicycle.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final long MILLI = Duration.ofMillis(1).toNanos();

    /** A hundred requests of 1, 2, … 100 ms within two seconds, of which three failed. */
    private final Measure measure = Measure.of("requests", hundred(), 3, 2);

    private static Latencies hundred() {
        Latencies latencies = new Latencies();
        for (int i = 1; i <= 100; i++) {
            latencies.record(7, 7 + i * MILLI);
        }
        return latencies;
    }

    @Test
    void a_line_has_the_rate_and_the_percentiles() {
        assertThat(measure.line().replaceAll(" +", " "))
                .isEqualTo("requests 100 50/s p50 50.02 ms p99 99.01 ms max 100.03 ms failed 3");
    }

    @Test
    void json_has_the_same_figures_and_more_percentiles() {
        ObjectNode json = measure.toJson();

        assertThat(json.path("count").asLong()).isEqualTo(100);
        assertThat(json.path("failed").asLong()).isEqualTo(3);
        assertThat(json.path("seconds").asDouble()).isEqualTo(2);
        assertThat(json.path("perSecond").asDouble()).isEqualTo(50);
        assertThat(json.path("p50.0Millis").asDouble()).isEqualTo(50, within(0.1));
        assertThat(json.path("p90.0Millis").asDouble()).isEqualTo(90, within(0.1));
        assertThat(json.path("p99.9Millis").asDouble()).isEqualTo(100, within(0.1));
    }

    @Test
    void a_whole_has_a_rate_and_no_latencies() {
        Measure whole = Measure.ofWhole("commitments", 3_000, 0, 4);

        assertThat(whole.line())
                .contains("750/s", "in 4.00 s")
                .doesNotContain("p50")
                .doesNotContain("failed");
        assertThat(whole.toJson().has("p50.0Millis")).isFalse();
    }

    /** A histogram that refused it would lose the worst of all. */
    @Test
    void what_takes_longer_than_two_minutes_counts_as_two_minutes() {
        Latencies latencies = new Latencies();
        latencies.record(0, Duration.ofMinutes(3).toNanos());

        assertThat(Measure.of("slow", latencies, 0, 180)
                        .toJson()
                        .path("p50.0Millis")
                        .asDouble())
                .isEqualTo(120_000, within(120.0));
    }

    @Test
    void a_share_is_the_part_of_plain_sql() {
        Share share = new Share(Measure.ofWhole("commitments", 300, 0, 1), Measure.ofWhole("plain", 1_200, 0, 1));

        assertThat(share.percent()).isEqualTo(25);
        assertThat(share.line()).contains("300/s of  1200/s =  25 %");
        assertThat(share.toJson().path("percent").asDouble()).isEqualTo(25);
        assertThat(share.toJson().path("plainPerSecond").asDouble()).isEqualTo(1_200);
    }

    @Test
    void each_request_is_sent_once_and_a_wrong_answer_is_counted() {
        List<BooleanSupplier> requests = Stream.of(true, false, true, true, false)
                .<BooleanSupplier>map(answer -> () -> answer)
                .toList();

        assertThat(Load.flatOut("flat out", 2, requests)).satisfies(measured -> {
            assertThat(measured.count()).isEqualTo(5);
            assertThat(measured.failed()).isEqualTo(2);
        });
        assertThat(Load.openLoop("open loop", 1_000, requests).failed()).isEqualTo(2);
    }
}

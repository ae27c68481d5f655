package fr.hemicycle.platform.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final Instant AT = Instant.parse("2022-12-13T10:00:00Z");

    private final RetrySchedule schedule =
            new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofHours(8)));

    @ParameterizedTest
    @CsvSource({
        "1, 0.0, 2022-12-13T10:00:05Z",
        "1, 0.5, 2022-12-13T10:00:05.250Z",
        "2, 0.0, 2022-12-13T10:02:00Z",
        "3, 0.0, 2022-12-13T18:00:00Z",
        "3, 1.0, 2022-12-13T18:48:00Z",
    })
    void waits_longer_each_time_and_a_little_at_random(int attempts, double random, Instant next) {
        assertThat(schedule.next(attempts, AT, random)).contains(next);
    }

    @Test
    void ends_after_the_last_wait() {
        assertThat(schedule.next(4, AT, 0)).isEmpty();
    }

    @Test
    void covers_a_day_as_it_is_shipped() throws IOException {
        Properties shipped = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
            shipped.load(file);
        }
        List<Duration> waits = Stream.of(
                        shipped.getProperty("hemicycle.webhook.retry-waits").split(",", -1))
                .map(text -> Duration.parse("PT" + text.toUpperCase(Locale.ROOT)))
                .toList();

        assertThat(waits).isSorted();
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofDays(1), Duration.ofHours(26));
    }
}

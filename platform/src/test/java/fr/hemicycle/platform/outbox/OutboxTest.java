package fr.hemicycle.platform.outbox;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class OutboxTest {

    private static final Instant AT = Instant.parse("2022-12-13T10:00:00Z");
    private static final String TOPIC = "facts.v1";

    @Inject
    Outbox outbox;

    @Inject
    OutboxLag lag;

    @Inject
    AgroalDataSource database;

    private final KafkaProbe kafka = new KafkaProbe(TestStack.broker().bootstrapServers());
    private final UUID aggregate = Ids.next();

    record Counted(int count) {}

    record Large(String text) {}

    @Test
    void publishes_a_fact_as_a_cloud_event() {
        append(aggregate, new Counted(1));

        ConsumerRecord<String, byte[]> event = published(aggregate, 1).getFirst();
        assertThat(event.key()).isEqualTo(aggregate.toString());
        assertThat(new String(event.value(), UTF_8)).isEqualTo("{\"count\":1}");
        assertThat(UUID.fromString(header(event, "ce_id")).version()).isEqualTo(7);
        assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(event, "ce_source")).isEqualTo("/sample-service/226200012");
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.sample.Counted.v1");
        assertThat(header(event, "ce_time")).isEqualTo("2022-12-13T10:00:00Z");
        assertThat(header(event, "ce_subject")).isEqualTo(aggregate.toString());
        assertThat(header(event, "ce_dataschema")).endsWith("/contracts/Counted.v1.schema.json");
        assertThat(header(event, "ce_collectivity")).isEqualTo("226200012");
        assertThat(header(event, "ce_aggregateversion")).isEqualTo("1");
        assertThat(header(event, "content-type")).isEqualTo("application/json");
    }

    @Test
    void publishes_nothing_of_a_fact_that_was_rolled_back() {
        UUID later = Ids.next();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(event(aggregate, new Counted(1)));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessageContaining("rolled back");
        append(later, new Counted(1));

        published(later, 1);
        assertThat(kafka.read(TOPIC, aggregate.toString())).isEmpty();
    }

    @Test
    void keeps_the_order_and_leaves_no_gap_while_many_write_at_once() throws SQLException {
        List<UUID> aggregates =
                IntStream.range(0, 5).mapToObj(i -> noteToLock()).toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(10)) {
            IntStream.range(0, 250).forEach(i -> writers.execute(() -> appendUnderLock(aggregates.get(i % 5), i)));
        }

        for (UUID each : aggregates) {
            assertThat(published(each, 50).stream().map(event -> Long.parseLong(header(event, "ce_aggregateversion"))))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 50).boxed().toList());
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lag.read().pending()).isZero());
    }

    @Test
    void parks_what_the_broker_refuses_for_good_and_holds_back_that_aggregate_only() throws SQLException {
        UUID other = Ids.next();

        append(aggregate, new Large("x".repeat(2_000_000)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lag.read().parked()).isEqualTo(1));
        append(aggregate, new Counted(2));
        append(other, new Counted(1));

        published(other, 1);
        assertThat(kafka.read(TOPIC, aggregate.toString())).isEmpty();
        assertThat(lag.read().pending()).isEqualTo(2);
        execute("DELETE FROM outbox WHERE aggregate_id = '" + aggregate + "'");
    }

    @Test
    void catches_up_after_the_broker_was_away() {
        TestStack.broker().kill();
        try {
            append(aggregate, new Counted(1));
            append(aggregate, new Counted(2));
        } finally {
            TestStack.broker().restart();
        }

        assertThat(published(aggregate, 2).stream().map(event -> header(event, "ce_aggregateversion")))
                .containsSubsequence("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE domain_event SET data = '{}'",
                "DELETE FROM domain_event",
                "TRUNCATE domain_event CASCADE"
            })
    void never_changes_the_history(String change) {
        append(aggregate, new Counted(1));

        assertThatThrownBy(() -> execute(change)).hasMessageContaining("domain_event only grows");
    }

    private void append(UUID aggregate, Record data) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(aggregate, data)));
    }

    private void appendUnderLock(UUID aggregate, int count) {
        QuarkusTransaction.requiringNew().run(() -> {
            try {
                execute("SELECT 1 FROM note WHERE id = '" + aggregate + "' FOR UPDATE");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            outbox.append(event(aggregate, new Counted(count)));
        });
    }

    private UUID noteToLock() {
        UUID id = Ids.next();
        try {
            execute("INSERT INTO note (id, collectivity, text) VALUES ('" + id + "', '226200012', 'locked')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    private static Event event(UUID aggregate, Record data) {
        return new Event(
                TOPIC,
                "fr.hemicycle.sample." + data.getClass().getSimpleName() + ".v1",
                "226200012",
                aggregate,
                AT,
                data);
    }

    /** At least so many: an event may arrive twice when the broker dies between taking it and saying so. */
    private List<ConsumerRecord<String, byte[]>> published(UUID aggregate, int count) {
        return await().atMost(Duration.ofSeconds(40))
                .until(() -> kafka.read(TOPIC, aggregate.toString()), events -> events.size() >= count);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

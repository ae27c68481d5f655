package fr.hemicycle.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class EventHistoryTest {

    private static final String TOPIC = "facts.v1";
    private static final String OF_PAS_DE_CALAIS = "226200012";

    @Inject
    EventHistory history;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    record Counted(int count) {}

    record Other(int count) {}

    /** Without the guard the reader passes the place of the first transaction while that is still open, and never sees its event. */
    @Test
    void misses_nothing_when_transactions_commit_in_another_order_than_they_wrote() throws SQLException {
        Position after = history.end();
        List<UUID> read = new ArrayList<>();
        try (Connection first = TestStack.postgres().connect(TestStack.database(), TestStack.database());
                Connection second = TestStack.postgres().connect(TestStack.database(), TestStack.database())) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            UUID early = insert(first);
            UUID late = insert(second);
            second.commit();

            Slice between = history.read(after, EventFilter.ALL, 10);
            between.events().forEach(event -> read.add(event.id()));
            first.commit();
            history.read(between.reached(), EventFilter.ALL, 10).events().forEach(event -> read.add(event.id()));

            assertThat(read).containsExactly(early, late);
        }
    }

    /** The transaction that began first waits for the aggregate and writes second: its number alone would put it first. */
    @Test
    void keeps_the_order_of_an_aggregate_whatever_transaction_began_first() throws Exception {
        UUID aggregate = note();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Void> earlier = CompletableFuture.runAsync(
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        lock(note());
                        begun.countDown();
                        waitFor(written);
                        lock(aggregate);
                        outbox.append(event(aggregate, new Counted(2)));
                    }),
                    writer);
            waitFor(begun);
            QuarkusTransaction.requiringNew().run(() -> {
                lock(aggregate);
                outbox.append(event(aggregate, new Counted(1)));
            });
            written.countDown();
            earlier.join();
        }

        assertThat(all(about(aggregate)).stream().map(RecordedEvent::data))
                .containsExactly("{\"count\":1}", "{\"count\":2}");
    }

    @Test
    void gives_the_whole_history_in_parts_of_any_size() {
        UUID aggregate = Ids.next();
        IntStream.rangeClosed(1, 7).forEach(count -> append(aggregate, new Counted(count)));
        await().atMost(Duration.ofSeconds(10)).until(() -> all(about(aggregate)).size() == 7);

        List<RecordedEvent> inParts = new ArrayList<>();
        Position after = Position.START;
        for (Slice part = history.read(after, about(aggregate), 3);
                !part.events().isEmpty();
                part = history.read(part.reached(), about(aggregate), 3)) {
            inParts.addAll(part.events());
        }

        assertThat(inParts).isEqualTo(all(about(aggregate))).isSortedAccordingTo(this::byPosition);
        assertThat(inParts.stream().map(RecordedEvent::aggregateVersion)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void gives_what_the_filter_asks_for_and_the_filter_in_memory_agrees() {
        UUID aggregate = Ids.next();
        append(aggregate, new Counted(1));
        append(aggregate, new Other(2));
        append(Ids.next(), new Other(3));
        EventFilter filter =
                new EventFilter(Set.of(TOPIC), Set.of("fr.hemicycle.sample.Other.v1"), OF_PAS_DE_CALAIS, aggregate);
        await().atMost(Duration.ofSeconds(10)).until(() -> all(filter).size() == 1);

        assertThat(all(filter))
                .isEqualTo(all(EventFilter.ALL).stream().filter(filter::matches).toList());
        assertThat(all(new EventFilter(Set.of("elsewhere.v1"), Set.of(), null, aggregate)))
                .isEmpty();
        assertThat(all(new EventFilter(Set.of(), Set.of(), "225900010", aggregate)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "226200012, elsewhere.v1, true",
        "225900018, facts.v1, true",
        "225900018, elsewhere.v1, false",
    })
    void shows_of_other_collectivities_what_is_shared_alone(String reader, String shared, boolean shown) {
        UUID aggregate = Ids.next();
        append(aggregate, new Counted(1));
        await().atMost(Duration.ofSeconds(10)).until(() -> all(about(aggregate)).size() == 1);
        EventFilter filter =
                new EventFilter(Set.of(), Set.of(), null, aggregate, new EventFilter.Reader(reader, Set.of(shared)));

        assertThat(all(filter)).hasSize(shown ? 1 : 0);
        assertThat(all(about(aggregate))).allMatch(event -> filter.matches(event) == shown);
    }

    @Test
    void goes_on_behind_what_the_filter_left_out() {
        append(Ids.next(), new Counted(1));
        Slice nothing = history.read(Position.START, about(Ids.next()), 10);

        assertThat(nothing.events()).isEmpty();
        assertThat(nothing.reached().isBehind(Position.START)).isTrue();
    }

    private int byPosition(RecordedEvent one, RecordedEvent other) {
        return one.position().compareTo(other.position());
    }

    private static EventFilter about(UUID aggregate) {
        return new EventFilter(Set.of(), Set.of(), null, aggregate);
    }

    private List<RecordedEvent> all(EventFilter filter) {
        return history.read(Position.START, filter, 100_000).events();
    }

    private void append(UUID aggregate, Record data) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(event(aggregate, data)));
    }

    private static Event event(UUID aggregate, Record data) {
        return new Event(
                TOPIC,
                "fr.hemicycle.sample." + data.getClass().getSimpleName() + ".v1",
                OF_PAS_DE_CALAIS,
                aggregate,
                Instant.parse("2022-12-13T10:00:00Z"),
                data);
    }

    private static UUID insert(Connection connection) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO domain_event (id, collectivity, topic, type, aggregate_id, aggregate_version, occurred_at,
                                          source, data)
                VALUES (?, '226200012', 'facts.v1', 'fr.hemicycle.sample.Counted.v1', ?, 1, now(),
                        '/sample-service/226200012', '{}')""")) {
            insert.setObject(1, id);
            insert.setObject(2, id);
            insert.executeUpdate();
        }
        return id;
    }

    private UUID note() {
        UUID id = Ids.next();
        execute("INSERT INTO note (id, collectivity, text) VALUES ('" + id + "', '226200012', 'locked')");
        return id;
    }

    private void lock(UUID note) {
        execute("SELECT 1 FROM note WHERE id = '" + note + "' FOR UPDATE");
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

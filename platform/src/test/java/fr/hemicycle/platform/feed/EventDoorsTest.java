package fr.hemicycle.platform.feed;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand events from transactions that commit out of order, read meanwhile at every door, each cut twenty times at random
 * places. {@code -Dhemicycle.events=500} for fewer, {@code -Dhemicycle.seed} for the same places again.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(EventDoorsTest.SoonAgain.class)
class EventDoorsTest {

    /** A receiver that was away is tried again at once, so that its cuts do not make the test long. */
    public static final class SoonAgain implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "hemicycle.webhook.retry-waits", String.join(",", Collections.nCopies(50, "100ms")),
                    "hemicycle.webhook.timeout", "10s",
                    "hemicycle.webhook.pending-max", "1000",
                    "hemicycle.webhook.parallel", "32");
        }

        @Override
        public void stop() {
            // Settings only.
        }
    }

    private static final int EVENTS = Integer.getInteger("hemicycle.events", 10_000);
    private static final int CUTS = 20;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String COLLECTIVITY = "210000009";
    private static final String OF_HASTE = "210000010";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final long seed = Long.getLong("hemicycle.seed", System.nanoTime());

    @Inject
    Facts facts;

    @Inject
    EventHistory history;

    @AfterAll
    static void close() {
        CLIENT.shutdownNow();
    }

    @Test
    void all_doors_tell_the_same_events_in_the_same_order_for_each_aggregate_whatever_is_cut() throws Exception {
        System.out.println("seed of the cuts: " + seed);
        String token = TestTokens.of(Role.PARTNER, COLLECTIVITY);
        URI feed =
                URI.create("http://localhost:%d/v1/events?collectivity=%s".formatted(RestAssured.port, COLLECTIVITY));
        WebhookDoor webhooks = new WebhookDoor(token, COLLECTIVITY);
        List<Door> doors = List.of(
                new KafkaDoor(TestStack.broker().bootstrapServers(), COLLECTIVITY),
                new FeedDoor(CLIENT, feed, token, seed),
                new StreamDoor(CLIENT, token, "collectivity=" + COLLECTIVITY),
                webhooks);
        Writers writers = new Writers(facts, COLLECTIVITY, EVENTS, seed);
        long begin = System.nanoTime();
        List<CutReader> readers = doors.stream()
                .map(door -> new CutReader(door, EVENTS, CUTS, seed))
                .toList();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<Long>> reading =
                    readers.stream().map(each -> threads.submit(each::read)).toList();
            writers.write();
            long written = System.nanoTime();
            List<Told> committed = writers.committed();

            assertThat(committed).hasSize(EVENTS);
            for (int i = 0; i < doors.size(); i++) {
                String door = doors.get(i).name();
                Received received = readers.get(i).received();
                String behind = millisBehind(written, reading.get(i));
                System.out.printf(
                        "%d events at the door %s: written in %d ms, the last one there %s; %d cuts, %d repeats%n",
                        EVENTS,
                        door,
                        NANOSECONDS.toMillis(written - begin),
                        behind,
                        readers.get(i).cutsDone(),
                        received.repeats());
                assertThat(received.faults(committed)).as(door).isEmpty();
                assertThat(readers.get(i).cutsDone()).as(door).isEqualTo(CUTS);
                // A cut that repeats nothing has not cut into anything.
                assertThat(received.repeats()).as(door).isGreaterThanOrEqualTo(CUTS);
            }
        } finally {
            threads.shutdownNow();
            webhooks.leave();
        }
        assertThat(Writers.overtaken(all(COLLECTIVITY)))
                .as("events that another with a later number overtook")
                .isGreaterThan(EVENTS / 20);
    }

    /** The same reader, but for one fault that many have: it keeps the id of an event whose data have not come. */
    @Test
    void a_reader_that_keeps_the_id_of_half_an_event_misses_it_and_the_comparison_says_so() throws Exception {
        int events = 200;
        Writers writers = new Writers(facts, OF_HASTE, events, seed);
        writers.write();
        StreamDoor hasty = new StreamDoor(CLIENT, TestTokens.of(Role.PARTNER, OF_HASTE), "collectivity=" + OF_HASTE) {
            @Override
            void half(String id) {
                lastEventId = id;
            }
        };
        // Each cut costs it one, so that it comes to the end with so many less.
        CutReader reader = new CutReader(hasty, events - CUTS, CUTS, seed);
        reader.read();

        assertThat(reader.received().ids())
                .contains(all(OF_HASTE).getLast().id().toString());
        assertThat(reader.received().faults(writers.committed()))
                .hasSize(CUTS)
                .allMatch(fault -> fault.startsWith("missing: "));
    }

    private static String millisBehind(long written, Future<Long> reading) throws Exception {
        try {
            return NANOSECONDS.toMillis(reading.get(LIMIT.toSeconds(), TimeUnit.SECONDS) - written) + " ms later";
        } catch (TimeoutException e) {
            // What it has is compared all the same, which says what did not come.
            return "not in time";
        }
    }

    private List<RecordedEvent> all(String collectivity) {
        EventFilter filter = new EventFilter(Set.of(), Set.of(), collectivity, null);
        return history.read(Position.START, filter, 1_000_000).events();
    }
}

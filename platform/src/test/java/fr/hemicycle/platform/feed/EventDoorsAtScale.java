package fr.hemicycle.platform.feed;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.feed.Facts.Counted;
import fr.hemicycle.platform.feed.StreamReader.Sent;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.outbox.OutboxLag;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand events at three doors, each cut twenty times; run by hand, see docs/performance.md. */
@QuarkusTest
@WithTestResource(TestStack.class)
class EventDoorsAtScale {

    private static final int EVENTS = 10_000;
    private static final int AGGREGATES = 100;
    private static final int WRITERS = 10;
    private static final int CUTS = 20;
    private static final String COLLECTIVITY = "210000009";
    private static final int READERS = 500;
    private static final String FOLLOWED = "210000008";
    private static final int FOLLOWED_EVENTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    @Inject
    Facts facts;

    @Inject
    OutboxLag lag;

    private final List<UUID> aggregates =
            IntStream.range(0, AGGREGATES).mapToObj(i -> Ids.next()).toList();
    private final long seed = System.nanoTime();

    private record Told(String id, String aggregate, long version) {}

    @Test
    void all_doors_tell_the_same_in_the_same_order_for_each_aggregate() throws Exception {
        System.out.println("seed of the cuts: " + seed);
        long begin = System.nanoTime();
        CompletableFuture<List<Told>> streamed = CompletableFuture.supplyAsync(this::stream);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            // An aggregate has one writer, as its row's lock would have it.
            IntStream.range(0, WRITERS)
                    .forEach(writer -> writers.execute(() -> IntStream.range(0, EVENTS)
                            .filter(n -> n % WRITERS == writer)
                            .forEach(n -> facts.append(COLLECTIVITY, aggregates.get(n % AGGREGATES), new Counted(n)))));
        }
        long written = System.nanoTime();
        List<Told> byStream = streamed.join();
        long followed = System.nanoTime();
        List<Told> byFeed = feed();
        long read = System.nanoTime();
        await().atMost(Duration.ofMinutes(1)).until(() -> lag.read().pending() == 0);
        List<Told> byKafka = kafka();

        System.out.printf(
                "%d events: written in %d ms, the stream with %d cuts %d ms behind, read by the feed in %d ms%n",
                EVENTS,
                (written - begin) / 1_000_000,
                CUTS,
                (followed - written) / 1_000_000,
                (read - followed) / 1_000_000);
        assertThat(byFeed).hasSize(EVENTS).doesNotHaveDuplicates();
        assertThat(byStream).isEqualTo(byFeed);
        assertThat(inOrderOfEach(byKafka)).isEqualTo(inOrderOfEach(byFeed));
    }

    @Test
    void five_hundred_readers_follow_what_happens() throws Exception {
        String query = "collectivity=" + FOLLOWED;
        long[] committed = new long[FOLLOWED_EVENTS];
        CountDownLatch open = new CountDownLatch(READERS);
        long before = heap();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> all = IntStream.range(0, READERS)
                    .mapToObj(i -> readers.submit(() -> {
                        long[] read = new long[FOLLOWED_EVENTS];
                        try (StreamReader reader =
                                new StreamReader(client, TestTokens.of(Role.PARTNER, FOLLOWED), query, "")) {
                            open.countDown();
                            for (int n = 0; n < FOLLOWED_EVENTS; n++) {
                                reader.next();
                                read[n] = System.nanoTime();
                            }
                        }
                        return read;
                    }))
                    .toList();
            open.await();
            long more = heap() - before;
            for (int n = 0; n < FOLLOWED_EVENTS; n++) {
                facts.append(FOLLOWED, aggregates.getFirst(), new Counted(n));
                committed[n] = System.nanoTime();
                Thread.sleep(PAUSE);
            }
            List<Long> waits = new ArrayList<>();
            for (Future<long[]> each : all) {
                long[] read = each.get();
                IntStream.range(0, FOLLOWED_EVENTS).forEach(n -> waits.add((read[n] - committed[n]) / 1_000));
            }
            Collections.sort(waits);
            System.out.printf(
                    "%d readers: %.1f MiB of heap with their clients; from commit to reader p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                    READERS,
                    more / 1048576.0,
                    waits.get(waits.size() / 2) / 1000.0,
                    waits.get(waits.size() * 99 / 100) / 1000.0,
                    waits.getLast() / 1000.0);
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Map<String, List<Told>> inOrderOfEach(List<Told> events) {
        return events.stream().collect(Collectors.groupingBy(Told::aggregate));
    }

    private List<Told> stream() {
        Random random = new Random(seed);
        ObjectMapper json = new ObjectMapper();
        Set<Integer> cuts = new TreeSet<>();
        while (cuts.size() < CUTS) {
            cuts.add(random.nextInt(1, EVENTS));
        }
        cuts.add(EVENTS);
        List<Told> read = new ArrayList<>();
        String last = "";
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int cut : cuts) {
                try (StreamReader reader = new StreamReader(
                        client, TestTokens.of(Role.PARTNER, COLLECTIVITY), "collectivity=" + COLLECTIVITY, last)) {
                    while (read.size() < cut) {
                        Sent sent = reader.next();
                        JsonNode event = json.readTree(sent.data());
                        read.add(new Told(
                                event.path("id").asText(),
                                event.path("subject").asText(),
                                event.path("aggregateversion").asLong()));
                        last = sent.id();
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return read;
    }

    /** A batch is a cut: each goes on from the last position only. */
    private static List<Told> feed() {
        List<Told> read = new ArrayList<>();
        String after = "";
        while (true) {
            JsonPath batch = given().auth()
                    .oauth2(TestTokens.of(Role.PARTNER, COLLECTIVITY))
                    .get("/v1/events?limit=200&collectivity=" + COLLECTIVITY + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> ids = batch.getList("id", String.class);
            List<String> subjects = batch.getList("subject", String.class);
            List<Long> versions = batch.getList("aggregateversion", Long.class);
            if (ids.isEmpty()) {
                return read;
            }
            IntStream.range(0, ids.size())
                    .forEach(i -> read.add(new Told(ids.get(i), subjects.get(i), versions.get(i))));
            after = "&after=" + batch.getList("position", String.class).getLast();
        }
    }

    private List<Told> kafka() {
        Set<String> ids = new HashSet<>();
        return new KafkaProbe(TestStack.broker().bootstrapServers())
                .read(Facts.TOPIC).stream()
                        .filter(record -> header(record, "ce_collectivity").equals(COLLECTIVITY))
                        .map(record -> new Told(
                                header(record, "ce_id"),
                                record.key(),
                                Long.parseLong(header(record, "ce_aggregateversion"))))
                        .filter(event -> ids.add(event.id()))
                        .toList();
    }
}

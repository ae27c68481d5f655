package fr.hemicycle.platform.feed;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.localstack.SharedStack;
import fr.hemicycle.platform.feed.Facts.Counted;
import fr.hemicycle.platform.feed.StreamReader.Sent;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EventStreamTest {

    private static final String NORD = "225900010";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    @Inject
    Facts facts;

    @Inject
    MeterRegistry meters;

    private final UUID aggregate = Ids.next();

    @AfterAll
    static void close() {
        CLIENT.shutdownNow();
    }

    @Test
    void sends_what_was_and_then_what_comes() throws Exception {
        facts.append(NORD, aggregate, new Counted(1));
        try (StreamReader reader = open("subject=" + aggregate, "")) {
            assertThat(reader.status()).isEqualTo(200);
            assertThat(reader.contentType()).startsWith("text/event-stream");
            assertThat(count(reader.next())).isEqualTo(1);
            facts.append(NORD, aggregate, new Counted(2));
            Sent second = reader.next();

            assertThat(count(second)).isEqualTo(2);
            assertThat(second.type()).isEqualTo(Facts.COUNTED);
            assertThat(JSON.readTree(second.data()).path("position").asText()).isEqualTo(second.id());
        }
    }

    @Test
    void goes_on_without_loss_or_repeat_after_twenty_cuts() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed of the cuts: " + seed);
        Random random = new Random(seed);
        Thread writer = Thread.ofVirtual()
                .start(() -> IntStream.rangeClosed(1, 200).forEach(n -> facts.append(NORD, aggregate, new Counted(n))));

        List<Integer> read = new ArrayList<>();
        String last = "";
        for (int cut = 0; cut <= 20; cut++) {
            try (StreamReader reader = open("subject=" + aggregate, last)) {
                int many = cut == 20 ? 200 - read.size() : random.nextInt(10);
                for (int i = 0; i < many; i++) {
                    Sent sent = reader.next();
                    read.add(count(sent));
                    last = sent.id();
                }
            }
        }
        writer.join();

        assertThat(read).isEqualTo(IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void breathes_while_nothing_happens_and_ends_when_asked() throws Exception {
        try (StreamReader reader = open("seconds=2&subject=" + aggregate, "")) {
            assertThat(reader.read()).isEmpty();
            assertThat(reader.heartbeats()).isGreaterThanOrEqualTo(2);
            // The position of a heartbeat is one to go on from.
            facts.append(NORD, aggregate, new Counted(1));
            try (StreamReader later = open("subject=" + aggregate, reader.lastId())) {
                assertThat(count(later.next())).isEqualTo(1);
            }
        }
    }

    @Test
    void ends_with_its_token() throws Exception {
        String token = SharedStack.tokens()
                .mint(Set.of(Role.PARTNER), NORD, "partner-for-a-moment", Duration.ofSeconds(3), Instant.now());
        try (StreamReader reader = new StreamReader(CLIENT, token, "subject=" + aggregate, "")) {
            assertThat(reader.status()).isEqualTo(200);
            assertThat(reader.read()).isEmpty();
        }
    }

    @Test
    void refuses_a_position_that_it_did_not_give() {
        given().auth()
                .oauth2(TestTokens.of(Role.PARTNER, NORD))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "x")
                .get("/v1/events/stream")
                .then()
                .statusCode(410)
                .body("code", equalTo("POSITION_MUST_BE_KNOWN"));
        given().get("/v1/events/stream").then().statusCode(401);
    }

    @Test
    void cuts_a_reader_that_does_not_take_what_it_is_sent() throws Exception {
        String collectivity = "210000002";
        Facts.insert(collectivity, Facts.TOPIC, 200, 100_000);
        // Those of other tests go at their next heartbeat.
        awaitReaders(0);
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.getOutputStream()
                    .write(("GET /v1/events/stream?collectivity=" + collectivity + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Bearer " + TestTokens.of(Role.PARTNER, NORD) + "\r\n\r\n")
                            .getBytes(US_ASCII));
            awaitReaders(1);
            awaitReaders(0);
        }
    }

    private void awaitReaders(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> readers() == count);
    }

    @Test
    void serves_five_hundred_readers_without_a_thread_for_each() throws Exception {
        int many = 500;
        CountDownLatch open = new CountDownLatch(many);
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        Callable<Integer> reading = () -> {
            // As they would come: each a client of its own.
            String token = TestTokens.ofClient(Ids.next().toString(), Role.PARTNER, NORD);
            try (StreamReader reader = new StreamReader(CLIENT, token, "subject=" + aggregate, "")) {
                open.countDown();
                return count(reader.next());
            }
        };
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = IntStream.range(0, many)
                    .mapToObj(i -> readers.submit(reading))
                    .toList();
            open.await();
            int more = ManagementFactory.getThreadMXBean().getThreadCount() - threads;
            facts.append(NORD, aggregate, new Counted(7));

            for (Future<Integer> each : all) {
                assertThat(each.get()).isEqualTo(7);
            }
            assertThat(more).as("threads of the machine for %d readers", many).isLessThan(100);
        }
    }

    private double readers() {
        return meters.get("hemicycle.feed.readers").gauge().value();
    }

    private static int count(Sent sent) throws IOException {
        return JSON.readTree(sent.data()).at("/data/count").asInt();
    }

    private static StreamReader open(String query, String lastEventId) throws IOException, InterruptedException {
        return new StreamReader(CLIENT, TestTokens.of(Role.PARTNER, NORD), query, lastEventId);
    }
}

package fr.hemicycle.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import fr.hemicycle.journeys.WebhookTarget.Arrival;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.ServiceProcess;
import fr.hemicycle.localstack.scenario.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two replicas bring the same subscription its events, and each is killed with requests in its hands while more events are written.
 * What docs/webhooks.md promises of a kill is what is checked.
 */
class WebhookFaultTest {

    private static final System.Logger LOG = System.getLogger("journeys");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIREN = "228000014";

    private static final int WRITERS = 4;
    private static final int PLANS_OF_A_WRITER = 6;
    private static final int SHARES = 4;
    private static final List<Integer> KILLS = List.of(0, 1, 0);

    /** Requests that one replica has under way at most (hemicycle.webhook.parallel): where there is one more, both have some. */
    private static final int PARALLEL = 8;

    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** A killed process is believed alive for its lease: this and 20 s. */
    private static final Map<String, String> SETTINGS = Map.of(
            "HEMICYCLE_WEBHOOK_TIMEOUT", "2s",
            "HEMICYCLE_WEBHOOK_RETRY_WAITS", "1s,1s,1s,1s,1s,1s,1s,1s,1s,1s",
            // The same address of both replicas, as in production: it stands in each event.
            "HEMICYCLE_PUBLIC_URL", "https://hemicycle.example/funding");

    private final AtomicInteger plans = new AtomicInteger();

    @Test
    void brings_all_in_order_whoever_is_killed() throws Exception {
        try (Cluster cluster = Cluster.start(2, EnumSet.of(Service.FUNDING), SETTINGS);
                WebhookTarget target = new WebhookTarget()) {
            List<Api> replicas = List.of(cluster.api(0), cluster.api(1));
            Api.Caller partner = replicas.getLast().caller(Service.FUNDING, Role.PARTNER, SIREN);
            JsonNode webhook = partner.post(
                            "/v1/webhooks", Map.of("url", target.url(), "description", "Essai", "begin", "START"))
                    .expect(201)
                    .body();
            for (int number : KILLS) {
                killWithRequestsInHand(cluster.replicas(Service.FUNDING).get(number), target, replicas);
            }

            int events = plans.get() * (SHARES + 2);
            await().atMost(LIMIT)
                    .until(() -> byId(target.arrivals()).size() == events && pending(partner, webhook) == 0);

            List<Arrival> arrivals = target.arrivals();
            List<byte[]> feed = feed(partner);
            assertThat(events(feed)).hasSize(events);
            assertSameAsTheFeed(feed, byId(arrivals));
            assertSigned(arrivals, webhook.at("/secret/secret").asText());
            assertInOrder(arrivals);
            int cut = arrivals.size() - logged(partner, webhook);
            assertThat(cut).as("requests that a kill cut off").isBetween(1, KILLS.size() * PARALLEL);
            LOG.log(
                    System.Logger.Level.INFO,
                    "%d events of %d plans, %d requests, %d of them cut off by %d kills"
                            .formatted(events, plans.get(), arrivals.size(), cut, KILLS.size()));
        }
    }

    /** Kills when both replicas wait for answers and more is being written, and starts it again. */
    private void killWithRequestsInHand(ServiceProcess replica, WebhookTarget target, List<Api> replicas)
            throws InterruptedException, ExecutionException {
        target.hold();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(_ -> writers.submit(() -> {
                        for (int i = 0; i < PLANS_OF_A_WRITER; i++) {
                            write(replicas);
                        }
                    }))
                    .toList();
            await().pollInterval(Duration.ofMillis(5)).atMost(LIMIT).until(() -> target.held() > PARALLEL);
            replica.kill();
            target.letGo();
            replica.restart();
            for (Future<?> each : writing) {
                each.get();
            }
        }
        replica.awaitReady();
    }

    /** A plan with all its decisions: SHARES + 2 events of one aggregate. Whoever gets no answer asks the other replica. */
    private void write(List<Api> replicas) {
        String subject = "Plan " + plans.incrementAndGet();
        Map<String, String> share = Map.of("amount", "25.00", "currency", "EUR");
        JsonNode plan = post(
                replicas,
                "/v1/financing-plans",
                Map.of(
                        "subject",
                        subject,
                        "total",
                        Map.of("amount", "100.00", "currency", "EUR"),
                        "shares",
                        IntStream.range(0, SHARES)
                                .mapToObj(i -> Map.of(
                                        "funder", Map.of("kind", "OTHER", "name", "Fonds " + i), "amount", share))
                                .toList()));
        for (JsonNode each : plan.path("shares")) {
            var _ = post(
                    replicas,
                    "/v1/financing-plans/%s/shares/%s/decisions"
                            .formatted(plan.path("id").asText(), each.path("id").asText()),
                    Map.of("reference", "R1", "decidedOn", "2023-01-26", "amount", share));
        }
    }

    private static JsonNode post(List<Api> replicas, String path, Object body) {
        String key = UUID.randomUUID().toString();
        return Assembly.persist(
                        replicas,
                        api -> api.caller(Service.FUNDING, Role.FINANCE, SIREN).post(path, body, key),
                        answer -> answer.status() == 201)
                .body();
    }

    /** Pages of the feed as they came, from the first event. */
    private static List<byte[]> feed(Api.Caller partner) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            byte[] bytes = partner.file("/v1/events?limit=200" + after, "application/cloudevents-batch+json");
            page = JSON.readTree(bytes);
            pages.add(bytes);
            after = "&after=" + page.path(page.size() - 1).path("position").asText();
        } while (!page.isEmpty());
        return pages;
    }

    private static List<JsonNode> events(List<byte[]> feed) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (byte[] page : feed) {
            JSON.readTree(page).forEach(events::add);
        }
        return events;
    }

    private static Map<String, Arrival> byId(List<Arrival> arrivals) {
        return arrivals.stream()
                .collect(Collectors.toMap(each -> each.header("webhook-id"), Function.identity(), (first, _) -> first));
    }

    /** Byte for byte: what came, put together again, is the feed. */
    private static void assertSameAsTheFeed(List<byte[]> feed, Map<String, Arrival> byId) throws IOException {
        for (byte[] page : feed) {
            String again = events(List.of(page)).stream()
                    .map(event -> Objects.requireNonNull(
                                    byId.get(event.path("id").asText()))
                            .body())
                    .collect(Collectors.joining(",", "[", "]"));
            assertThat(again).isEqualTo(new String(page, UTF_8));
        }
    }

    private static void assertSigned(List<Arrival> arrivals, String secret) throws Exception {
        Webhook signed = new Webhook(secret);
        for (Arrival each : arrivals) {
            assertThatCode(() -> signed.verify(each.body(), each.headers())).doesNotThrowAnyException();
        }
    }

    /** A repeat is the event that its aggregate had come to: each is the one before again, or the next. */
    private static void assertInOrder(List<Arrival> arrivals) {
        Map<String, Arrival> last = new LinkedHashMap<>();
        for (Arrival each : arrivals) {
            Arrival before = last.put(each.aggregate(), each);
            long reached = before == null ? 0 : before.version();
            assertThat(each.version())
                    .as("version of %s behind %d", each.aggregate(), reached)
                    .isBetween(Math.max(1, reached), reached + 1);
            if (before != null && each.version() == reached) {
                assertThat(each.body()).isEqualTo(before.body());
                assertThat(each.header("webhook-id")).isEqualTo(before.header("webhook-id"));
            }
        }
    }

    private static int pending(Api.Caller partner, JsonNode webhook) {
        return partner.get(path(webhook)).expect(200).body().path("pending").asInt();
    }

    /** Attempts that a process lived to write down. */
    private static int logged(Api.Caller partner, JsonNode webhook) {
        int attempts = 0;
        String cursor = "";
        do {
            JsonNode page = partner.get(path(webhook) + "/deliveries?limit=200" + cursor)
                    .expect(200)
                    .body();
            attempts += page.path("items").size();
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return attempts;
    }

    private static String path(JsonNode webhook) {
        return "/v1/webhooks/" + webhook.at("/webhook/id").asText();
    }
}

package fr.hemicycle.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.hemicycle.journeys.WebhookTarget.Arrival;
import fr.hemicycle.localstack.ChildProcess;
import fr.hemicycle.localstack.Goodbye;
import fr.hemicycle.localstack.Ports;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.scenario.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code examples/javascript/receiver.js} as it stands, called by the door of a real service. */
class WebhookReceiverTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PING = "fr.hemicycle.webhook.Ping.v1";
    private static final String ANOTHER =
            "whsec_" + Base64.getEncoder().encodeToString("the-secret-of-some-other-door".getBytes(UTF_8));

    /** An aggregate without events: pings alone come. */
    private static final String NOTHING = UUID.randomUUID().toString();

    private static final Api.Caller partner = Cluster.shared().api(0).caller(Service.VOTE, Role.PARTNER, "228000014");

    private static String node = "";

    private final int port = Ports.free();

    @TempDir
    private Path folder;

    private JsonNode webhook = MissingNode.getInstance();

    @BeforeAll
    static void find_node() {
        node = Examples.node();
    }

    @AfterEach
    void leave() {
        partner.delete(path(), "\"0\"").expect(204);
    }

    @Test
    void prints_an_event_once_however_often_it_is_delivered() {
        String deliberation = adopted();
        String feed = new String(
                partner.file("/v1/events?wait=60&subject=" + deliberation, "application/cloudevents-batch+json"),
                UTF_8);
        subscribe(ownUrl(), deliberation);

        try (ChildProcess _ = start(webhook.at("/secret/secret").asText())) {
            replay();
            awaitDelivered(1);
            replay();
            awaitDelivered(2);
        }

        assertThat(printed()).containsOnlyOnce(feed.substring(1, feed.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"old", "new"})
    void takes_what_is_signed_with_two_secrets_while_one_replaces_the_other(String secret) {
        subscribe(ownUrl(), NOTHING);
        JsonNode second =
                partner.post(path() + "/secrets", Map.of()).expect(201).body();
        String known = secret.equals("old")
                ? webhook.at("/secret/secret").asText()
                : second.path("secret").asText();

        try (ChildProcess _ = start(known)) {
            JsonNode answer = ping();
            assertThat(answer.path("outcome").asText()).isEqualTo("DELIVERED");
            assertThat(printed()).contains(answer.path("eventId").asText() + " {", PING);
        }
    }

    @Test
    void refuses_a_signature_of_another_secret() {
        subscribe(ownUrl(), NOTHING);

        try (ChildProcess _ = start(ANOTHER)) {
            JsonNode answer = ping();
            assertThat(answer.path("outcome").asText()).isEqualTo("REFUSED");
            assertThat(answer.path("status").asInt()).isEqualTo(401);
            assertNothingTaken();
        }
    }

    /** A request of the door that somebody else has caught and sends on. */
    @Test
    void refuses_what_was_changed_on_its_way_or_kept_for_long() throws Exception {
        try (WebhookTarget between = new WebhookTarget()) {
            subscribe(between.url(), NOTHING);
            ping();
            Arrival caught = between.arrivals().getFirst();
            String at = caught.header("webhook-timestamp");
            try (ChildProcess _ = start(webhook.at("/secret/secret").asText())) {
                String changed = caught.body().replace(PING, "fr.hemicycle.vote.VoteAdopted.v1");
                assertThat(passOn(caught, changed, at).statusCode()).isEqualTo(401);
                HttpResponse<String> late = passOn(caught, caught.body(), String.valueOf(Long.parseLong(at) - 600));
                assertThat(late.statusCode()).isEqualTo(401);
                assertThat(late.body()).contains("too old");
                assertNothingTaken();

                assertThat(passOn(caught, caught.body(), at).statusCode()).isEqualTo(204);
            }
        }
    }

    private void assertNothingTaken() {
        assertThat(printed()).doesNotContain("hemicycle.");
        assertThat(Examples.read(folder.resolve("done"))).isEmpty();
    }

    private void subscribe(String url, String subject) {
        webhook = partner.post("/v1/webhooks", Map.of("url", url, "description", "Essai", "subject", subject))
                .expect(201)
                .body();
    }

    private ChildProcess start(String secret) {
        ChildProcess receiver = ChildProcess.start(
                "the receiver",
                List.of(node, Examples.path("javascript/receiver.js")),
                Map.of(
                        "PORT", String.valueOf(port),
                        "WEBHOOK_SECRET", secret,
                        "DONE", folder.resolve("done").toString()),
                Goodbye.SIGTERM,
                folder.resolve("printed"));
        receiver.awaitReady(Duration.ofSeconds(30), () -> printed().contains("listening"));
        return receiver;
    }

    private JsonNode ping() {
        return partner.post(path() + "/ping", Map.of()).expect(200).body();
    }

    private void replay() {
        partner.post(path() + "/replay", Map.of()).expect(200);
    }

    private void awaitDelivered(int times) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(partner.get(path() + "/deliveries")
                                .expect(200)
                                .body()
                                .path("items")
                                .findValuesAsText("outcome"))
                        .hasSize(times)
                        .containsOnly("DELIVERED"));
    }

    private HttpResponse<String> passOn(Arrival caught, String body, String at)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ownUrl()))
                .header("webhook-id", caught.header("webhook-id"))
                .header("webhook-timestamp", at)
                .header("webhook-signature", caught.header("webhook-signature"))
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private String path() {
        return "/v1/webhooks/" + webhook.at("/webhook/id").asText();
    }

    private String ownUrl() {
        return "http://127.0.0.1:" + port + "/hemicycle";
    }

    private String printed() {
        return Examples.read(folder.resolve("printed"));
    }

    private static String adopted() {
        Assembly assembly = new Assembly(List.of(Cluster.shared().api(0)), "220200026");
        String operation = assembly.operation("WEBHOOK", "100.00");
        String deliberation = assembly.draft("W1", assembly.report(1, operation, "1.00"));
        assembly.ballot(deliberation, "FOR");
        return deliberation;
    }
}

package fr.hemicycle.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.ChildProcess;
import fr.hemicycle.localstack.Goodbye;
import fr.hemicycle.localstack.Ports;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code examples/javascript/receiver.js} as it stands, given a real event, signed as Standard Webhooks has it. */
class WebhookReceiverTest {

    private static final String SECRET = "whsec_" + base64("the-secret-of-this-door-only".getBytes(UTF_8));
    private static final String ANOTHER = "whsec_" + base64("the-secret-of-some-other-door".getBytes(UTF_8));

    private static final JsonNode event = anEvent();

    private static String node = "";

    private final int port = Ports.free();
    private final Instant now = Instant.now();
    private final String id = event.path("id").asText();
    private final String body = event.toString();

    @TempDir
    private Path folder;

    private ChildProcess receiver;

    @BeforeAll
    static void find_node() {
        node = Examples.node();
    }

    @BeforeEach
    void start() {
        receiver = ChildProcess.start(
                "the receiver",
                List.of(node, Examples.path("javascript/receiver.js")),
                Map.of(
                        "PORT", String.valueOf(port),
                        "WEBHOOK_SECRET", SECRET,
                        "DONE", folder.resolve("done").toString()),
                Goodbye.SIGTERM,
                folder.resolve("printed"));
        receiver.awaitReady(Duration.ofSeconds(30), () -> printed().contains("listening"));
    }

    @AfterEach
    void stop() {
        receiver.kill();
    }

    @Test
    void prints_a_signed_event_once_however_often_it_is_delivered() throws Exception {
        assertThat(deliver(body, now, signature(SECRET, body, now))).isEqualTo(204);
        assertThat(deliver(body, now.plusSeconds(1), signature(SECRET, body, now.plusSeconds(1))))
                .isEqualTo(204);

        assertThat(printed()).containsOnlyOnce(id + " " + body);
    }

    @Test
    void takes_what_is_signed_with_two_secrets_while_one_replaces_the_other() throws Exception {
        String both = signature(ANOTHER, body, now) + " " + signature(SECRET, body, now);

        assertThat(deliver(body, now, both)).isEqualTo(204);
        assertThat(printed()).contains(id);
    }

    @Test
    void refuses_a_signature_of_another_secret() throws Exception {
        assertRefused(body, now, signature(ANOTHER, body, now));
    }

    @Test
    void refuses_a_body_that_was_changed_on_its_way() throws Exception {
        assertRefused(body.replace("VoteAdopted", "VoteRejected"), now, signature(SECRET, body, now));
    }

    @Test
    void refuses_what_was_signed_long_ago() throws Exception {
        Instant longAgo = now.minus(Duration.ofMinutes(10));
        assertRefused(body, longAgo, signature(SECRET, body, longAgo));
    }

    private void assertRefused(String sent, Instant at, String signature) throws Exception {
        assertThat(deliver(sent, at, signature)).isEqualTo(401);
        assertThat(printed()).doesNotContain(id);
        assertThat(Examples.read(folder.resolve("done"))).isEmpty();
    }

    private int deliver(String sent, Instant at, String signature) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hemicycle"))
                .header("Content-Type", "application/cloudevents+json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofString(sent))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private String signature(String secret, String signed, Instant at) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String content = id + "." + at.getEpochSecond() + "." + signed;
        return "v1," + base64(mac.doFinal(content.getBytes(UTF_8)));
    }

    private String printed() {
        return Examples.read(folder.resolve("printed"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What the doors show of a vote. */
    private static JsonNode anEvent() {
        Cluster cluster = Cluster.shared();
        Assembly assembly = new Assembly(List.of(cluster.api(0)), "220200026");
        String operation = assembly.operation("WEBHOOK", "100.00");
        String deliberation = assembly.draft("W1", assembly.report(1, operation, "1.00"));
        assembly.ballot(deliberation, "FOR");
        return cluster.api(0)
                .caller(Service.VOTE, Role.PARTNER, "228000014")
                .get("/v1/events?wait=60&type=fr.hemicycle.vote.VoteAdopted.v1&subject=" + deliberation)
                .body()
                .path(0);
    }
}

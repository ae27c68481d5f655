package fr.hemicycle.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.sample.TestClock;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.webhook.Happenings.Counted;
import fr.hemicycle.platform.webhook.Happenings.Other;
import fr.hemicycle.platform.webhook.Receiver.Received;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events on their way to a subscriber that takes them, fails, has gone, pauses and comes back. */
@QuarkusTest
@WithTestResource(TestStack.class)
class WebhookDeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    /** Longer than each wait of the tests' schedule, and shorter than two. */
    private static final Duration WAIT = Duration.ofHours(10);

    private static final int ATTEMPTS = 6;

    @Inject
    Happenings happenings;

    @Inject
    TestClock clock;

    @Inject
    Deliveries deliveries;

    @Inject
    Sql sql;

    private final Subscriber subscriber = new Subscriber();
    private final UUID aggregate = Ids.next();
    private final UUID other = Ids.next();
    private Receiver receiver;

    @BeforeEach
    void begin() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void end() {
        subscriber.leave();
        receiver.close();
        clock.comeBack();
    }

    @Test
    void brings_an_event_as_the_feed_shows_it_with_a_signature_that_holds() {
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of());
        tell(aggregate, 1);

        Received received = first();

        String feed = subscriber
                .request()
                .get("/v1/events?wait=20&subject=" + aggregate)
                .asString();
        assertThat("[" + received.body() + "]").isEqualTo(feed);
        assertThat(received.id()).isEqualTo(received.event().path("id").asText());
        assertThat(received.headers().firstValue("content-type")).contains("application/cloudevents+json");
        assertThatCode(() -> new Webhook(webhook.getString("secret.secret"))
                        .verify(received.body(), received.headers().map()))
                .doesNotThrowAnyException();
        JsonPath log = logged(webhook, 1);
        assertThat(log.getString("items[0].eventId")).isEqualTo(received.id());
        assertThat(log.getString("items[0].outcome")).isEqualTo("DELIVERED");
        assertThat(log.getString("items[0].sentence")).isEqualTo("Le récepteur a répondu 204 : livré.");
        assertThat(log.getInt("items[0].attempt")).isEqualTo(1);
        assertThat(pendingOf(webhook)).isZero();
    }

    @Test
    void signs_with_both_secrets_while_two_live() {
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of());
        String second = subscriber
                .post("/" + id(webhook) + "/secrets", Map.of())
                .jsonPath()
                .getString("secret");
        tell(aggregate, 1);

        Received received = first();

        for (String secret : List.of(webhook.getString("secret.secret"), second)) {
            assertThatCode(() -> new Webhook(secret)
                            .verify(received.body(), received.headers().map()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void holds_back_what_follows_a_failure_of_the_same_aggregate_only() {
        Set<UUID> failing = ConcurrentHashMap.newKeySet();
        failing.add(aggregate);
        receiver.answer(request -> failing.contains(request.aggregate()) ? 503 : 204);
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of());
        tell(aggregate, 3);
        tell(other, 3);
        logged(webhook, 4);

        assertThat(receiver.versions(other)).containsExactly(1, 2, 3);
        assertThat(receiver.versions(aggregate)).containsExactly(1);
        failing.clear();
        clock.goForward(WAIT);
        logged(webhook, 7);

        assertThat(receiver.versions(aggregate)).containsExactly(1, 1, 2, 3);
        assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(6);
    }

    @Test
    void tries_for_a_day_then_pauses_and_goes_on_when_it_is_resumed() {
        receiver.answer(request -> 500);
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of());
        tell(aggregate, 2);
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            logged(webhook, attempt);
            clock.goForward(WAIT);
        }

        await().atMost(SOON).until(() -> state(webhook).equals("PAUSED"));
        assertThat(subscriber.shown(id(webhook)).getString("reason")).isEqualTo("RETRIES_USED_UP");
        assertThat(receiver.versions(aggregate)).hasSize(ATTEMPTS).containsOnly(1);
        receiver.answer(request -> 200);
        tell(other, 1);
        subscriber.post("/" + id(webhook) + "/resume", Map.of()).then().statusCode(200);
        logged(webhook, ATTEMPTS + 3);

        assertThat(receiver.versions(aggregate)).endsWith(1, 1, 2).hasSize(ATTEMPTS + 2);
        assertThat(receiver.versions(other)).containsExactly(1);
    }

    @Test
    void posts_nothing_more_to_who_has_gone() {
        receiver.answer(request -> 410);
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of());
        tell(aggregate, 2);

        await().atMost(SOON).until(() -> state(webhook).equals("DISABLED"));

        assertThat(subscriber.shown(id(webhook)).getString("reason")).isEqualTo("RECEIVER_GONE");
        clock.goForward(WAIT);
        assertThat(deliveries.claim(UUID.fromString(id(webhook)))).isEmpty();
        assertThat(receiver.received()).hasSize(1);
        assertThat(logged(webhook, 1).getString("items[0].outcome")).isEqualTo("GONE");
    }

    @Test
    void loses_nothing_of_what_happens_while_it_is_paused() {
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of());
        subscriber.post("/" + id(webhook) + "/pause", Map.of()).then().statusCode(200);
        tell(aggregate, 3);
        subscriber
                .request()
                .get("/v1/events?wait=20&subject=" + aggregate)
                .then()
                .statusCode(200);
        assertThat(receiver.received()).isEmpty();

        subscriber.post("/" + id(webhook) + "/resume", Map.of()).then().statusCode(200);
        logged(webhook, 3);

        assertThat(receiver.versions(aggregate)).containsExactly(1, 2, 3);
    }

    @Test
    void delivers_again_from_a_position_and_from_the_very_start() {
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of("begin", "START"));
        tell(aggregate, 3);
        logged(webhook, 3);
        String after = first().event().path("position").asText();

        subscriber
                .post("/" + id(webhook) + "/replay", Map.of("after", after))
                .then()
                .statusCode(200);
        logged(webhook, 5);
        assertThat(receiver.versions(aggregate)).containsExactly(1, 2, 3, 2, 3);
        subscriber.post("/" + id(webhook) + "/replay", Map.of()).then().statusCode(200);
        logged(webhook, 8);

        assertThat(receiver.versions(aggregate)).containsExactly(1, 2, 3, 2, 3, 1, 2, 3);
        assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(3);
    }

    @Test
    void begins_where_it_was_told_and_brings_what_was_asked_for() {
        tell(aggregate, 2);
        happenings.tell(subscriber.collectivity(), aggregate, new Other(1));
        tell(other, 1);
        String after = await().atMost(SOON)
                .until(
                        () -> subscriber
                                .request()
                                .get("/v1/events?subject=" + aggregate)
                                .jsonPath(),
                        page -> page.getList("").size() == 3)
                .getString("[0].position");

        JsonPath webhook = subscriber.subscribed(
                receiver.url(),
                Map.of("after", after, "types", List.of(Happenings.COUNTED), "subject", aggregate.toString()));
        tell(aggregate, 1);
        logged(webhook, 2);

        assertThat(receiver.versions(aggregate)).containsExactly(2, 4);
        assertThat(receiver.received()).hasSize(2);
    }

    /** What is behind the window stays in the history: a subscriber that is away costs a small table only. */
    @Test
    void keeps_no_more_waiting_than_the_settings_allow() {
        receiver.answer(request -> 503);
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of());
        tell(aggregate, 50);
        logged(webhook, 1);
        await().atMost(SOON).until(() -> pendingOf(webhook) == 20);

        receiver.answer(request -> 204);
        clock.goForward(WAIT);
        logged(webhook, 51);

        assertThat(receiver.versions(aggregate).stream().skip(1))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    /** As if the name had led elsewhere when the subscription was made. */
    @Test
    void tells_in_the_log_that_it_does_not_call_a_private_address() {
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of());
        sql.update("UPDATE webhook SET url = 'http://10.0.0.1/a' WHERE id = ?", UUID.fromString(id(webhook)));
        tell(aggregate, 1);

        JsonPath log = logged(webhook, 1);

        assertThat(log.getString("items[0].outcome")).isEqualTo("TARGET_NOT_PUBLIC");
        assertThat(log.getString("items[0].sentence")).startsWith("10.0.0.1 mène à une adresse privée");
        assertThat(log.getMap("items[0]")).doesNotContainKey("status");
    }

    /** A process that died after the receiver had answered, before it could write that down, leaves its lease. */
    @Test
    void repeats_what_a_dead_process_has_posted_when_its_lease_is_over() {
        receiver.answer(request -> 503);
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of());
        tell(aggregate, 2);
        logged(webhook, 1);
        UUID id = UUID.fromString(id(webhook));
        Instant now = clock.instant();
        sql.update(
                "UPDATE webhook_pending SET lease = ?, leased_until = ?, due_at = ? WHERE webhook_id = ?",
                Ids.next(),
                now.plus(Duration.ofHours(1)),
                now,
                id);
        receiver.answer(request -> 204);

        assertThat(deliveries.claim(id)).isEmpty();
        clock.goForward(Duration.ofHours(2));
        logged(webhook, 3);

        assertThat(receiver.versions(aggregate)).containsExactly(1, 1, 2);
    }

    private void tell(UUID about, int several) {
        IntStream.range(0, several).forEach(i -> happenings.tell(subscriber.collectivity(), about, new Counted(i)));
    }

    private Received first() {
        return await().atMost(SOON)
                .until(receiver::received, all -> !all.isEmpty())
                .getFirst();
    }

    private JsonPath logged(JsonPath webhook, int attempts) {
        return await().atMost(SOON)
                .until(
                        () -> subscriber.log(id(webhook)),
                        log -> log.getList("items").size() >= attempts);
    }

    private static String id(JsonPath webhook) {
        return webhook.getString("webhook.id");
    }

    private String state(JsonPath webhook) {
        return subscriber.shown(id(webhook)).getString("state");
    }

    private int pendingOf(JsonPath webhook) {
        return subscriber.shown(id(webhook)).getInt("pending");
    }
}

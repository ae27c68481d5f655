package fr.hemicycle.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import fr.hemicycle.platform.sample.TestClock;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.webhook.Receiver.Received;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A try of a subscription: signed like an event, told at once how it went, and without a trace. */
@QuarkusTest
@WithTestResource(TestStack.class)
class WebhookPingTest {

    @Inject
    TestClock clock;

    private final Subscriber subscriber = new Subscriber();
    private Receiver receiver;

    @BeforeEach
    void begin() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void end() {
        clock.comeBack();
        subscriber.leave();
        receiver.close();
    }

    @Test
    void posts_one_signed_event_and_tells_how_it_went() {
        JsonPath webhook = subscriber.subscribed(receiver.url(), Map.of("begin", "START"));
        String id = webhook.getString("webhook.id");

        JsonPath answer = ping(id).then().statusCode(200).extract().jsonPath();

        assertThat(answer.getString("outcome")).isEqualTo("DELIVERED");
        assertThat(answer.getInt("status")).isEqualTo(204);
        assertThat(answer.getString("sentence")).isEqualTo("Le récepteur a répondu 204 : livré.");
        assertThat(answer.getInt("durationMs")).isNotNegative();
        assertThat(receiver.received()).hasSize(1);
        Received received = receiver.received().getFirst();
        assertThatCode(() -> new Webhook(webhook.getString("secret.secret"))
                        .verify(received.body(), received.headers().map()))
                .doesNotThrowAnyException();
        assertThat(received.headers().firstValue("content-type")).contains("application/cloudevents+json");
        assertThat(received.id()).isEqualTo(answer.getString("eventId"));
        String time = received.event().path("time").asText();
        assertThat(Instant.parse(time)).isEqualTo(Instant.parse(answer.getString("at")));
        assertThat(received.body()).isEqualTo("""
                        {"specversion":"1.0","id":"%s","source":"/sample-service/%s","type":"fr.hemicycle.webhook.Ping.v1",\
                        "time":"%s","subject":"%s","datacontenttype":"application/json","collectivity":"%2$s",\
                        "data":{"webhookId":"%4$s"}}""".formatted(received.id(), subscriber.collectivity(), time, id));
    }

    @Test
    void is_no_part_of_the_history_and_stands_in_no_log() {
        String id = subscribed();
        JsonPath before = subscriber.shown(id);

        ping(id).then().statusCode(200);

        subscriber.request().get("/v1/events?subject=" + id).then().body("", hasSize(0));
        subscriber.get("/" + id + "/deliveries").then().body("items", hasSize(0));
        assertThat(subscriber.shown(id).getInt("pending")).isZero();
        assertThat(subscriber.shown(id).getString("state")).isEqualTo(before.getString("state"));
        assertThat(subscriber.get("/" + id).header("ETag")).isEqualTo("\"0\"");
    }

    @ParameterizedTest
    @CsvSource({"500, REFUSED, ACTIVE", "401, REFUSED, ACTIVE", "410, GONE, ACTIVE", "410, GONE, PAUSED"})
    void is_sent_once_and_leaves_the_subscription_as_it_is(int status, String outcome, String state) {
        receiver.answer(request -> status);
        String id = subscribed();
        if (state.equals("PAUSED")) {
            subscriber.post("/" + id + "/pause", Map.of()).then().statusCode(200);
        }

        ping(id).then().statusCode(200).body("outcome", equalTo(outcome)).body("status", equalTo(status));

        assertThat(subscriber.shown(id).getString("state")).isEqualTo(state);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void tells_in_words_why_nobody_answered() {
        receiver.close();
        String id = subscribed();

        subscriber
                .request()
                .header("Accept-Language", "en")
                .post("/v1/webhooks/" + id + "/ping")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NOT_CONNECTED"))
                .body("status", nullValue())
                .body("sentence", equalTo("Nobody listens at that port: the connection was refused."));
    }

    @Test
    void waits_a_little_between_two_of_one_subscription() {
        String id = subscribed();
        String other = subscribed();
        ping(id).then().statusCode(200);

        ping(id).then()
                .statusCode(409)
                .header("Retry-After", "5")
                .body("code", equalTo("PING_MUST_WAIT_FOR_THE_ONE_BEFORE"));
        assertThat(receiver.received()).hasSize(1);
        ping(other).then().statusCode(200);
        clock.goForward(Duration.ofSeconds(5));
        ping(id).then().statusCode(200);
        assertThat(receiver.received()).hasSize(3);
    }

    @Test
    void is_for_partners_and_administrators_of_the_collectivity() {
        String id = subscribed();

        for (String role : List.of(Role.AUDITOR, Role.CLERK, Role.FINANCE, Role.MEMBER)) {
            subscriber
                    .as(role)
                    .request()
                    .post("/v1/webhooks/" + id + "/ping")
                    .then()
                    .statusCode(403);
        }
        new Subscriber().request().post("/v1/webhooks/" + id + "/ping").then().statusCode(404);
        ping(UUID.randomUUID().toString()).then().statusCode(404);
        assertThat(receiver.received()).isEmpty();
        subscriber
                .as(Role.ADMIN)
                .request()
                .post("/v1/webhooks/" + id + "/ping")
                .then()
                .statusCode(200);
    }

    private String subscribed() {
        return subscriber.subscribed(receiver.url(), Map.of()).getString("webhook.id");
    }

    private Response ping(String id) {
        return subscriber.request().post("/v1/webhooks/" + id + "/ping");
    }
}

package fr.hemicycle.platform.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.sample.TestClock;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions: who may have them, what is refused, and what is shown of them. */
@QuarkusTest
@WithTestResource(TestStack.class)
class WebhookApiTest {

    private static final String URL = "https://partenaire.example/hemicycle";
    private static final String TYPE = "fr.hemicycle.sample.Counted.v1";

    @Inject
    TestClock clock;

    private final Subscriber subscriber = new Subscriber();

    @AfterEach
    void end() {
        clock.comeBack();
        subscriber.leave();
    }

    @Test
    void shows_what_was_asked_for_and_the_secret_once() {
        String key = Ids.next().toString();
        Map<String, ?> body = wish(Map.of("types", List.of(TYPE), "collectivity", "226200012", "begin", "START"));
        Response created = subscriber.post("", body, key);
        created.then().statusCode(201).header("ETag", "\"0\"");
        String id = created.jsonPath().getString("webhook.id");

        assertThat(created.header("Location")).endsWith("/v1/webhooks/" + id);
        assertThat(created.jsonPath().getString("secret.secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        JsonPath shown = subscriber.shown(id);
        for (String property : List.of("id", "description", "collectivity", "stateSince", "createdAt", "secrets")) {
            assertThat(shown.<Object>get(property))
                    .as(property)
                    .isEqualTo(created.jsonPath().<Object>get("webhook." + property));
        }
        assertThat(shown.getString("createdBy")).isEqualTo("partner-of-" + subscriber.collectivity());
        assertThat(shown.getString("url")).isEqualTo(URL);
        assertThat(shown.getList("types")).isEqualTo(List.of(TYPE));
        assertThat(shown.getString("state")).isEqualTo("ACTIVE");
        assertThat(subscriber.get("").asString()).contains(id).doesNotContain("whsec_");
        subscriber
                .post("", body, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("webhook.id", equalTo(id))
                .body("secret.secret", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url          | not an address                   | 422 | TARGET_MUST_BE_AN_ADDRESS   | /url",
                "url          | https://a:b@partenaire.example   | 422 | TARGET_MUST_NOT_NAME_A_USER | /url",
                "url          | https://192.168.1.1/a            | 422 | TARGET_MUST_BE_PUBLIC       | /url",
                "description  | ''                               | 422 | VALUE_MUST_BE_VALID         | /description",
                "collectivity | 22620001                         | 422 | VALUE_MUST_BE_VALID         | /collectivity",
                "subject      | no uuid                          | 422 | VALUE_MUST_BE_VALID         | /subject",
                "begin        | MIDDLE                           | 422 | VALUE_MUST_BE_VALID         | /begin",
                "after        | NDcxMS4wQHZvdGUtc2VydmljZQ       | 410 | POSITION_MUST_BE_KNOWN      |",
                "colour       | blue                             | 422 | PROPERTY_MUST_BE_KNOWN      | /colour",
            })
    void refuses_a_wrong_value_at_its_place_and_writes_nothing(
            String property, String value, int status, String code, String pointer) {
        subscriber
                .post("", wish(Map.of(property, value)))
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
        subscriber.get("").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void refuses_types_that_are_none_and_two_beginnings() {
        subscriber
                .post("", wish(Map.of("types", List.of("a b"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"));
        subscriber
                .post("", wish(Map.of("begin", "START", "after", "x")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/after"));
    }

    @Test
    void refuses_one_more_than_the_limit() {
        for (int i = 0; i < 20; i++) {
            subscriber.post("", wish(Map.of())).then().statusCode(201);
        }

        subscriber
                .post("", wish(Map.of()))
                .then()
                .statusCode(409)
                .body("code", equalTo("WEBHOOKS_MUST_NOT_EXCEED_THE_LIMIT"))
                .body("errors[0].detail", equalTo("Votre collectivité a déjà 20 abonnements : supprimez-en un."));
        JsonPath page = subscriber.get("?limit=15").jsonPath();
        assertThat(page.getList("items")).hasSize(15);
        assertThat(subscriber
                        .get("?limit=15&cursor=" + page.getString("next"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(5);
    }

    @Test
    void lets_two_secrets_live_for_a_day_and_no_third() {
        String id = created();
        Response second = subscriber.post("/" + id + "/secrets", Map.of());
        second.then().statusCode(201);

        assertThat(second.jsonPath().getString("secret")).startsWith("whsec_");
        assertThat(subscriber.shown(id).getList("secrets")).hasSize(2);
        assertThat(subscriber.shown(id).getString("secrets[1].endsAt")).isNotNull();
        clock.goForward(Duration.ofDays(1).minusMinutes(1));
        subscriber
                .post("/" + id + "/secrets", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("ONLY_TWO_SECRETS_MAY_LIVE"));
        clock.goForward(Duration.ofMinutes(2));
        assertThat(subscriber.shown(id).getList("secrets")).hasSize(1);
        subscriber.post("/" + id + "/secrets", Map.of()).then().statusCode(201);
    }

    @Test
    void is_changed_by_who_has_seen_the_last_version() {
        String id = created();

        put(id, null, wish(Map.of())).then().statusCode(428);
        put(id, "\"7\"", wish(Map.of())).then().statusCode(412);
        put(id, "\"0\"", wish(Map.of("description", "Autre")))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("description", equalTo("Autre"));
        put(id, "\"1\"", wish(Map.of("url", "ftp://a.example")))
                .then()
                .statusCode(422)
                .body("code", equalTo("TARGET_MUST_BE_AN_ADDRESS"));
    }

    @Test
    void tells_that_it_is_paused_and_goes_on() {
        String id = created();

        subscriber
                .post("/" + id + "/pause", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("reason", equalTo("ASKED"));
        subscriber
                .post("/" + id + "/resume", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("reason", nullValue());
        subscriber
                .post("/" + id + "/replay", Map.of("after", "elsewhere"))
                .then()
                .statusCode(410)
                .body("code", equalTo("POSITION_MUST_BE_KNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/pause", "/resume", "/replay", "/secrets", "/ping", "/deliveries"})
    void is_not_there_for_another_collectivity(String path) {
        String id = created();
        Subscriber other = new Subscriber();

        Response answer = path.isEmpty() || path.equals("/deliveries")
                ? other.get("/" + id + path)
                : other.post("/" + id + path, Map.of());
        answer.then().statusCode(404);
        other.request().delete("/v1/webhooks/" + id).then().statusCode(404);
    }

    @Test
    void is_for_partners_and_administrators_and_auditors_look_on() {
        String id = created();

        given().get("/v1/webhooks").then().statusCode(401);
        for (String role : List.of(Role.CLERK, Role.FINANCE, Role.ACCOUNTANT, Role.MOBILITY, Role.MEMBER)) {
            subscriber.as(role).get("").then().statusCode(403);
            subscriber.as(role).post("", wish(Map.of())).then().statusCode(403);
        }
        Subscriber auditor = subscriber.as(Role.AUDITOR);
        auditor.get("/" + id + "/deliveries").then().statusCode(200).body("items", hasSize(0));
        auditor.post("/" + id + "/pause", Map.of()).then().statusCode(403);
        auditor.post("/" + id + "/secrets", Map.of()).then().statusCode(403);
        auditor.request().delete("/v1/webhooks/" + id).then().statusCode(403);
        subscriber.as(Role.ADMIN).post("/" + id + "/pause", Map.of()).then().statusCode(200);
    }

    /** Whoever made it: a subscription outlives the right of who did. */
    @Test
    void is_seen_and_ended_by_an_administrator_of_its_collectivity() {
        String id = created();
        Subscriber admin = subscriber.as(Role.ADMIN);

        admin.get("")
                .then()
                .body("items.id", hasItem(id))
                .body("items.createdBy", hasItem("partner-of-" + subscriber.collectivity()));
        admin.request().delete("/v1/webhooks/" + id).then().statusCode(204);
        subscriber.get("/" + id).then().statusCode(404);
    }

    @Test
    void is_gone_when_it_is_deleted() {
        String id = created();

        subscriber.request().delete("/v1/webhooks/" + id).then().statusCode(204);
        subscriber.get("/" + id).then().statusCode(404);
        subscriber.request().delete("/v1/webhooks/" + id).then().statusCode(404);
    }

    private String created() {
        return subscriber
                .post("", wish(Map.of()))
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
    }

    private Response put(String id, @Nullable String ifMatch, Map<String, ?> body) {
        var request = subscriber.request().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/webhooks/" + id);
    }

    private static Map<String, ?> wish(Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(Map.of("url", URL, "description", "Essai"));
        wish.putAll(more);
        return wish;
    }
}

package fr.hemicycle.platform.webhook;

import static io.restassured.RestAssured.given;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A partner that subscribes, with a collectivity that no other test has. */
final class Subscriber {

    private final String collectivity;
    private final String role;

    Subscriber() {
        this(Role.PARTNER, "2" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
    }

    Subscriber(String role, String collectivity) {
        this.role = role;
        this.collectivity = collectivity;
    }

    Subscriber as(String otherRole) {
        return new Subscriber(otherRole, collectivity);
    }

    String collectivity() {
        return collectivity;
    }

    RequestSpecification request() {
        return given().auth().oauth2(TestTokens.of(role, collectivity));
    }

    Response post(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Response post(String path, Map<String, ?> body, String key) {
        return request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/webhooks" + path);
    }

    Response get(String path) {
        return request().get("/v1/webhooks" + path);
    }

    /** Subscribes to the events of its own collectivity. */
    JsonPath subscribed(String url, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("url", url, "description", "Essai", "collectivity", collectivity));
        body.putAll(more);
        return post("", body).then().statusCode(201).extract().jsonPath();
    }

    JsonPath shown(String id) {
        return get("/" + id).then().statusCode(200).extract().jsonPath();
    }

    JsonPath log(String id) {
        return get("/" + id + "/deliveries?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Ends all that it has, so that couriers rest. */
    void leave() {
        Subscriber admin = as(Role.ADMIN);
        admin.get("?limit=200")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(id ->
                        admin.request().delete("/v1/webhooks/" + id).then().statusCode(204));
    }
}

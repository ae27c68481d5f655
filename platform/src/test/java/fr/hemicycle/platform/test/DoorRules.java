package fr.hemicycle.platform.test;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.hemicycle.platform.security.Role;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the doors to the events of a service show, as a partner sees it and as the contract says. */
public final class DoorRules {

    private static final Pattern CHANNEL = Pattern.compile(
            "address: (\\S+)\\n(?:(?!address:)[\\s\\S])*?Produced by\\s+(\\S+-service)(?:(?!address:)[\\s\\S])*?x-aggregate-id");

    private static final String PARTNER = "225900018";

    private DoorRules() {}

    /** The topics of facts that a service produces, by asyncapi.yaml. */
    public static Set<String> publicTopics(String service) {
        Set<String> topics = new TreeSet<>();
        Matcher channel = CHANNEL.matcher(contract());
        while (channel.find()) {
            if (channel.group(2).equals(service)) {
                topics.add(channel.group(1));
            }
        }
        return topics;
    }

    /** The events about one thing, as a partner reads them over HTTP. */
    public static JsonPath events(String subject) {
        return given().auth()
                .oauth2(TestTokens.of(Role.PARTNER, PARTNER))
                .get("/v1/events?wait=20&subject=" + subject)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What the stream sends about one thing within a second. */
    public static String stream(String subject) {
        return given().auth()
                .oauth2(TestTokens.of(Role.PARTNER, PARTNER))
                .get("/v1/events/stream?seconds=1&subject=" + subject)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** A partner subscribes to webhooks and ends it; the mechanism is tested in platform. */
    public static void subscribe() {
        String webhook = given().auth()
                .oauth2(TestTokens.of(Role.PARTNER, PARTNER))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("url", "https://partenaire.example/hemicycle", "description", "Essai"))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        for (String path : List.of("", "/deliveries")) {
            given().auth()
                    .oauth2(TestTokens.of(Role.PARTNER, PARTNER))
                    .get(webhook + path)
                    .then()
                    .statusCode(200);
        }
        given().auth()
                .oauth2(TestTokens.of(Role.PARTNER, PARTNER))
                .delete(webhook)
                .then()
                .statusCode(204);
    }

    private static String contract() {
        try (InputStream file = DoorRules.class.getResourceAsStream("/META-INF/resources/contracts/asyncapi.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

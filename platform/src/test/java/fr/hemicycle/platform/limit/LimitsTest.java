package fr.hemicycle.platform.limit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import fr.hemicycle.platform.problem.Problems;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits so tight that a test reaches them; each test is a collectivity of its own, whose requests nobody else counts. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(LimitsTest.Tight.class)
class LimitsTest {

    @Inject
    OpenAnswers open;

    public static final class Tight implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "hemicycle.limits.rate.requests", "5",
                    // One more every twelve minutes: no test takes that long.
                    "hemicycle.limits.rate.window", "1h",
                    "hemicycle.limits.open-answers", "2",
                    "hemicycle.limits.json-items", "3",
                    // The claims of a token are read by the same mapper.
                    "hemicycle.limits.json-text", "200",
                    "hemicycle.limits.body-time", "1s",
                    "quarkus.http.idle-timeout", "5s");
        }

        @Override
        public void stop() {
            // Settings only.
        }
    }

    @Test
    void counts_the_requests_of_a_client_and_says_what_is_left() {
        for (int left = 4; left >= 0; left--) {
            read(Role.CLERK, "200000001")
                    .get("/v1/notes")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"client\";q=5;w=3600")
                    .header("RateLimit", startsWith("\"client\";r=" + left + ";t="));
        }

        var refused =
                read(Role.CLERK, "200000001").header("Accept-Language", "en").get("/v1/notes");

        refused.then()
                .statusCode(429)
                .contentType(Problems.MEDIA_TYPE)
                .header("RateLimit", startsWith("\"client\";r=0;t="))
                .body("code", equalTo("CLIENT_MUST_KEEP_TO_ITS_RATE"))
                .body("errors[0].detail", startsWith("More than 5 requests in 3600 s"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 720);
        // The same person for another collectivity, and another person for the same one, have their own.
        read(Role.CLERK, "200000002").get("/v1/notes").then().statusCode(200);
        read(Role.AUDITOR, "200000001").get("/v1/notes").then().statusCode(200);
    }

    /** The rate does not bound them: few requests may hold many connections. */
    @Test
    void counts_the_streams_and_waiting_requests_that_a_client_has_at_once() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream first = follow(client)) {
            try (InputStream second = follow(client)) {
                assertThat(first.read()).isEqualTo('r');
                assertThat(second.read()).isEqualTo('r');
                for (String third : List.of("/v1/events/stream", "/v1/events?wait=60")) {
                    read(Role.CLERK, "200000009")
                            .header("Accept-Language", "en")
                            .get(third)
                            .then()
                            .statusCode(429)
                            .contentType(Problems.MEDIA_TYPE)
                            .header("Retry-After", "5")
                            .header("RateLimit", startsWith("\"client\";r="))
                            .body("code", equalTo("CLIENT_MUST_KEEP_FEW_ANSWERS_OPEN"))
                            .body("errors[0].detail", startsWith("More than 2 streams and waiting requests at once"));
                }
            }
            // A stream that is let go is no longer counted, before anything more is written to it.
            await().atMost(Duration.ofSeconds(20)).until(() -> open.count() == 1);
            read(Role.CLERK, "200000009").get("/v1/events?wait=1").then().statusCode(200);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> open.count() == 0);
    }

    private static InputStream follow(HttpClient client) throws IOException, InterruptedException {
        // Of a collectivity without events: who reads nothing of many is cut.
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/events/stream?collectivity=200000009"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + TestTokens.of(Role.CLERK, "200000009"))
                .build();
        return client.send(request, BodyHandlers.ofInputStream()).body();
    }

    @Test
    void counts_those_who_get_nothing_by_their_address() {
        IntStream.range(0, 5)
                .forEach(i -> given().auth()
                        .oauth2(TestTokens.fromAnotherKey())
                        .get("/v1/notes")
                        .then()
                        .statusCode(401)
                        .header("RateLimit", startsWith("\"client\";r=" + (4 - i))));

        given().get("/v1/nowhere").then().statusCode(429);
    }

    @Test
    void lets_the_probes_of_health_through() {
        IntStream.range(0, 20).forEach(i -> given().get("/q/health/live").then().statusCode(200));
    }

    @Test
    void refuses_headers_that_do_not_fit() {
        read(Role.CLERK, "200000003")
                .header("X-Large", "a".repeat(20_000))
                .get("/v1/notes")
                .then()
                .statusCode(431)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo("HEADERS_MUST_FIT"))
                .body("errors[0].figures.limit", equalTo("16384"));
    }

    @Test
    void refuses_an_address_that_does_not_fit() {
        read(Role.CLERK, "200000004")
                .get("/v1/notes?cursor=" + "a".repeat(4_000))
                .then()
                .statusCode(414)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo("ADDRESS_MUST_FIT"));
    }

    @Test
    void refuses_json_that_is_nested_too_deeply() {
        write("200000005", nested(50)).post("/v1/anything").then().statusCode(200);
        write("200000005", nested(51))
                .post("/v1/anything")
                .then()
                .statusCode(400)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo("JSON_MUST_STAY_WITHIN_LIMITS"));
    }

    @Test
    void refuses_an_array_that_is_too_long_and_points_at_it() {
        String tag = "{\"name\":\"t\"}";
        write("200000006", "{\"text\":\"a\",\"tags\":[%s,%s,%s]}".formatted(tag, tag, tag))
                .post("/v1/notes")
                .then()
                .statusCode(201);
        write("200000006", "{\"text\":\"a\",\"tags\":[%s,%s,%s,%s]}".formatted(tag, tag, tag, tag))
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors.pointer", hasItem("/tags/3"));
    }

    @Test
    void refuses_a_text_that_is_too_long_and_points_at_it() {
        write("200000007", "{\"text\":\"%s\",\"tags\":[]}".formatted("a".repeat(200)))
                .post("/v1/notes")
                .then()
                .statusCode(201);
        write("200000007", "{\"text\":\"%s\",\"tags\":[]}".formatted("a".repeat(201)))
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors.pointer", hasItem("/text"));
    }

    /** A byte now and then keeps a connection busy for ever: the body as a whole has its time. */
    @Test
    void lets_go_of_a_client_whose_body_dribbles() throws IOException {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Idempotency-Key: dribble\r\nAuthorization: Bearer "
                            + TestTokens.of(Role.CLERK, "200000008")
                            + "\r\nContent-Length: 1000000\r\n\r\n");
            Thread dribble = Thread.startVirtualThread(() -> dribble(socket));

            assertThat(untilTheEnd(socket)).isEmpty();

            dribble.interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /v1/notes HTTP/1.1\r\nHost: loc"})
    void lets_go_of_a_client_that_says_no_more(String begun) throws IOException {
        try (Socket socket = connect()) {
            send(socket, begun);

            assertThat(untilTheEnd(socket)).isEmpty();
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        // For a service that never lets go: then the test fails.
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void dribble(Socket socket) {
        try {
            while (true) {
                send(socket, " ");
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException letGo) {
            Thread.currentThread().interrupt();
        }
    }

    private static String untilTheEnd(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static RequestSpecification write(String collectivity, String body) {
        return read(Role.CLERK, collectivity)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
    }

    private static RequestSpecification read(String role, String collectivity) {
        return given().auth().oauth2(TestTokens.of(role, collectivity));
    }
}

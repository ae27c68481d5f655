package fr.hemicycle.localstack.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private HttpServer server;
    private Api.Caller clerk;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/echo", ApiTest::echo);
        server.createContext("/v1/nothing", exchange -> answer(exchange, 204, "text/plain", ""));
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        clerk = new Api(Map.of(Service.VOTE, url), Tokens.withNewKey()).caller(Service.VOTE, Role.CLERK, "226200012");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_post_carries_token_key_and_body() {
        Api.Answer answer = clerk.post("/v1/echo", Map.of("name", "Groupe"), "key-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("method").asText()).isEqualTo("POST");
        assertThat(answer.body().path("key").asText()).isEqualTo("key-1");
        assertThat(answer.body().path("authorization").asText()).startsWith("Bearer ey");
        assertThat(answer.body().at("/body/name").asText()).isEqualTo("Groupe");
        assertThat(answer.etag()).isEqualTo("\"7\"");
    }

    @Test
    void a_put_carries_the_entity_tag() {
        Api.Answer answer = clerk.put("/v1/echo", Map.of(), "\"7\"");

        assertThat(answer.body().path("ifMatch").asText()).isEqualTo("\"7\"");
    }

    @Test
    void an_answer_without_body_is_an_answer() {
        assertThat(clerk.get("/v1/nothing").body().isMissingNode()).isTrue();
    }

    @Test
    void an_unexpected_status_ends_the_scenario_with_the_answer() {
        Api.Answer answer = clerk.get("/v1/nothing");

        assertThatThrownBy(() -> answer.expect(200))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("answer 204 instead of 200");
    }

    @Test
    void a_service_that_does_not_answer_is_named() {
        server.stop(0);

        assertThatThrownBy(() -> clerk.get("/v1/echo"))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("vote-service does not answer GET /v1/echo");
    }

    private static void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        answer(
                exchange,
                200,
                "application/json;charset=UTF-8",
                "{\"method\":\"%s\",\"key\":\"%s\",\"ifMatch\":%s,\"authorization\":\"%s\",\"body\":%s}"
                        .formatted(
                                exchange.getRequestMethod(),
                                header(exchange, "Idempotency-Key"),
                                "\"%s\"".formatted(header(exchange, "If-Match").replace("\"", "\\\"")),
                                header(exchange, "Authorization"),
                                body));
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getOrDefault(name, List.of("")).getFirst();
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

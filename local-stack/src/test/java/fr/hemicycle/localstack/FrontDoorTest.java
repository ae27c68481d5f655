package fr.hemicycle.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {

    private final int port = Ports.free();
    private HttpServer service;
    private FrontDoor door;

    /** vote-service is away, funding-service answers. */
    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", call -> {
            byte[] page = ("page in " + call.getRequestHeaders().getFirst("Accept-Language")).getBytes(UTF_8);
            call.getResponseHeaders().set("Content-Type", "text/html");
            call.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
            call.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            call.sendResponseHeaders(200, page.length);
            call.getResponseBody().write(page);
            call.close();
        });
        service.start();
        door = FrontDoor.open(
                port,
                Map.of(
                        Service.VOTE, "http://localhost:" + Ports.free(),
                        Service.FUNDING,
                                "http://localhost:" + service.getAddress().getPort()),
                Tokens.withNewKey(),
                "226200012");
    }

    @AfterEach
    void close() {
        door.close();
        service.stop(0);
    }

    @Test
    void shows_the_page_of_the_first_service_that_answers_and_nobody_elses_script_may_read_it() throws Exception {
        HttpResponse<String> page = get("/?lang=fr");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("page in fr");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'");
        assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void says_so_when_no_service_answers() throws Exception {
        service.stop(0);

        assertThat(get("/").statusCode()).isEqualTo(503);
        assertThat(get("/").body()).contains("./suite status");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void gives_a_ready_token_for_each_role(Role role) throws Exception {
        HttpResponse<String> token = get("/tokens/" + role.code());

        assertThat(claims(token.body())).contains("\"" + role.code() + "\"", "\"226200012\"");
        assertThat(token.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void hands_a_token_to_swagger_ui_where_a_browser_sends_it_to_nobody() throws Exception {
        HttpResponse<String> answer = get("/sign-in/funding/finance");

        assertThat(answer.statusCode()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location)
                .startsWith("http://localhost:%d/q/swagger-ui/#token="
                        .formatted(service.getAddress().getPort()));
        assertThat(claims(location.substring(location.indexOf('=') + 1))).contains("\"finance\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tokens/boss", "/sign-in/funding", "/sign-in/funding/boss", "/sign-in/x/clerk", "/v1/reports"})
    void does_not_find_what_is_not_there(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost", "localhost:1"})
    void gives_nothing_to_a_page_whose_name_leads_here(String host) throws IOException {
        assertThat(raw("GET /tokens/admin HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host)))
                .startsWith("HTTP/1.1 421 ")
                .endsWith("Ask for localhost.");
    }

    @Test
    void is_only_to_be_read() throws IOException {
        assertThat(raw(
                        "POST /tokens/admin HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .formatted(port)))
                .startsWith("HTTP/1.1 405 ");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
    }
}

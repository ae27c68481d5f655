package fr.hemicycle.platform.limit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.limit.RowsResource.Rows;
import fr.hemicycle.platform.problem.Problems;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(StreamedAnswersTest.Tight.class)
class StreamedAnswersTest {

    public static final class Tight implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of("hemicycle.limits.answer-pause", "1s", "quarkus.http.idle-timeout", "3s");
        }

        @Override
        public void stop() {
            // Settings only.
        }
    }

    @Inject
    Rows rows;

    @Test
    void a_file_begins_before_its_last_row_is_read() throws Exception {
        rows.waiting.add(Optional.of("1"));
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader file = open(client)) {
            assertThat(file.readLine()).isEqualTo("row");
            assertThat(file.readLine()).isEqualTo("1");
            rows.waiting.add(Optional.of("2"));
            rows.waiting.add(Rows.END);
            assertThat(file.readLine()).isEqualTo("2");
            assertThat(file.readLine()).isNull();
        }
    }

    /** Its end would be that of a whole file: the client must see that it is none. */
    @Test
    void a_file_that_fails_midway_is_cut_and_does_not_end() throws Exception {
        rows.waiting.add(Optional.of("1"));
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader file = open(client)) {
            assertThat(file.readLine()).isEqualTo("row");
            assertThat(file.readLine()).isEqualTo("1");
            rows.waiting.add(Rows.FAILURE);
            assertThatThrownBy(file::readLine).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_file_that_fails_before_its_first_byte_is_a_problem() {
        rows.waiting.add(Rows.FAILURE);

        given().get("/v1/rows")
                .then()
                .statusCode(500)
                .contentType(Problems.MEDIA_TYPE)
                .body("code", equalTo("SERVICE_MUST_NOT_FAIL"));
    }

    @Test
    void a_client_that_does_not_take_a_file_is_cut() throws Exception {
        try (Socket silent = ask("/v1/rows")) {
            for (int i = 0; i < 300; i++) {
                rows.waiting.add(Optional.of("x".repeat(100_000)));
            }
            rows.waiting.add(Rows.END);
            assertThat(rows.cut.await(30, TimeUnit.SECONDS)).isTrue();
            // What it takes later is no whole file either.
            assertThat(untilTheEnd(silent)).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
        } finally {
            rows.waiting.clear();
        }
    }

    /** What is written at once is not watched piece by piece: the connection counts as idle while nothing of it is taken. */
    @Test
    void a_client_that_does_not_take_an_answer_written_at_once_is_let_go() throws Exception {
        try (Socket silent = ask("/v1/rows/at-once")) {
            assertThat(rows.letGo.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(silent.isConnected()).isTrue();
        }
    }

    private static Socket ask(String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII));
        return socket;
    }

    private static String untilTheEnd(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (SocketException cut) {
            assertThat(cut).isNotNull();
        }
        return read.toString(US_ASCII);
    }

    private static BufferedReader open(HttpClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/rows"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return new BufferedReader(new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(), US_ASCII));
    }
}

package fr.hemicycle.platform.limit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.hemicycle.platform.limit.RowsResource.Ended;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the client of a file sees, byte by byte; the pause of the tests is one second. */
@QuarkusTest
@WithTestResource(TestStack.class)
class StreamedAnswersTest {

    /** More than all buffers between the two take. */
    private static final int MANY = 30_000;

    /** More than waits to be sent: what is behind it is only written when its beginning has gone. */
    private static final int SOME = 3_000;

    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final int LIMIT_SECONDS = 60;

    @Inject
    AgroalDataSource database;

    @Inject
    Ended ended;

    @Inject
    Vertx vertx;

    private HttpClient http2;

    @BeforeEach
    void begin() {
        ended.answers.drainPermits();
        http2 = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
    }

    /** However the answer went: nothing of it is left. */
    @AfterEach
    void nothing_is_held() throws Exception {
        assertThat(ended.answers.tryAcquire(LIMIT_SECONDS, TimeUnit.SECONDS))
                .as("whoever waits for the end is told")
                .isTrue();
        awaitTransactions(0);
        http2.close().toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void a_whole_file_has_its_end() throws Exception {
        assertThat(read("?count=" + SOME + "&then=END"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith(LAST_CHUNK);
    }

    @Test
    void a_small_file_has_its_length() throws Exception {
        assertThat(read("?count=0&then=END")).contains("content-length: 4\r\n").endsWith("\r\n\r\nrow\n");
    }

    @ParameterizedTest
    @CsvSource({"BUG,500,SERVICE_MUST_NOT_FAIL", "DATABASE_AWAY,503,DATABASE_MUST_ANSWER"})
    void a_file_that_fails_before_its_first_byte_is_a_problem(String failure, int status, String code)
            throws Exception {
        assertThat(read("?count=0&then=" + failure))
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .doesNotContainIgnoringCase("Content-Disposition")
                .contains("\r\n\r\n{")
                .contains(code);
    }

    /** Its end would be that of a whole file: the client must see that it is none. */
    @Test
    void a_file_that_fails_midway_does_not_end() throws Exception {
        assertThat(read("?count=" + SOME + "&then=BUG"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotEndWith(LAST_CHUNK);
    }

    @Test
    void a_file_that_fails_midway_is_reset_in_HTTP_2() {
        CompletableFuture<Buffer> file = ask("?count=" + SOME + "&then=BUG", HttpClientResponse::body);

        assertThatThrownBy(() -> file.get(LIMIT_SECONDS, TimeUnit.SECONDS))
                .hasCauseInstanceOf(StreamResetException.class);
    }

    @Test
    void a_client_that_takes_nothing_is_cut() throws Exception {
        try (Socket silent = open("?count=" + MANY + "&then=END")) {
            awaitTransactions(1);
            awaitTransactions(0);
            // What it takes later is no whole file either.
            assertThat(untilTheEnd(silent)).startsWith("HTTP/1.1 200 ").doesNotEndWith(LAST_CHUNK);
        }
    }

    @Test
    void a_client_that_takes_nothing_is_cut_in_HTTP_2() {
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        CompletableFuture<HttpClientResponse> answer = ask("?count=" + MANY + "&then=END", response -> {
            response.exceptionHandler(seen::complete).pause();
            return Future.succeededFuture(response);
        });
        awaitTransactions(1);
        awaitTransactions(0);

        answer.join().resume();

        assertThat(seen.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join()).isInstanceOf(StreamResetException.class);
    }

    private <T> CompletableFuture<T> ask(String query, Function<HttpClientResponse, Future<T>> reading) {
        return http2.request(HttpMethod.GET, RestAssured.port, "localhost", "/v1/rows" + query)
                .compose(HttpClientRequest::send)
                .compose(reading)
                .toCompletionStage()
                .toCompletableFuture();
    }

    private static String read(String query) throws IOException {
        try (Socket socket = open(query)) {
            return untilTheEnd(socket);
        }
    }

    private static Socket open(String query) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(LIMIT_SECONDS * 1000);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        String request = "GET /v1/rows" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }

    private static String untilTheEnd(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (SocketException reset) {
            // What came before is what the client has.
        }
        return read.toString(US_ASCII);
    }

    private void awaitTransactions(int count) {
        await().atMost(Duration.ofSeconds(LIMIT_SECONDS)).until(() -> transactions() == count);
    }

    private int transactions() throws Exception {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction' AND query = ?")) {
            select.setString(1, RowsResource.MARK);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}

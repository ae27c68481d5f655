package fr.hemicycle.platform.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.webhook.Receivers.Answer;
import fr.hemicycle.platform.webhook.domain.DeliveryOutcome;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a request leaves: to which address, and what of its answer counts. */
class ReceiversTest {

    private static final String NAME = "partenaire.example";
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress PRIVATE = InetAddress.ofLiteral("10.0.0.1");
    private static final Networks LOOPBACK_ALLOWED = new Networks(List.of("127.0.0.0/8"));
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final String PASSWORD = "local-only";

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServerRequest> requests = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** The second answer of the names would lead into the house. */
    @Test
    void calls_the_address_that_was_judged_and_asks_for_the_name_once() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Receivers receivers = receivers(
                host -> new InetAddress[] {asked.getAndIncrement() == 0 ? LOOPBACK : PRIVATE}, LOOPBACK_ALLOWED, LONG);
        int port = server(request -> request.response().setStatusCode(204).end());

        assertThat(post(receivers, "http://" + NAME + ":" + port + "/a?b=c"))
                .isEqualTo(new Answer(DeliveryOutcome.DELIVERED, 204, ""));
        assertThat(asked.get()).isEqualTo(1);
        assertThat(requests.getFirst().authority().toString()).isEqualTo(NAME + ":" + port);
        assertThat(requests.getFirst().uri()).isEqualTo("/a?b=c");
        assertThat(requests.getFirst().getHeader("webhook-id")).isEqualTo("1");
    }

    @Test
    void does_not_even_connect_to_a_private_address() throws Exception {
        Receivers receivers = receivers(host -> new InetAddress[] {LOOPBACK}, new Networks(List.of()), LONG);
        int port = server(request -> request.response().end());

        assertThat(post(receivers, "http://" + NAME + ":" + port))
                .isEqualTo(new Answer(DeliveryOutcome.TARGET_NOT_PUBLIC, null, NAME));
        assertThat(requests).isEmpty();
    }

    @Test
    void takes_of_several_addresses_one_that_it_may_call() throws Exception {
        Receivers receivers = receivers(host -> new InetAddress[] {PRIVATE, LOOPBACK}, LOOPBACK_ALLOWED, LONG);
        int port = server(request -> request.response().end());

        assertThat(post(receivers, "http://" + NAME + ":" + port).outcome()).isEqualTo(DeliveryOutcome.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "202, DELIVERED",
        "299, DELIVERED",
        "300, REFUSED",
        "302, REFUSED",
        "308, REFUSED",
        "400, REFUSED",
        "404, REFUSED",
        "409, REFUSED",
        "410, GONE",
        "411, REFUSED",
        "500, REFUSED",
        "503, REFUSED"
    })
    void counts_an_answer_and_follows_no_redirect(int status, DeliveryOutcome outcome) throws Exception {
        int port = server(request -> request.response()
                .setStatusCode(status)
                .putHeader("Location", "/elsewhere")
                .end());

        assertThat(post(ownMachine(LONG), "http://" + NAME + ":" + port)).isEqualTo(new Answer(outcome, status, ""));
        assertThat(requests).hasSize(1);
    }

    @Test
    void does_not_wait_for_ever_for_an_answer() throws Exception {
        int port = server(request -> {});

        assertThat(post(ownMachine(SHORT), "http://" + NAME + ":" + port).outcome())
                .isEqualTo(DeliveryOutcome.TOO_LATE);
    }

    @Test
    void does_not_wait_for_ever_for_the_end_of_an_answer() throws Exception {
        int port = server(request -> request.response().setChunked(true).write("a"));

        assertThat(post(ownMachine(SHORT), "http://" + NAME + ":" + port).outcome())
                .isEqualTo(DeliveryOutcome.TOO_LATE);
    }

    @Test
    void cuts_an_answer_that_is_long() throws Exception {
        Buffer part = Buffer.buffer(new byte[1000]);
        int port = server(request -> {
            request.response().setChunked(true);
            writeWithoutEnd(request, part);
        });

        assertThat(post(ownMachine(LONG), "http://" + NAME + ":" + port).outcome())
                .isEqualTo(DeliveryOutcome.DELIVERED);
    }

    private static void writeWithoutEnd(HttpServerRequest request, Buffer part) {
        request.response().write(part).onSuccess(written -> writeWithoutEnd(request, part));
    }

    @Test
    void tells_names_without_address_and_ports_where_nobody_is() throws Exception {
        Receivers nameless = receivers(
                host -> {
                    throw new UnknownHostException(host);
                },
                LOOPBACK_ALLOWED,
                LONG);
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(post(nameless, "https://" + NAME)).isEqualTo(new Answer(DeliveryOutcome.NAME_UNKNOWN, null, NAME));
        assertThat(post(ownMachine(LONG), "http://" + NAME + ":" + free)).isEqualTo(notConnected("REFUSED"));
    }

    @Test
    void tells_how_a_connection_failed_without_the_address_that_the_name_leads_to() throws Exception {
        int closing = server(request -> request.connection().close());
        int plain = server(request -> request.response().end());
        int other = vertx.createNetServer()
                .connectHandler(socket -> socket.write("SSH-2.0-OpenSSH_9.9\r\n\r\n"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();

        assertThat(post(ownMachine(LONG), "http://" + NAME + ":" + closing)).isEqualTo(notConnected("ENDED"));
        assertThat(post(ownMachine(LONG), "https://" + NAME + ":" + plain)).isEqualTo(notConnected("TLS_FAILED"));
        assertThat(post(ownMachine(LONG), "http://" + NAME + ":" + other)).isEqualTo(notConnected("NO_HTTP"));
    }

    @Test
    void checks_the_certificate_against_the_name_and_not_the_address(@TempDir Path folder) throws Exception {
        PfxOptions certificate = certificate(folder.resolve("certificate.p12"));
        int port = server(
                new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(certificate),
                request -> request.response().end());
        Receivers trusting = new Receivers(
                vertx,
                new HttpClientOptions().setTrustOptions(certificate),
                host -> new InetAddress[] {LOOPBACK},
                LOOPBACK_ALLOWED,
                LONG);

        assertThat(post(trusting, "https://" + NAME + ":" + port).outcome()).isEqualTo(DeliveryOutcome.DELIVERED);
        assertThat(requests.getFirst().connection().indicatedServerName()).isEqualTo(NAME);
        assertThat(post(trusting, "https://other.example:" + port))
                .isEqualTo(notConnected("CERTIFICATE_OF_ANOTHER_NAME"));
        assertThat(post(ownMachine(LONG), "https://" + NAME + ":" + port))
                .isEqualTo(notConnected("CERTIFICATE_NOT_TRUSTED"));
        assertThat(requests).hasSize(1);
    }

    private static PfxOptions certificate(Path file) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "SAN=dns:" + NAME,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return new PfxOptions().setPath(file.toString()).setPassword(PASSWORD);
    }

    private Receivers ownMachine(Duration timeout) {
        return receivers(host -> new InetAddress[] {LOOPBACK}, LOOPBACK_ALLOWED, timeout);
    }

    private Receivers receivers(Receivers.Names names, Networks networks, Duration timeout) {
        return new Receivers(vertx, new HttpClientOptions(), names, networks, timeout);
    }

    private int server(Handler<HttpServerRequest> handler) {
        return server(new HttpServerOptions(), handler);
    }

    private int server(HttpServerOptions options, Handler<HttpServerRequest> handler) {
        HttpServer server = vertx.createHttpServer(options)
                .requestHandler(request -> {
                    requests.add(request);
                    handler.handle(request);
                })
                .exceptionHandler(failure -> {});
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static Answer notConnected(String fault) {
        return new Answer(DeliveryOutcome.NOT_CONNECTED, null, fault);
    }

    private static Answer post(Receivers receivers, String url) throws InterruptedException {
        return receivers.post(URI.create(url), Map.of("webhook-id", "1"), "{}".getBytes(UTF_8));
    }
}

package fr.hemicycle.platform.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A subscription and its receiver. It takes in before it answers; a cut ends it with what it has read and never answered, and it
 * comes back at the same address.
 */
final class WebhookDoor implements Door {

    private static final int MOMENT_MILLIS = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final int port;
    private final String token;
    private final String id;

    /** Subscribes from the first event ever on. */
    WebhookDoor(String token, String collectivity) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.token = token;
        this.id = RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "url",
                        "http://127.0.0.1:" + port + "/",
                        "description",
                        "Essai",
                        "collectivity",
                        collectivity,
                        "begin",
                        "START"))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("webhook.id");
    }

    /** Ends the subscription. */
    void leave() {
        RestAssured.given()
                .auth()
                .oauth2(token)
                .delete("/v1/webhooks/" + id)
                .then()
                .statusCode(204);
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Visit open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        BlockingQueue<HttpExchange> asked = new LinkedBlockingQueue<>();
        server.setExecutor(threads);
        server.createContext("/", asked::add);
        server.start();
        return new Visit() {

            private final List<HttpExchange> unanswered = new ArrayList<>();

            @Override
            public List<Told> next() throws IOException, InterruptedException {
                HttpExchange first = asked.poll(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    unanswered.add(first);
                    asked.drainTo(unanswered);
                }
                List<Told> told = new ArrayList<>();
                for (HttpExchange each : unanswered) {
                    told.add(Told.of(json.readTree(each.getRequestBody())));
                }
                return told;
            }

            @Override
            public void keep() throws IOException {
                for (HttpExchange each : unanswered) {
                    each.sendResponseHeaders(204, -1);
                    each.close();
                }
                unanswered.clear();
            }

            @Override
            public void cut() {
                close();
            }

            @Override
            public void close() {
                server.stop(0);
                threads.shutdownNow();
            }
        };
    }
}

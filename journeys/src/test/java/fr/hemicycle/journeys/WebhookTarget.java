package fr.hemicycle.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The system of a subscriber: keeps what comes, takes it all, and holds its answers back when it is told to. */
final class WebhookTarget implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final AtomicInteger held = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /**
     * One request.
     *
     * @param headers by their names in small letters
     */
    record Arrival(Map<String, List<String>> headers, String body, JsonNode event) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        String aggregate() {
            return event.path("subject").asText();
        }

        long version() {
            return event.path("aggregateversion").asLong();
        }
    }

    WebhookTarget() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hemicycle";
    }

    /** All so far, in the order in which they came, repeats too. */
    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** From now on nobody gets an answer. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    /** How many wait for one; those whose sender has gone count too. */
    int held() {
        return held.get();
    }

    void letGo() {
        gate.countDown();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        arrivals.add(new Arrival(
                exchange.getRequestHeaders().entrySet().stream()
                        .collect(Collectors.toMap(each -> each.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
                body,
                JSON.readTree(body)));
        held.incrementAndGet();
        try (exchange) {
            gate.await();
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            held.decrementAndGet();
        }
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
        threads.shutdownNow();
    }
}

package fr.hemicycle.platform.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** The system of a subscriber, on this machine. */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger overlaps = new AtomicInteger();
    private volatile ToIntFunction<Received> answer = request -> 204;

    record Received(HttpHeaders headers, String body, JsonNode event, long nanos) {

        String id() {
            return headers.firstValue("webhook-id").orElse("");
        }

        UUID aggregate() {
            return UUID.fromString(event.path("subject").asText());
        }

        int count() {
            return event.at("/data/count").asInt();
        }

        int version() {
            return event.path("aggregateversion").asInt();
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hemicycle?from=test";
    }

    /** From now on. */
    void answer(ToIntFunction<Received> status) {
        answer = status;
    }

    /** Everything so far, in the order of arrival, repeats too. */
    List<Received> received() {
        return List.copyOf(received);
    }

    List<Integer> versions(UUID aggregate) {
        return received.stream()
                .filter(each -> each.aggregate().equals(aggregate))
                .map(Received::version)
                .toList();
    }

    /** How often an aggregate's event came while another of it was still being answered. */
    int overlaps() {
        return overlaps.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Received request = new Received(
                HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true),
                body,
                JSON.readTree(body),
                System.nanoTime());
        AtomicInteger ofAggregate =
                underWay.computeIfAbsent(request.aggregate().toString(), aggregate -> new AtomicInteger());
        if (ofAggregate.incrementAndGet() > 1) {
            overlaps.incrementAndGet();
        }
        received.add(request);
        int status = answer.applyAsInt(request);
        ofAggregate.decrementAndGet();
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

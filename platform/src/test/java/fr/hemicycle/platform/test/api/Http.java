package fr.hemicycle.platform.test.api;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests that REST Assured would mend before it sends them. */
public final class Http {

    private static final Duration TIME_MAX = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    /** @param address path and query, escaped */
    public static Answer send(String method, String address, List<Map.Entry<String, String>> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at(address)))
                .timeout(TIME_MAX)
                .method(method.toUpperCase(java.util.Locale.ROOT), BodyPublishers.ofByteArray(body));
        headers.forEach(header -> request.header(header.getKey(), header.getValue()));
        try {
            HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            Map<String, String> answered = response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, header -> header.getValue().getFirst()));
            try (InputStream in = response.body()) {
                // Of an answer without end it is enough that it begins.
                boolean endless = answered.getOrDefault("content-type", "").startsWith("text/event-stream");
                byte[] read = endless ? new byte[] {':'} : in.readAllBytes();
                return new Answer(method, address.split("\\?", 2)[0], response.statusCode(), answered, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The whole address, for people who repeat a request. */
    public static String at(String address) {
        return "http://localhost:" + RestAssured.port + address;
    }
}

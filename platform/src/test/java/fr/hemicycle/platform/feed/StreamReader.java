package fr.hemicycle.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** A reader of server-sent events, as an outsider would write it. */
final class StreamReader implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private String lastId = "";
    private int heartbeats;

    /** One event; the id is the last one that came. */
    record Sent(String id, String type, String data) {}

    StreamReader(HttpClient client, String token, String query, String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/events/stream?" + query))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = client.send(request.build(), BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    }

    int status() {
        return response.statusCode();
    }

    String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    String lastId() {
        return lastId;
    }

    int heartbeats() {
        return heartbeats;
    }

    Sent next() throws IOException {
        return read().orElseThrow(() -> new EOFException("the stream has ended"));
    }

    /** The next event, empty at the end of the stream. */
    Optional<Sent> read() throws IOException {
        String type = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && !data.isEmpty()) {
                return Optional.of(new Sent(lastId, type, data));
            } else if (line.startsWith(":")) {
                heartbeats++;
            } else if (line.startsWith("id: ")) {
                lastId = line.substring(4);
            } else if (line.startsWith("event: ")) {
                type = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
        return Optional.empty();
    }

    /** Reads on into the middle of an event, whose id has come and whose data have not; a heartbeat is none. */
    Optional<String> idOfHalf() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                lastId = line.substring(4);
            } else if (line.startsWith("event: ")) {
                return Optional.of(lastId);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}

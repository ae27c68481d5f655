package fr.hemicycle.platform.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

/** Batch after batch with a long poll; a cut lets go of the connection in the middle of an answer. */
final class FeedDoor implements Door {

    private static final int BYTES_BEFORE_THE_CUT_MAX = 2_000;

    private final HttpClient client;
    private final URI events;
    private final String token;
    private final Random random;
    private final ObjectMapper json = new ObjectMapper();
    private String position = "";

    /** @param events address with a query, to which the position is added */
    FeedDoor(HttpClient client, URI events, String token, long seed) {
        this.client = client;
        this.events = events;
        this.token = token;
        this.random = new Random(seed);
    }

    @Override
    public String name() {
        return "HTTP feed";
    }

    @Override
    public Visit open() {
        return new Visit() {

            private String reached = position;

            @Override
            public List<Told> next() throws IOException, InterruptedException {
                HttpResponse<InputStream> answer = ask();
                try (InputStream body = answer.body()) {
                    JsonNode batch = json.readTree(body);
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(batch.toString());
                    }
                    if (!batch.isEmpty()) {
                        reached = batch.get(batch.size() - 1).path("position").asText();
                    }
                    return StreamSupport.stream(batch.spliterator(), false)
                            .map(Told::of)
                            .toList();
                }
            }

            @Override
            public void keep() {
                position = reached;
            }

            @Override
            public void cut() throws IOException, InterruptedException {
                try (InputStream body = ask().body()) {
                    body.readNBytes(random.nextInt(BYTES_BEFORE_THE_CUT_MAX));
                }
            }

            @Override
            public void close() {
                // Between two requests there is nothing to end.
            }
        };
    }

    private HttpResponse<InputStream> ask() throws IOException, InterruptedException {
        String after = position.isEmpty() ? "" : "&after=" + position;
        return client.send(
                HttpRequest.newBuilder(URI.create(events + "&limit=100&wait=1" + after))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofInputStream());
    }
}

package fr.hemicycle.platform.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.feed.StreamReader.Sent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;

/** Server-sent events; a cut lets go of the connection when the id of an event has come and its data have not. */
class StreamDoor implements Door {

    private final HttpClient client;
    private final String token;
    private final String query;
    private final ObjectMapper json = new ObjectMapper();
    String lastEventId = "";

    StreamDoor(HttpClient client, String token, String query) {
        this.client = client;
        this.token = token;
        this.query = query;
    }

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public Visit open() throws IOException, InterruptedException {
        StreamReader reader = new StreamReader(client, token, query, lastEventId);
        return new Visit() {

            private String reached = lastEventId;

            @Override
            public List<Told> next() throws IOException {
                Sent sent = reader.next();
                reached = sent.id();
                return List.of(Told.of(json.readTree(sent.data())));
            }

            @Override
            public void keep() {
                lastEventId = reached;
            }

            @Override
            public void cut() throws IOException {
                reader.idOfHalf().ifPresent(StreamDoor.this::half);
                close();
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    /** An event of which nothing but the id has come is none: a reader that kept it would miss the event. */
    void half(String id) {}
}

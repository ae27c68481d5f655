package fr.hemicycle.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes streams. Each runs on a virtual thread of its own and reads only when its reader has taken what came before: a slow one
 * costs the buffer of its connection and no more, and is cut at last, as with every streamed answer.
 */
@ApplicationScoped
class EventStreams {

    private static final Logger LOG = Logger.getLogger(EventStreams.class);
    private static final int READ_AT_ONCE = 20;
    private static final String BEGIN = "retry: 1000\n\n";

    private final EventFeed feed;
    private final CloudEvents cloudEvents;
    private final Positions positions;
    private final FeedSettings settings;
    private final Clock clock;

    EventStreams(EventFeed feed, CloudEvents cloudEvents, Positions positions, FeedSettings settings, Clock clock) {
        this.feed = feed;
        this.cloudEvents = cloudEvents;
        this.positions = positions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes until the end, or until the reader is gone. */
    void write(Position from, EventFilter filter, Instant end, OutputStream out, HttpServerResponse connection) {
        try (EventFeed.Reading reading = feed.open(from, filter)) {
            send(List.of(BEGIN), out);
            while (!connection.closed() && !reading.hasEnded()) {
                Duration left = Duration.between(clock.instant(), end);
                if (!left.isPositive()) {
                    return;
                }
                Slice slice = reading.next(READ_AT_ONCE, shorter(left, settings.heartbeat()));
                if (!connection.closed()) {
                    send(texts(slice), out);
                }
            }
        } catch (IOException gone) {
            LOG.debugf("a reader of the stream is gone: %s", gone.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the connection has room again. */
    private static void send(List<String> texts, OutputStream out) throws IOException {
        for (String text : texts) {
            out.write(text.getBytes(UTF_8));
        }
        out.flush();
    }

    private List<String> texts(Slice slice) {
        // An id without data moves the position of the reader and shows it nothing.
        return slice.events().isEmpty()
                ? List.of(": heartbeat\nid: " + positions.text(slice.reached()) + "\n\n")
                : slice.events().stream().map(this::text).toList();
    }

    private String text(RecordedEvent event) {
        return "id: " + positions.text(event.position()) + "\nevent: " + event.type() + "\ndata: "
                + cloudEvents.one(event) + "\n\n";
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

package fr.hemicycle.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Opens the history to readers that follow it. */
@ApplicationScoped
public class EventFeed {

    private final EventHistory history;
    private final LiveTail tail;
    private final Turns turns;

    EventFeed(EventHistory history, LiveTail tail, Turns turns) {
        this.history = history;
        this.tail = tail;
        this.turns = turns;
    }

    /** Begins behind that position. Close it: the feed looks for new events as long as somebody reads. */
    public Reading open(Position after, EventFilter filter) {
        return new Reading(after, filter);
    }

    /** One reader. It asks when it is ready for more, so that nothing piles up for one that is slow. */
    public final class Reading implements AutoCloseable {

        private final EventFilter filter;
        private Position position;

        private Reading(Position after, EventFilter filter) {
            this.position = after;
            this.filter = filter;
            tail.join();
        }

        /** The next events, at most so many; when there are none yet, it waits for some, and at last answers without any. */
        public Slice next(int limit, Duration wait) throws InterruptedException {
            long end = System.nanoTime() + wait.toNanos();
            Slice slice = read(limit);
            while (slice.events().isEmpty() && tail.await(position, Duration.ofNanos(end - System.nanoTime()))) {
                slice = read(limit);
            }
            return slice;
        }

        private Slice read(int limit) {
            Slice slice = tail.read(position, filter, limit)
                    .orElseGet(() -> turns.take(() -> history.read(position, filter, limit)));
            position = slice.reached();
            return slice;
        }

        /** Whether the process ends, and readers with it. */
        public boolean hasEnded() {
            return tail.isClosed();
        }

        @Override
        public void close() {
            tail.leave();
        }
    }
}

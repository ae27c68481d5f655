package fr.hemicycle.platform.feed;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The last events, read once for all who wait for the next: one query at a time, however many read. It looks only while somebody
 * reads. What it no longer holds is read from the history.
 */
@ApplicationScoped
class LiveTail {

    private static final Logger LOG = Logger.getLogger(LiveTail.class);
    private static final int KEPT_MAX = 1000;
    /** Of the data of all that is kept, in characters. */
    private static final int LENGTH_MAX = 8_000_000;

    private static final int READ_AT_ONCE = 500;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final EventHistory history;
    private final Duration poll;
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private int readers;
    private boolean polling;
    private volatile boolean closed;
    private volatile @Nullable Stretch held;
    /** The process ends: streams end first, else the graceful stop would wait for them. */
    private final Thread atExit = new Thread(this::close, "event-feed-end");

    LiveTail(EventHistory history, MeterRegistry meters, FeedSettings settings) {
        this.history = history;
        this.poll = settings.poll();
        meters.gauge("hemicycle.feed.readers", this, tail -> tail.readers);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** All events between two positions. */
    private record Stretch(Position from, Position through, List<RecordedEvent> events) {

        Stretch and(Slice more) {
            if (more.events().isEmpty()) {
                return new Stretch(from, more.reached(), events);
            }
            List<RecordedEvent> all = new ArrayList<>(events);
            all.addAll(more.events());
            int first = all.size();
            int length = 0;
            while (first > 0 && all.size() - first < KEPT_MAX && length < LENGTH_MAX) {
                length += all.get(--first).data().length();
            }
            return new Stretch(
                    first == 0 ? from : all.get(first - 1).position(),
                    more.reached(),
                    List.copyOf(all.subList(first, all.size())));
        }

        /** The first event behind that position, as an index. */
        int behind(Position after) {
            int index = events.size();
            while (index > 0 && events.get(index - 1).position().isBehind(after)) {
                index--;
            }
            return index;
        }
    }

    void join() {
        lock.lock();
        try {
            readers++;
            if (!polling) {
                polling = true;
                Thread.ofVirtual().name("event-feed").start(this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            readers--;
        } finally {
            lock.unlock();
        }
    }

    /** The next events from memory; empty when it does not reach back so far. */
    Optional<Slice> read(Position after, EventFilter filter, int limit) {
        Stretch stretch = held;
        if (stretch == null || stretch.from().isBehind(after)) {
            return Optional.empty();
        }
        List<RecordedEvent> found = stretch
                .events()
                .subList(stretch.behind(after), stretch.events().size())
                .stream()
                .filter(filter::matches)
                .limit(limit)
                .toList();
        return Optional.of(new Slice(
                found,
                found.size() < limit
                        ? Position.later(after, stretch.through())
                        : found.getLast().position()));
    }

    /** @return whether there may be an event behind that position; not so when the time is over or the process ends */
    boolean await(Position after, Duration wait) throws InterruptedException {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (!hasMoreThan(after)) {
                if (left <= 0 || closed) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** What stands between a reader and the beginning of the stretch is in the history. */
    private boolean hasMoreThan(Position after) {
        Stretch stretch = held;
        return stretch != null
                && (stretch.from().isBehind(after)
                        || stretch.behind(after) < stretch.events().size());
    }

    private void run() {
        try {
            while (goesOn()) {
                Duration pause = poll;
                try {
                    look();
                } catch (RuntimeException e) {
                    pause = PAUSE_AFTER_FAILURE;
                    LOG.warnf("the feed waits for the history: %s", e.getMessage());
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean goesOn() {
        lock.lock();
        try {
            polling = readers > 0 && !closed;
            if (!polling) {
                held = null;
            }
            return polling;
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        Stretch stretch = held;
        if (stretch == null) {
            Position end = history.end();
            hold(new Stretch(end, end, List.of()), true);
            return;
        }
        Slice more;
        do {
            more = history.read(stretch.through(), EventFilter.ALL, READ_AT_ONCE);
            stretch = stretch.and(more);
            hold(stretch, !more.events().isEmpty());
        } while (more.events().size() == READ_AT_ONCE);
    }

    private void hold(Stretch stretch, boolean tell) {
        lock.lock();
        try {
            held = stretch;
            if (tell) {
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @PreDestroy
    void stop() {
        close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyAtIt) {
            LOG.debug("the process ends");
        }
    }

    private void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

package fr.hemicycle.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A few connections to the database for all who follow events in this process, however many there are: requests need some too.
 * Whoever waits longest is next.
 */
@ApplicationScoped
public class Turns {

    static final int AT_ONCE = 8;

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    public <T> T take(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    int waiting() {
        return free.getQueueLength();
    }
}

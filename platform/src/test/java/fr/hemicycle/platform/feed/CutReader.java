package fr.hemicycle.platform.feed;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads through one door and is cut at random places: it has taken in a part of what it was told last and kept nothing of that. It
 * opens the door again and goes on, until it has as many events as there will be.
 */
final class CutReader {

    private final Door door;
    private final int events;
    private final Set<Integer> cuts = new TreeSet<>();
    private final Received received = new Received();
    private final AtomicInteger done = new AtomicInteger();

    CutReader(Door door, int events, int cuts, long seed) {
        this.door = door;
        this.events = events;
        Random random = new Random(seed + door.name().hashCode());
        while (this.cuts.size() < cuts) {
            this.cuts.add(random.nextInt(1, events));
        }
    }

    Received received() {
        return received;
    }

    int cutsDone() {
        return done.get();
    }

    /** @return {@link System#nanoTime()} when the last event was taken in */
    long read() throws Exception {
        for (int cut : cuts) {
            try (Door.Visit visit = door.open()) {
                readUntil(cut, visit);
                visit.cut();
                done.incrementAndGet();
            }
        }
        try (Door.Visit last = door.open()) {
            readUntil(events, last);
        }
        return System.nanoTime();
    }

    private void readUntil(int count, Door.Visit visit) throws Exception {
        while (received.count() < count) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            List<Told> told = visit.next();
            for (Told event : told) {
                received.take(event);
                if (received.count() == count) {
                    // Cut in the middle: the rest was told and is lost, and what was taken in will come again.
                    return;
                }
            }
            visit.keep();
        }
    }
}

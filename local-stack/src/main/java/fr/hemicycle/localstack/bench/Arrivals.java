package fr.hemicycle.localstack.bench;

import java.util.concurrent.atomic.AtomicLong;

/** What came through one door, and how long after it was due to be asked for. */
final class Arrivals {

    private final String marker;
    private final int events;
    private final Schedule schedule;
    private final Latencies latencies = new Latencies();
    private final AtomicLong count = new AtomicLong();

    /** @param marker text before the number of each event, which nothing else has */
    Arrivals(String marker, int events, Schedule schedule) {
        this.marker = marker;
        this.events = events;
        this.schedule = schedule;
    }

    /** @return whether this was one of them */
    boolean came(String event) {
        int from = event.indexOf(marker);
        if (from < 0) {
            return false;
        }
        from += marker.length();
        int number = Integer.parseInt(event, from, event.indexOf('"', from), 10);
        latencies.record(schedule.due(number), System.nanoTime());
        count.incrementAndGet();
        return true;
    }

    int events() {
        return events;
    }

    /** @param readers each of whom should have got all of them */
    Measure measure(String name, int readers) {
        double seconds = (System.nanoTime() - schedule.begin()) / 1e9;
        return Measure.of(name, latencies, (long) readers * events - count.get(), seconds);
    }
}

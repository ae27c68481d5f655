package fr.hemicycle.platform.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a reader has taken in, each event once by its id, as its inbox does; and what is wrong with it. */
final class Received {

    private final Map<String, Told> events = new LinkedHashMap<>();
    private int repeats;

    synchronized void take(Told event) {
        if (events.putIfAbsent(event.id(), event) != null) {
            repeats++;
        }
    }

    synchronized int count() {
        return events.size();
    }

    synchronized int repeats() {
        return repeats;
    }

    /** One sentence for each event that is missing, unknown, or before its predecessor. */
    synchronized List<String> faults(Collection<Told> committed) {
        List<String> faults = new ArrayList<>();
        Map<String, Told> expected = committed.stream().collect(Collectors.toMap(Told::id, Function.identity()));
        expected.values().stream()
                .filter(each -> !events.containsKey(each.id()))
                .forEach(each -> faults.add("missing: " + each));
        Map<String, Long> latest = new HashMap<>();
        for (Told event : events.values()) {
            if (!event.equals(expected.get(event.id()))) {
                faults.add("not committed so: " + event);
            }
            if (latest.merge(event.aggregate(), event.version(), Math::max) != event.version()) {
                faults.add("behind a later one of its aggregate: " + event);
            }
        }
        return faults;
    }

    synchronized Set<String> ids() {
        return Set.copyOf(events.keySet());
    }
}

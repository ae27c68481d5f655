package fr.hemicycle.basin.solution.domain;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is on record of the things that terms name.
 *
 * @param places those that stand on one day at least of the terms
 * @param actions codes by plan
 */
public record Known(Set<Place> places, Map<UUID, Set<String>> actions) {

    public Known {
        places = Set.copyOf(places);
        actions = Map.copyOf(actions);
    }

    boolean holds(ActionLink link) {
        return actions.getOrDefault(link.planId(), Set.of()).contains(link.action());
    }
}

package fr.hemicycle.basin.territory.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Asked whenever the territory changes; answered by whoever keeps the basins. */
public interface ConcernedBasins {

    /** Names by id of the basins that have, on any day, one of these intercommunalities. */
    Map<UUID, String> of(String collectivity, Collection<String> intercommunalities);
}

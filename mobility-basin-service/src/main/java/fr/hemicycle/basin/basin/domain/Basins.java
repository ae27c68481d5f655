package fr.hemicycle.basin.basin.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Mobility basins, for the features that name them. */
public interface Basins {

    /** Names by id, in the order of the ids given; those that the collectivity does not have are left out. */
    Map<UUID, String> names(String collectivity, Collection<UUID> ids);

    /** Ids of all that the collectivity has, by name. */
    Map<String, UUID> ids(String collectivity);

    /** What is on record of the area of a basin, empty when the collectivity does not have it. */
    Optional<Area> area(String collectivity, UUID id);

    /** Intercommunalities (SIREN) of a basin on a day; empty while its official perimeter is not on record. */
    Set<String> intercommunalities(String collectivity, UUID id, LocalDate on);

    /**
     * @param region INSEE code
     * @param departments INSEE codes
     */
    record Area(String name, String region, Set<String> departments) {

        public Area {
            departments = Set.copyOf(departments);
        }
    }
}

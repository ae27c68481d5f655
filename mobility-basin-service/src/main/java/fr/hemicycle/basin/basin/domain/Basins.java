package fr.hemicycle.basin.basin.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Mobility basins, for the features that name them. */
public interface Basins {

    /** Names by id, in the order of the ids given; those that the collectivity does not have are left out. */
    Map<UUID, String> names(String collectivity, Collection<UUID> ids);
}

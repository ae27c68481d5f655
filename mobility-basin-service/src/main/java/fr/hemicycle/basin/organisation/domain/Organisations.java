package fr.hemicycle.basin.organisation.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The register of organisations, for the features that seat and invite them. */
public interface Organisations {

    /** By id; those that the collectivity does not have are left out. */
    Map<UUID, Organisation> of(String collectivity, Collection<UUID> ids);
}

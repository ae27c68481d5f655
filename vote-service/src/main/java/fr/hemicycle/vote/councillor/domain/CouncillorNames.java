package fr.hemicycle.vote.councillor.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What other features may ask about members. */
public interface CouncillorNames {

    /** @return name by id; an id that the collectivity does not know is not in it */
    Map<UUID, FullName> of(String collectivity, Collection<UUID> ids);

    /** The same as it was on record at that moment, whatever was corrected since. */
    Map<UUID, FullName> asOf(String collectivity, Collection<UUID> ids, Instant moment);
}

package fr.hemicycle.vote.councillor.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** In which political group members sat on a day. */
public interface GroupMemberships {

    /** @return name of the group by councillor; one who is not attached to a group is not in it */
    Map<UUID, String> on(String collectivity, Collection<UUID> councillorIds, LocalDate day);
}

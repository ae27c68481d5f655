package fr.hemicycle.basin.meeting.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Meetings of bodies, for the features that prepare or run them. */
public interface MeetingDirectory {

    /** By id, in the order of the ids given; those that the collectivity does not have are left out. */
    Map<UUID, Entry> of(String collectivity, Collection<UUID> ids);

    /** @param body its name */
    record Entry(UUID id, UUID basinId, String body, String title, LocalDate day, MeetingState state) {}
}

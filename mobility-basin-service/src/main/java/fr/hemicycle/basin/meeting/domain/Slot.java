package fr.hemicycle.basin.meeting.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When a meeting takes up the time of those who go to it. */
public record Slot(UUID meetingId, Instant startsAt, Instant endsAt) {

    /** Whether nobody can be at both. One that begins when the other ends is no clash. */
    public boolean clashesWith(Slot other) {
        return !meetingId.equals(other.meetingId) && startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** For each meeting that clashes with another, those with which it does; in the order given. */
    public static Map<UUID, List<UUID>> clashes(Collection<Slot> slots) {
        Map<UUID, List<UUID>> clashes = new LinkedHashMap<>();
        for (Slot slot : slots) {
            List<UUID> others = slots.stream()
                    .filter(slot::clashesWith)
                    .map(Slot::meetingId)
                    .toList();
            if (!others.isEmpty()) {
                clashes.put(slot.meetingId, others);
            }
        }
        return clashes;
    }
}

package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.BodyDirectory;
import fr.hemicycle.basin.meeting.domain.Meeting;
import fr.hemicycle.basin.meeting.domain.MeetingDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class KnownMeetings implements MeetingDirectory {

    private final MeetingRows rows;
    private final BodyDirectory bodies;

    KnownMeetings(MeetingRows rows, BodyDirectory bodies) {
        this.rows = rows;
        this.bodies = bodies;
    }

    @Override
    @Transactional
    public Map<UUID, Entry> of(String collectivity, Collection<UUID> ids) {
        Map<UUID, Entry> known = new LinkedHashMap<>();
        for (UUID id : ids) {
            rows.byId(collectivity, id).ifPresent(row -> known.put(id, entry(collectivity, row)));
        }
        return known;
    }

    private Entry entry(String collectivity, MeetingRow row) {
        Body body = bodies.find(collectivity, row.bodyId()).orElseThrow();
        return new Entry(
                row.id(), body.basinId(), body.name(), row.title(), Meeting.dayOf(row.startsAt()), row.state());
    }
}

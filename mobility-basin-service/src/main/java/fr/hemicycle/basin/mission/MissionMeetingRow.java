package fr.hemicycle.basin.mission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A meeting of a body that the mission runs. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "mission_meeting")
class MissionMeetingRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "mission_id")
    private UUID missionId;

    @Column(name = "meeting_id")
    private UUID meetingId;

    static MissionMeetingRow of(UUID id, String collectivity, UUID missionId, UUID meetingId) {
        MissionMeetingRow row = new MissionMeetingRow();
        row.id = id;
        row.collectivity = collectivity;
        row.missionId = missionId;
        row.meetingId = meetingId;
        return row;
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }
}

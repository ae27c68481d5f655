package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.meeting.domain.Task;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TaskRows implements PanacheRepositoryBase<TaskRow, UUID> {

    List<Task> ofMeeting(String collectivity, UUID meetingId) {
        return find("collectivity = ?1 and meetingId = ?2 order by id", collectivity, meetingId).stream()
                .map(TaskRow::toDomain)
                .toList();
    }

    Optional<TaskRow> byId(String collectivity, UUID meetingId, UUID id) {
        return find("collectivity = ?1 and meetingId = ?2 and id = ?3", collectivity, meetingId, id)
                .firstResultOptional();
    }
}

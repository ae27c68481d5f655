package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.meeting.domain.Task;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
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

    /** Due before a day and not done by then, of meetings that were held by then; the oldest first. */
    List<TaskRow> pastDue(String collectivity, Collection<UUID> bodyIds, LocalDate on, int countMax) {
        return bodyIds.isEmpty()
                ? List.of()
                : find("""
                        from TaskRow t where t.collectivity = ?1 and t.dueOn < ?2
                          and (t.doneOn is null or t.doneOn > ?2)
                          and exists (select 1 from MeetingRow m where m.collectivity = ?1 and m.id = t.meetingId
                                      and m.heldOn <= ?2 and m.bodyId in ?3)
                        order by t.dueOn, t.id""", collectivity, on, bodyIds).page(0, countMax).list();
    }

    Optional<TaskRow> byId(String collectivity, UUID meetingId, UUID id) {
        return find("collectivity = ?1 and meetingId = ?2 and id = ?3", collectivity, meetingId, id)
                .firstResultOptional();
    }
}

package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.meeting.domain.Task;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "follow_up_task")
class TaskRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "meeting_id")
    private UUID meetingId;

    private String title;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    protected TaskRow() {}

    static TaskRow of(String collectivity, UUID meetingId, Task task) {
        TaskRow row = new TaskRow();
        row.id = task.id();
        row.collectivity = collectivity;
        row.meetingId = meetingId;
        row.title = task.title();
        row.organisationId = task.organisationId();
        row.dueOn = task.dueOn();
        row.doneOn = task.doneOn();
        return row;
    }

    void apply(Task task) {
        doneOn = task.doneOn();
    }

    UUID meetingId() {
        return meetingId;
    }

    Task toDomain() {
        return new Task(id, title, organisationId, dueOn, doneOn);
    }
}

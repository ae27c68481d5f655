package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.domain.Due;
import fr.hemicycle.basin.mission.domain.Milestone;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mission_milestone")
class MilestoneRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @SuppressWarnings("UnusedVariable") // every query reads it
    @Column(name = "mission_id")
    private UUID missionId;

    @Column(name = "basin_id")
    private @Nullable UUID basinId;

    private String name;

    @Column(name = "due_day")
    private @Nullable LocalDate dueDay;

    @Column(name = "due_months")
    private @Nullable Integer dueMonths;

    @Column(name = "reached_on")
    private @Nullable LocalDate reachedOn;

    static MilestoneRow of(String collectivity, UUID missionId, Milestone milestone) {
        MilestoneRow row = new MilestoneRow();
        row.id = milestone.id();
        row.collectivity = collectivity;
        row.missionId = missionId;
        row.basinId = milestone.basinId();
        row.name = milestone.name();
        row.dueDay = milestone.due().day();
        row.dueMonths = milestone.due().months();
        row.reachedOn = milestone.reachedOn();
        return row;
    }

    void reach(LocalDate on) {
        reachedOn = on;
    }

    Milestone toMilestone() {
        return new Milestone(id, basinId, name, new Due(dueDay, dueMonths), reachedOn);
    }

    UUID id() {
        return id;
    }
}

package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.mission.domain.Deliverable;
import fr.hemicycle.basin.mission.domain.DeliverableFact;
import fr.hemicycle.basin.mission.domain.DeliverableState;
import fr.hemicycle.basin.mission.domain.Due;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mission_deliverable")
class DeliverableRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @SuppressWarnings("UnusedVariable") // every query reads it
    @Column(name = "mission_id")
    private UUID missionId;

    @Column(name = "basin_id")
    private UUID basinId;

    private String name;

    @Column(name = "agreed_day")
    private @Nullable LocalDate agreedDay;

    @Column(name = "agreed_months")
    private @Nullable Integer agreedMonths;

    @SuppressWarnings("UnusedVariable") // the look for what is late reads it
    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @SuppressWarnings("UnusedVariable") // the look for what is late reads it
    @Enumerated(EnumType.STRING)
    private DeliverableState state;

    static DeliverableRow of(String collectivity, UUID missionId, Deliverable deliverable) {
        DeliverableRow row = new DeliverableRow();
        row.id = deliverable.id();
        row.collectivity = collectivity;
        row.missionId = missionId;
        row.basinId = deliverable.basinId();
        row.name = deliverable.name();
        row.agreedDay = deliverable.agreed().day();
        row.agreedMonths = deliverable.agreed().months();
        row.apply(deliverable);
        return row;
    }

    void apply(Deliverable deliverable) {
        dueOn = deliverable.due().day();
        state = deliverable.state();
    }

    Deliverable toDeliverable(List<DeliverableFact> facts) {
        return new Deliverable(id, basinId, name, new Due(agreedDay, agreedMonths), facts);
    }

    UUID id() {
        return id;
    }
}

package fr.hemicycle.basin.mission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mission")
class MissionRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    private String name;

    @Column(name = "lead_name")
    private String leadName;

    @Column(name = "lead_siren")
    private String leadSiren;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> objectives;

    @Column(name = "basin_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> basinIds;

    @Column(name = "duration_months")
    private int durationMonths;

    @Column(name = "financing_plan_id")
    private UUID financingPlanId;

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Version
    private long version;

    static MissionRow of(UUID id, String collectivity, MissionResource.OpenMissionRequest request) {
        MissionRow row = new MissionRow();
        row.id = id;
        row.collectivity = collectivity;
        row.name = request.name();
        row.leadName = request.lead().name();
        row.leadSiren = request.lead().siren();
        row.objectives = List.copyOf(request.objectives());
        row.basinIds = request.basinIds().stream().distinct().toList();
        row.durationMonths = request.durationMonths();
        row.financingPlanId = request.financingPlanId();
        return row;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    MissionResource.Lead lead() {
        return new MissionResource.Lead(leadName, leadSiren);
    }

    List<String> objectives() {
        return List.copyOf(objectives);
    }

    List<UUID> basinIds() {
        return List.copyOf(basinIds);
    }

    int durationMonths() {
        return durationMonths;
    }

    UUID financingPlanId() {
        return financingPlanId;
    }

    Optional<LocalDate> startsOn() {
        return Optional.ofNullable(startsOn);
    }

    void start(LocalDate on) {
        startsOn = on;
    }

    long version() {
        return version;
    }
}

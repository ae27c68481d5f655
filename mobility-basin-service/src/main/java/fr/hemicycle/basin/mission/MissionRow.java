package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.mission.domain.Contract;
import fr.hemicycle.basin.mission.domain.Deliverable;
import fr.hemicycle.basin.mission.domain.Milestone;
import fr.hemicycle.basin.mission.domain.Mission;
import fr.hemicycle.basin.mission.domain.MissionEnd;
import fr.hemicycle.basin.mission.domain.MissionState;
import fr.hemicycle.basin.mission.domain.Term;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mission")
class MissionRow {

    @Id
    private UUID id;

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

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "end_reason")
    private @Nullable String endReason;

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

    MissionViews.Party lead() {
        return new MissionViews.Party(leadName, leadSiren);
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

    void start(LocalDate on) {
        startsOn = on;
    }

    void end(MissionEnd end) {
        endedOn = end.on();
        endReason = end.reason();
    }

    Term term() {
        return new Term(startsOn, durationMonths);
    }

    @Nullable
    MissionEnd end() {
        return endedOn == null ? null : new MissionEnd(endedOn, endReason);
    }

    Mission toMission(@Nullable Contract contract, List<Deliverable> deliverables, List<Milestone> milestones) {
        return new Mission(Set.copyOf(basinIds), term(), end(), contract, deliverables, milestones);
    }

    MissionState state(Financing financing) {
        return toMission(null, List.of(), List.of()).state(financing);
    }

    String collectivity() {
        return collectivity;
    }

    long version() {
        return version;
    }
}

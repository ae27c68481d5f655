package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity(name = "BasinPlanRow")
@Table(name = "plan")
class PlanRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "basin_id")
    private UUID basinId;

    private String name;

    @Column(name = "first_year")
    private int firstYear;

    @Column(name = "last_year")
    private int lastYear;

    @Version
    private long version;

    static PlanRow of(UUID id, String collectivity, UUID basinId, String name, Period period) {
        PlanRow row = new PlanRow();
        row.id = id;
        row.collectivity = collectivity;
        row.basinId = basinId;
        row.name = name;
        row.firstYear = period.firstYear();
        row.lastYear = period.lastYear();
        return row;
    }

    UUID id() {
        return id;
    }

    String collectivity() {
        return collectivity;
    }

    UUID basinId() {
        return basinId;
    }

    String name() {
        return name;
    }

    Period period() {
        return new Period(firstYear, lastYear);
    }

    long version() {
        return version;
    }
}

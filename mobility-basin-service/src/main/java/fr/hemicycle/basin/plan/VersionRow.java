package fr.hemicycle.basin.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "PlanVersionRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "plan_version")
class VersionRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "plan_id")
    private UUID planId;

    private int number;
    private String content;
    private String sha256;
    private boolean proposed;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Version
    private long version;

    static VersionRow of(UUID id, PlanRow plan, int number) {
        VersionRow row = new VersionRow();
        row.id = id;
        row.collectivity = plan.collectivity();
        row.planId = plan.id();
        row.number = number;
        return row;
    }

    VersionRow write(PlanContents.Content text, String by, Instant at) {
        content = text.json();
        sha256 = text.sha256();
        writtenBy = by;
        writtenAt = at;
        return this;
    }

    /** From now on the database refuses every change of it. */
    void propose() {
        proposed = true;
    }

    UUID planId() {
        return planId;
    }

    int number() {
        return number;
    }

    String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    long version() {
        return version;
    }
}

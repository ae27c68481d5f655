package fr.hemicycle.basin.body;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.BodyKind;
import fr.hemicycle.basin.body.domain.Setting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "body")
class BodyRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Version
    private long version;

    @Column(name = "basin_id")
    private UUID basinId;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private String name;
    private @Nullable String theme;

    @Column(name = "exists_from")
    private LocalDate firstDay;

    @Column(name = "exists_until")
    private @Nullable LocalDate lastDay;

    protected BodyRow() {}

    static BodyRow of(String collectivity, Body body) {
        BodyRow row = new BodyRow();
        row.id = body.id();
        row.collectivity = collectivity;
        row.basinId = body.basinId();
        row.kind = body.kind();
        row.name = body.name();
        row.theme = body.theme();
        row.firstDay = body.from();
        row.lastDay = body.until();
        return row;
    }

    void apply(Body body) {
        lastDay = body.until();
    }

    Body toDomain(List<Setting> settings) {
        return new Body(id, basinId, kind, name, theme, firstDay, lastDay, settings);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}

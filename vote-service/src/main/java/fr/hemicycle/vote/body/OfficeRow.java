package fr.hemicycle.vote.body;

import fr.hemicycle.vote.body.domain.Office;
import fr.hemicycle.vote.body.domain.OfficeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "office")
class OfficeRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @SuppressWarnings("UnusedVariable") // every query reads it
    @Column(name = "body_id")
    private UUID bodyId;

    @Column(name = "councillor_id")
    private UUID councillorId;

    @Enumerated(EnumType.STRING)
    private OfficeKind kind;

    private @Nullable Integer rank;

    @Column(name = "held_from")
    private LocalDate firstDay;

    @Column(name = "held_until")
    private @Nullable LocalDate lastDay;

    protected OfficeRow() {}

    static OfficeRow of(String collectivity, UUID bodyId, Office office) {
        OfficeRow row = new OfficeRow();
        row.id = office.id();
        row.collectivity = collectivity;
        row.bodyId = bodyId;
        row.councillorId = office.councillorId();
        row.kind = office.kind();
        row.rank = office.rank();
        row.firstDay = office.from();
        row.lastDay = office.until();
        return row;
    }

    void apply(Office office) {
        lastDay = office.until();
    }

    Office toDomain() {
        return new Office(id, councillorId, kind, rank, firstDay, lastDay);
    }
}

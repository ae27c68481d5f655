package fr.hemicycle.vote.act;

import fr.hemicycle.vote.act.domain.Classification;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "subject_classification")
class ClassificationRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "version")
    private LocalDate datedOn;

    private String provenance;
    private String csv;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    protected ClassificationRow() {}

    static ClassificationRow of(
            UUID id, String collectivity, LocalDate version, String provenance, String csv, Instant loadedAt) {
        ClassificationRow row = new ClassificationRow();
        row.id = id;
        row.collectivity = collectivity;
        row.datedOn = version;
        row.provenance = provenance;
        row.csv = csv;
        row.loadedAt = loadedAt;
        return row;
    }

    Classification toDomain() {
        return Classification.read(datedOn, provenance, csv);
    }
}

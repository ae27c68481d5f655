package fr.hemicycle.vote.act;

import fr.hemicycle.vote.act.domain.Classification;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "subject_classification")
class ClassificationRow {

    @EmbeddedId
    private Key key;

    private String provenance;
    private String csv;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    @Embeddable
    record Key(String collectivity, LocalDate version) {}

    protected ClassificationRow() {}

    static ClassificationRow of(
            String collectivity, LocalDate version, String provenance, String csv, Instant loadedAt) {
        ClassificationRow row = new ClassificationRow();
        row.key = new Key(collectivity, version);
        row.provenance = provenance;
        row.csv = csv;
        row.loadedAt = loadedAt;
        return row;
    }

    Classification toDomain() {
        return Classification.read(key.version(), provenance, csv);
    }
}

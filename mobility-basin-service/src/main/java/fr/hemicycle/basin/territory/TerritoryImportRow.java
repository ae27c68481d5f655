package fr.hemicycle.basin.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "territory_import")
class TerritoryImportRow {

    @Id
    UUID id;

    String collectivity;
    String publisher;
    String reference;

    @Column(name = "published_on")
    @Nullable
    LocalDate publishedOn;

    String sha256;
    int begun;
    int changed;
    int ended;
    int unchanged;

    @Column(name = "imported_at")
    Instant importedAt;
}

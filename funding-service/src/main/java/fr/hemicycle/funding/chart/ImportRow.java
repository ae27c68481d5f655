package fr.hemicycle.funding.chart;

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
@Table(name = "chart_import")
class ImportRow {

    @Id
    UUID id;

    String collectivity;

    @Column(name = "chart_id")
    UUID chartId;

    String publisher;
    String reference;

    @Column(name = "published_on")
    @Nullable
    LocalDate publishedOn;

    String sha256;
    int registered;
    int changed;
    int unchanged;

    @Column(name = "imported_at")
    Instant importedAt;
}

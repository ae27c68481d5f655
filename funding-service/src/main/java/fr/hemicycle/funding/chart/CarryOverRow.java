package fr.hemicycle.funding.chart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "chart_carry_over")
class CarryOverRow {

    @Id
    UUID id;

    String collectivity;

    @Column(name = "chart_id")
    UUID chartId;

    String nomenclature;
    int year;
    String reason;

    @Column(name = "declared_at")
    Instant declaredAt;
}

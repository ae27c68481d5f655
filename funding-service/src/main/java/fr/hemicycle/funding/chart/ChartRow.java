package fr.hemicycle.funding.chart;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "chart")
class ChartRow {

    @Id
    UUID id;

    String collectivity;
    String nomenclature;
    int year;
    String provenance;
}

package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.money.Section;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "chart")
class ChartRow extends PanacheEntityBase {

    @Id
    UUID id;

    String collectivity;
    String nomenclature;
    int year;
    String provenance;

    @ElementCollection
    @CollectionTable(name = "account", joinColumns = @JoinColumn(name = "chart_id"))
    List<Account> accounts = new ArrayList<>();

    @Embeddable
    record Account(
            @Column(name = "axis") String axis,
            @Column(name = "code") String code,
            @Column(name = "label") String label,

            @Column(name = "section") @Enumerated(EnumType.STRING) @Nullable
            Section section) {}
}

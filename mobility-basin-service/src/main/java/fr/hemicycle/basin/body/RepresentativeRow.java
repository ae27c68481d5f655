package fr.hemicycle.basin.body;

import fr.hemicycle.basin.body.domain.Representative;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "representative")
class RepresentativeRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "member_id")
    private UUID memberId;

    private String name;
    private String function;

    @Column(name = "speaks_from")
    private LocalDate firstDay;

    @Column(name = "speaks_until")
    private @Nullable LocalDate lastDay;

    protected RepresentativeRow() {}

    static RepresentativeRow of(String collectivity, UUID memberId, Representative representative) {
        RepresentativeRow row = new RepresentativeRow();
        row.id = representative.id();
        row.collectivity = collectivity;
        row.memberId = memberId;
        row.name = representative.name();
        row.function = representative.function();
        row.firstDay = representative.from();
        row.lastDay = representative.until();
        return row;
    }

    void apply(Representative representative) {
        lastDay = representative.until();
    }

    Representative toDomain() {
        return new Representative(id, name, function, firstDay, lastDay);
    }

    UUID memberId() {
        return memberId;
    }
}

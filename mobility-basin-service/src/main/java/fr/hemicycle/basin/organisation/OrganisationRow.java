package fr.hemicycle.basin.organisation;

import fr.hemicycle.basin.organisation.domain.Organisation;
import fr.hemicycle.basin.organisation.domain.OrganisationKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "organisation")
class OrganisationRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private @Nullable String siren;

    protected OrganisationRow() {}

    static OrganisationRow of(String collectivity, Organisation organisation) {
        OrganisationRow row = new OrganisationRow();
        row.id = organisation.id();
        row.collectivity = collectivity;
        row.name = organisation.name();
        row.kind = organisation.kind();
        row.siren = organisation.siren();
        return row;
    }

    Organisation toDomain() {
        return new Organisation(id, name, kind, siren);
    }
}

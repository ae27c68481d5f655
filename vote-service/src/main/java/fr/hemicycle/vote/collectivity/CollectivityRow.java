package fr.hemicycle.vote.collectivity;

import fr.hemicycle.vote.collectivity.domain.CollectivityProfile;
import fr.hemicycle.vote.collectivity.domain.Siret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "collectivity_profile")
class CollectivityRow {

    @Id
    private String collectivity;

    /** From 1: whoever describes a collectivity for the first time has seen version 0. */
    private long version;

    private String name;
    private String siret;

    @Column(name = "department_code")
    private String departmentCode;

    @Column(name = "prefecture_id")
    private String prefectureId;

    @Column(name = "budget_name")
    private @Nullable String budgetName;

    @Column(name = "publication_url_template")
    private @Nullable String publicationUrlTemplate;

    @SuppressWarnings("UnusedVariable") // open data reads it, as it does the next
    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "changed_at")
    private Instant changedAt;

    protected CollectivityRow() {}

    static CollectivityRow of(CollectivityProfile profile, Instant at) {
        CollectivityRow row = new CollectivityRow();
        row.collectivity = profile.siren();
        row.createdAt = at;
        row.apply(profile, at);
        return row;
    }

    void apply(CollectivityProfile profile, Instant at) {
        version++;
        changedAt = at;
        name = profile.name();
        siret = profile.siret().digits();
        departmentCode = profile.departmentCode();
        prefectureId = profile.prefectureId();
        budgetName = profile.budgetName();
        publicationUrlTemplate = profile.publicationUrlTemplate();
    }

    CollectivityProfile toDomain() {
        return new CollectivityProfile(
                collectivity, name, new Siret(siret), departmentCode, prefectureId, budgetName, publicationUrlTemplate);
    }

    long version() {
        return version;
    }
}

package fr.hemicycle.vote.councillor;

import fr.hemicycle.vote.councillor.domain.FullName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "councillor")
class CouncillorRow {

    enum Civility {
        M,
        MME
    }

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Enumerated(EnumType.STRING)
    private Civility civility;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "group_id")
    private @Nullable UUID groupId;

    protected CouncillorRow() {}

    CouncillorRow(UUID id, String collectivity, Civility civility, FullName name, @Nullable UUID groupId) {
        this.id = id;
        this.collectivity = collectivity;
        this.civility = civility;
        this.givenName = name.givenName();
        this.familyName = name.familyName();
        this.groupId = groupId;
    }

    UUID id() {
        return id;
    }

    Civility civility() {
        return civility;
    }

    FullName name() {
        return new FullName(givenName, familyName);
    }

    @Nullable
    UUID groupId() {
        return groupId;
    }
}

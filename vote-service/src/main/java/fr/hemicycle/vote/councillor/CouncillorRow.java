package fr.hemicycle.vote.councillor;

import fr.hemicycle.vote.councillor.domain.Civility;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.councillor.domain.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "councillor")
class CouncillorRow {

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

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    protected CouncillorRow() {}

    CouncillorRow(UUID id, String collectivity, Person person) {
        this.id = id;
        this.collectivity = collectivity;
        apply(person);
    }

    void apply(Person person) {
        civility = person.civility();
        givenName = person.name().givenName();
        familyName = person.name().familyName();
        birthDate = person.birthDate();
    }

    UUID id() {
        return id;
    }

    Person person() {
        return new Person(civility, new FullName(givenName, familyName), birthDate);
    }
}

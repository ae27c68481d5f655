package fr.hemicycle.vote.councillor;

import fr.hemicycle.vote.councillor.domain.Civility;
import fr.hemicycle.vote.councillor.domain.Correction;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.councillor.domain.Person;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "councillor_correction")
class CorrectionRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "councillor_id")
    private UUID councillorId;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    @Column(name = "corrected_by")
    private String correctedBy;

    private String motive;

    @Embedded
    @AttributeOverride(name = "civility", column = @Column(name = "civility_before"))
    @AttributeOverride(name = "givenName", column = @Column(name = "given_name_before"))
    @AttributeOverride(name = "familyName", column = @Column(name = "family_name_before"))
    @AttributeOverride(name = "birthDate", column = @Column(name = "birth_date_before"))
    private PersonValue before;

    @Embedded
    @AttributeOverride(name = "civility", column = @Column(name = "civility_after"))
    @AttributeOverride(name = "givenName", column = @Column(name = "given_name_after"))
    @AttributeOverride(name = "familyName", column = @Column(name = "family_name_after"))
    @AttributeOverride(name = "birthDate", column = @Column(name = "birth_date_after"))
    private PersonValue after;

    @Embeddable
    record PersonValue(
            @Enumerated(EnumType.STRING) Civility civility,
            String givenName,
            String familyName,
            @Nullable LocalDate birthDate) {

        static PersonValue of(Person person) {
            return new PersonValue(
                    person.civility(), person.name().givenName(), person.name().familyName(), person.birthDate());
        }

        Person toDomain() {
            return new Person(civility, new FullName(givenName, familyName), birthDate);
        }
    }

    protected CorrectionRow() {}

    static CorrectionRow of(String collectivity, Correction correction) {
        CorrectionRow row = new CorrectionRow();
        row.id = correction.id();
        row.collectivity = collectivity;
        row.councillorId = correction.councillorId();
        row.correctedAt = correction.at();
        row.correctedBy = correction.by();
        row.motive = correction.motive();
        row.before = PersonValue.of(correction.before());
        row.after = PersonValue.of(correction.after());
        return row;
    }

    Correction toDomain() {
        return new Correction(id, councillorId, correctedAt, correctedBy, motive, before.toDomain(), after.toDomain());
    }
}

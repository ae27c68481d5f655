package fr.hemicycle.vote.councillor.domain;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.CORRECTION_MUST_CHANGE_SOMETHING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the register should have said of a member; {@code null} for what was right. */
public record NewWording(
        @Nullable Civility civility,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable LocalDate birthDate) {

    public CorrectionDecision correct(
            UUID correctionId, UUID councillorId, Person before, Instant at, String by, String motive) {
        Person after = of(before);
        return after.equals(before)
                ? new CorrectionDecision.Refused(
                        List.of(CORRECTION_MUST_CHANGE_SOMETHING.with("councillor", councillorId)))
                : new CorrectionDecision.Corrected(
                        new Correction(correctionId, councillorId, at, by, motive, before, after));
    }

    private Person of(Person before) {
        return new Person(
                civility == null ? before.civility() : civility,
                new FullName(
                        givenName == null ? before.name().givenName() : givenName,
                        familyName == null ? before.name().familyName() : familyName),
                birthDate == null ? before.birthDate() : birthDate);
    }
}

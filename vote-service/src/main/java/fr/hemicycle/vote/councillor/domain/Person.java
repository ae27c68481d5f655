package fr.hemicycle.vote.councillor.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a member is.
 *
 * @param birthDate {@code null} where it is not on record
 */
public record Person(
        Civility civility, FullName name, @Nullable LocalDate birthDate) {

    /** Whether the two cannot be told apart: the same name, and no two different dates of birth. */
    public boolean mayBe(Person other) {
        return civility == other.civility
                && name.equals(other.name)
                && (birthDate == null || other.birthDate == null || birthDate.equals(other.birthDate));
    }
}

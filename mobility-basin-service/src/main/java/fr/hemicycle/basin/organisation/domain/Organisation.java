package fr.hemicycle.basin.organisation.domain;

import static fr.hemicycle.basin.organisation.domain.OrganisationRule.SIREN_MUST_BE_GIVEN;
import static fr.hemicycle.basin.organisation.domain.OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT;

import fr.hemicycle.platform.rule.Reason;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that may sit in a body.
 *
 * @param siren nine digits, {@code null} for one that has none
 */
public record Organisation(
        UUID id,
        String name,
        OrganisationKind kind,
        @Nullable String siren) {

    /** What is wrong with its number. */
    public Optional<Reason> objection() {
        if (siren == null) {
            return kind.mayLackASiren()
                    ? Optional.empty()
                    : Optional.of(SIREN_MUST_BE_GIVEN.with("name", name, "kind", kind));
        }
        return Siren.passesItsCheck(siren)
                ? Optional.empty()
                : Optional.of(SIREN_MUST_HAVE_ITS_CHECK_DIGIT.with("siren", siren));
    }
}

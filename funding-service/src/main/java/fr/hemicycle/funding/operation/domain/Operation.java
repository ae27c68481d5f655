package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Section;
import java.util.UUID;

/**
 * A budget operation as other features see it, at one version.
 *
 * @param limits what the collectivity has set on it, beyond the law
 */
public record Operation(
        UUID id,
        String code,
        String label,
        Section section,
        AuthorisationKind authorisationKind,
        Imputation imputation,
        Balance balance,
        long version,
        Limits limits) {

    /** On which the collectivity has set nothing. */
    public Operation(
            UUID id,
            String code,
            String label,
            Section section,
            AuthorisationKind authorisationKind,
            Imputation imputation,
            Balance balance,
            long version) {
        this(id, code, label, section, authorisationKind, imputation, balance, version, Limits.NONE);
    }

    public Operation with(Limits set) {
        return new Operation(id, code, label, section, authorisationKind, imputation, balance, version, set);
    }
}

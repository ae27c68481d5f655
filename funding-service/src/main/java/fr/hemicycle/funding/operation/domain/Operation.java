package fr.hemicycle.funding.operation.domain;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Section;
import java.util.UUID;

/** A budget operation as other features see it, at one version. */
public record Operation(
        UUID id,
        String code,
        String label,
        Section section,
        AuthorisationKind authorisationKind,
        Imputation imputation,
        Balance balance,
        long version) {}

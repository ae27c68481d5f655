package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation in the state of authorisations.
 *
 * @param programme code of the one it stands in, {@code null} when it stands in none
 * @param payments by year, ascending; no year in which nothing is expected and nothing happened
 */
public record OperationState(
        String code,
        String label,
        Section section,
        AuthorisationKind kind,
        @Nullable String programme,
        StateFigures figures,
        List<YearPayments> payments) {

    public OperationState {
        payments = List.copyOf(payments);
    }
}

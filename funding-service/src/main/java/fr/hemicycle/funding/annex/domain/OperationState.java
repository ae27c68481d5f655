package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation in the state of authorisations.
 *
 * @param programme code of the one it stands in, {@code null} when it stands in none
 * @param expected payments by year, ascending, as its last vote split them; none where no vote did
 */
public record OperationState(
        String code,
        String label,
        Section section,
        AuthorisationKind kind,
        @Nullable String programme,
        StateFigures figures,
        List<ExpectedPayment> expected) {

    public OperationState {
        expected = List.copyOf(expected);
    }

    /** Expected to be paid in a year (crédit de paiement prévisionnel). */
    public record ExpectedPayment(int year, Money amount) {}
}

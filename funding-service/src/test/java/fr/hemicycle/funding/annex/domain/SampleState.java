package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import java.time.LocalDate;
import java.util.List;

/** The operation of December 2022, of which a test changes one thing. */
public final class SampleState {

    public static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);
    public static final StateFigures FIGURES =
            figures("15680078.60", "0.00", "0.00", "12366843.33", "60000.00", "500.00");

    private SampleState() {}

    public static StateFigures figures(
            String voted, String revisions, String cancelled, String before, String inYear, String reserved) {
        return new StateFigures(
                Money.euros(voted),
                Money.euros(revisions),
                Money.euros(cancelled),
                Money.euros(before),
                Money.euros(inYear),
                Money.euros(reserved));
    }

    public static OperationState operation(String code, String label, Section section, YearPayments... payments) {
        return new OperationState(
                code,
                label,
                section,
                section == Section.OPERATING
                        ? AuthorisationKind.COMMITMENT_AUTHORISATION
                        : AuthorisationKind.PROGRAMME_AUTHORISATION,
                null,
                FIGURES,
                List.of(payments));
    }

    public static YearPayments payments(int year, String expected, String opened, String ordered, String paid) {
        return new YearPayments(
                year, Money.euros(expected), Money.euros(opened), Money.euros(ordered), Money.euros(paid));
    }

    public static AuthorisationState state(List<OperationState> operations) {
        return new AuthorisationState("Département du Pas-de-Calais", 2022, LAST_DAY, null, operations);
    }
}

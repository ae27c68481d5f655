package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.annex.domain.OperationState.ExpectedPayment;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of authorisations of a year (état des AE et AP), on a day of it. Operations stand by section and code, so that equal
 * facts are told alike.
 *
 * @param collectivity as it is called
 * @param knownAt the last instant whose recordings count, {@code null} for all
 */
public record AuthorisationState(
        String collectivity,
        int year,
        LocalDate on,
        @Nullable Instant knownAt,
        List<OperationState> operations) {

    public AuthorisationState {
        operations = operations.stream()
                .sorted(Comparator.comparing(OperationState::section).thenComparing(OperationState::code))
                .toList();
    }

    public List<OperationState> of(Section section) {
        return operations.stream().filter(each -> each.section() == section).toList();
    }

    public StateFigures total(Section section) {
        return StateFigures.sum(
                of(section).stream().map(OperationState::figures).toList());
    }

    public StateFigures total() {
        return StateFigures.sum(operations.stream().map(OperationState::figures).toList());
    }

    /** Of all operations, by year, ascending. */
    public List<ExpectedPayment> expected() {
        Map<Integer, Money> years = new TreeMap<>();
        for (OperationState operation : operations) {
            operation.expected().forEach(each -> years.merge(each.year(), each.amount(), Money::plus));
        }
        return years.entrySet().stream()
                .map(each -> new ExpectedPayment(each.getKey(), each.getValue()))
                .toList();
    }
}

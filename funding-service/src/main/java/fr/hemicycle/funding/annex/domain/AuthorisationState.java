package fr.hemicycle.funding.annex.domain;

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
    public List<YearPayments> payments() {
        return payments(operations);
    }

    public List<YearPayments> payments(Section section) {
        return payments(of(section));
    }

    private static List<YearPayments> payments(List<OperationState> operations) {
        Map<Integer, YearPayments> years = new TreeMap<>();
        for (OperationState operation : operations) {
            operation.payments().forEach(each -> years.merge(each.year(), each, YearPayments::plus));
        }
        return List.copyOf(years.values());
    }
}

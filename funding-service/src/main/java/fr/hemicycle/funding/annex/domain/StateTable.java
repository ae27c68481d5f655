package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.annex.domain.OperationState.ExpectedPayment;
import fr.hemicycle.funding.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The state as rows for a machine: one for each operation, and no total that would be counted twice. */
public record StateTable(AuthorisationState state) {

    private static final List<String> FIGURES = List.of(
            "SECTION",
            "TYPE",
            "CODE",
            "LIBELLE",
            "PROGRAMME",
            "VOTE",
            "REVISIONS",
            "ANNULATIONS",
            "TOTAL",
            "ENGAGE_ANTERIEUR",
            "ENGAGE_EXERCICE",
            "RESTE_A_ENGAGER",
            "RESERVE");

    /** The figures, then one column for each year in which any payment is expected. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(FIGURES);
        state.expected().forEach(each -> columns.add("CP_" + each.year()));
        return columns;
    }

    /** In the order of {@link #columns()}; text verbatim, amounts with a dot. */
    public List<List<String>> rows() {
        List<Integer> years =
                state.expected().stream().map(ExpectedPayment::year).toList();
        return state.operations().stream().map(each -> row(each, years)).toList();
    }

    private static List<String> row(OperationState operation, List<Integer> years) {
        StateFigures figures = operation.figures();
        Map<Integer, Money> expected =
                operation.expected().stream().collect(Collectors.toMap(ExpectedPayment::year, ExpectedPayment::amount));
        List<String> row = new ArrayList<>(List.of(
                StateWords.section(operation.section()),
                StateWords.kind(operation.kind()),
                operation.code(),
                operation.label(),
                operation.programme() == null ? "" : operation.programme(),
                figures.voted().toString(),
                figures.revisions().toString(),
                figures.cancelled().toString(),
                figures.authorised().toString(),
                figures.committedBefore().toString(),
                figures.committedInYear().toString(),
                figures.restToCommit().toString(),
                figures.reserved().toString()));
        years.forEach(year -> row.add(expected.getOrDefault(year, Money.ZERO).toString()));
        return row;
    }
}

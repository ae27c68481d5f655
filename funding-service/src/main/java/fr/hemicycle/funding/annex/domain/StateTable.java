package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final List<String> PAYMENTS = List.of("CP_PREVUS", "CP_OUVERTS", "CP_MANDATES", "CP_PAYES");

    /** The figures, then four columns for each year with any payment appropriation. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(FIGURES);
        state.payments().forEach(each -> PAYMENTS.forEach(figure -> columns.add(figure + "_" + each.year())));
        return columns;
    }

    /** In the order of {@link #columns()}; text verbatim, amounts with a dot. */
    public List<List<String>> rows() {
        List<Integer> years = state.payments().stream().map(YearPayments::year).toList();
        return state.operations().stream().map(each -> row(each, years)).toList();
    }

    private static List<String> row(OperationState operation, List<Integer> years) {
        StateFigures figures = operation.figures();
        Map<Integer, YearPayments> payments =
                operation.payments().stream().collect(Collectors.toMap(YearPayments::year, Function.identity()));
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
        years.forEach(year -> {
            YearPayments of = payments.getOrDefault(year, YearPayments.none(year));
            Stream.of(of.expected(), of.opened(), of.ordered(), of.paid())
                    .map(Money::toString)
                    .forEach(row::add);
        });
        return row;
    }
}

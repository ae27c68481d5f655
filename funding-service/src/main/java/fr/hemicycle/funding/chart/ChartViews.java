package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.chart.domain.Axis;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Charts as they are shown: how many accounts they have, never the accounts themselves. */
@ApplicationScoped
class ChartViews {

    private static final int IMPORTS_MAX = 50;

    private final ChartRows charts;
    private final AccountTable accounts;

    ChartViews(ChartRows charts, AccountTable accounts) {
        this.charts = charts;
        this.accounts = accounts;
    }

    @Schema(name = "AccountCounts")
    record Counts(int chapters, int natures, int functions, int functionalCodes) {

        static Counts of(Map<Axis, Integer> counts) {
            return new Counts(
                    counts.getOrDefault(Axis.CHAPTER, 0),
                    counts.getOrDefault(Axis.NATURE, 0),
                    counts.getOrDefault(Axis.FUNCTION, 0),
                    counts.getOrDefault(Axis.FUNCTIONAL_CODE, 0));
        }
    }

    @Schema(name = "ChartImport", description = "A file that was taken in")
    record Import(
            String publisher,
            String reference,
            @Nullable LocalDate publishedOn,

            @Schema(description = "Of the file as it came") String sha256,

            int registered,
            int changed,
            int unchanged,
            Instant importedAt) {

        static Import of(ImportRow row) {
            return new Import(
                    row.publisher,
                    row.reference,
                    row.publishedOn,
                    row.sha256,
                    row.registered,
                    row.changed,
                    row.unchanged,
                    row.importedAt);
        }
    }

    @Schema(name = "Chart")
    record View(
            UUID id,
            String nomenclature,
            int year,

            @Schema(description = "Later years for which the collectivity takes it")
            List<Integer> carriedOverTo,

            String provenance,
            Counts accounts,

            @Schema(description = "The last 50, the latest first; not in the list of charts") @Nullable
            List<Import> imports) {}

    List<View> of(List<ChartRow> rows) throws SQLException {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Map<UUID, Map<Axis, Integer>> counts = accounts.counts(ids);
        List<CarryOverRow> carried = charts.carryOvers(ids);
        return rows.stream()
                .map(row -> view(row, counts.getOrDefault(row.id, Map.of()), carried, null))
                .toList();
    }

    View of(ChartRow row) throws SQLException {
        return view(
                row,
                accounts.counts(List.of(row.id)).getOrDefault(row.id, Map.of()),
                charts.carryOvers(List.of(row.id)),
                charts.imports(row.id, IMPORTS_MAX).stream().map(Import::of).toList());
    }

    private static View view(
            ChartRow row, Map<Axis, Integer> counts, List<CarryOverRow> carried, @Nullable List<Import> imports) {
        return new View(
                row.id,
                row.nomenclature,
                row.year,
                carried.stream()
                        .filter(each -> each.chartId.equals(row.id))
                        .map(each -> each.year)
                        .toList(),
                row.provenance,
                Counts.of(counts),
                imports);
    }
}

package fr.hemicycle.funding.budget;

import fr.hemicycle.funding.budget.BudgetRows.LineOfStage;
import fr.hemicycle.funding.budget.domain.BudgetLine;
import fr.hemicycle.funding.budget.domain.ScdlBudgetRow;
import fr.hemicycle.funding.chart.domain.Account;
import fr.hemicycle.funding.chart.domain.Charts;
import fr.hemicycle.platform.rule.Reason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the public file page by page, and tells which lines are not in it. */
@ApplicationScoped
class ScdlBudgetFile {

    private static final int PAGE = 500;
    private static final UUID START = new UUID(0, 0);

    /** Text goes out verbatim: the standard knows no escape for spreadsheets. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(ScdlBudgetRow.COLUMNS.toArray(String[]::new))
            .get();

    private final BudgetRows budgets;
    private final Charts charts;

    ScdlBudgetFile(BudgetRows budgets, Charts charts) {
        this.budgets = budgets;
        this.charts = charts;
    }

    record LeftOut(BudgetRow budget, LineOfStage line, List<Reason> reasons) {}

    private record Written(LineOfStage line, ScdlBudgetRow row) {}

    void write(String collectivity, int year, OutputStream out) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT)) {
            for (BudgetRow budget : ofYear(collectivity, year)) {
                UUID last = START;
                for (List<Written> page = page(budget, last); !page.isEmpty(); page = page(budget, last)) {
                    for (Written each : page) {
                        if (each.row().broken().isEmpty()) {
                            csv.printRecord(each.row().values());
                        }
                    }
                    csv.flush();
                    last = page.getLast().line().line().id;
                }
            }
        }
    }

    /** Up to one more than {@code limit}, to know whether there are more; in the order of their ids. */
    List<LeftOut> leftOut(String collectivity, int year, UUID after, int limit) {
        List<LeftOut> found = new ArrayList<>();
        for (BudgetRow budget : ofYear(collectivity, year)) {
            int ofBudget = 0;
            UUID last = after;
            for (List<Written> page = page(budget, last);
                    !page.isEmpty() && ofBudget <= limit;
                    page = page(budget, last)) {
                for (Written each : page) {
                    List<Reason> reasons = each.row().broken();
                    if (!reasons.isEmpty() && ofBudget <= limit) {
                        found.add(new LeftOut(budget, each.line(), reasons));
                        ofBudget++;
                    }
                }
                last = page.getLast().line().line().id;
            }
        }
        found.sort((a, b) ->
                a.line().line().id.toString().compareTo(b.line().line().id.toString()));
        return found.subList(0, Math.min(found.size(), limit + 1));
    }

    private List<BudgetRow> ofYear(String collectivity, int year) {
        return QuarkusTransaction.joiningExisting().call(() -> budgets.ofYear(collectivity, year));
    }

    /** A transaction for each page: none stays open while a slow reader takes the file in. */
    private List<Written> page(BudgetRow budget, UUID after) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<LineOfStage> lines = budgets.lines(budget.id, after, PAGE);
            List<BudgetLine> told =
                    lines.stream().map(each -> each.line().toLine()).toList();
            List<Account> accounts = new ArrayList<>(named(budget, BudgetResource.codes(told)));
            Set<String> chapters = new HashSet<>();
            for (Account each : accounts) {
                if (each.expenseChapter() != null) {
                    chapters.add(each.expenseChapter());
                }
                if (each.revenueChapter() != null) {
                    chapters.add(each.revenueChapter());
                }
            }
            accounts.addAll(named(budget, chapters));
            List<Written> page = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                page.add(new Written(
                        lines.get(i),
                        new ScdlBudgetRow(
                                budget.organisation,
                                budget.siret,
                                budget.year,
                                lines.get(i).stage().kind,
                                told.get(i),
                                accounts)));
            }
            return page;
        });
    }

    private List<Account> named(BudgetRow budget, Set<String> codes) {
        return charts.accounts(budget.collectivity, budget.nomenclature, budget.year, codes)
                .orElse(List.of());
    }
}

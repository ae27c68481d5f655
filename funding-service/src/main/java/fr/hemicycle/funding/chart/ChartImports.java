package fr.hemicycle.funding.chart;

import static fr.hemicycle.funding.chart.domain.ChartRule.ACCOUNTS_MUST_BE_ONE_TO_FIFTY_THOUSAND;

import fr.hemicycle.funding.chart.domain.Account;
import fr.hemicycle.funding.chart.domain.ChartCheck;
import fr.hemicycle.funding.chart.domain.ChartLine;
import fr.hemicycle.funding.chart.domain.ChartRecord;
import fr.hemicycle.funding.chart.domain.LineFault;
import fr.hemicycle.funding.chart.domain.LineVerdict;
import fr.hemicycle.funding.chart.domain.LineVerdict.Outcome;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import fr.hemicycle.platform.rule.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes the accounts of a chart in: all lines of a file or none. */
@ApplicationScoped
class ChartImports {

    static final int LINES_MAX = 50_000;
    private static final int BATCH = 1_000;

    /** More faults than anybody corrects by hand are counted, and not listed. */
    private static final int FAULTS_MAX = 1_000;

    private final ChartRows charts;
    private final AccountTable accounts;
    private final Clock clock;

    ChartImports(ChartRows charts, AccountTable accounts, Clock clock) {
        this.charts = charts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Which chart an import is about. */
    record Target(String collectivity, String nomenclature, int year) {}

    /** Who published the accounts, where, when. */
    record Provenance(
            String publisher, String reference, @Nullable LocalDate publishedOn) {}

    /**
     * A line that is not taken.
     *
     * @param index place among the lines, from 0
     * @param line its number as the sender counts it
     */
    record Refusal(int index, int line, LineFault fault) {}

    record Report(int lines, Map<Outcome, Integer> outcomes, List<Refusal> refusals) {

        int count(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }
    }

    Report judge(Target target, ChartLines lines) throws SQLException {
        ChartRow chart = charts.of(target.collectivity(), target.nomenclature(), target.year())
                .orElse(null);
        return new Taking(chart, onRecord(chart), lines, false).run();
    }

    record Taken(ChartRow chart, Report report) {}

    /**
     * Takes the lines in, and makes the chart if there is none.
     *
     * @param source where they come from, in words
     * @param pointer JSON pointer to the first line's parent, for the refusals
     */
    Taken take(Target target, ChartLines lines, String source, String pointer) throws SQLException {
        charts.hold(target.collectivity(), target.nomenclature(), target.year());
        ChartRow chart = charts.of(target.collectivity(), target.nomenclature(), target.year())
                .orElseGet(() -> charts.open(target.collectivity(), target.nomenclature(), target.year(), source));
        Report report = new Taking(chart, onRecord(chart), lines, true).run();
        if (!report.refusals().isEmpty()) {
            throw ProblemException.invalid(report.refusals().stream()
                    .map(each -> broken(each, pointer))
                    .toList());
        }
        return new Taken(chart, report);
    }

    /** The same, and keeps where the file comes from. */
    Taken takeFile(Target target, ChartLines lines, Provenance provenance, String sha256, String pointer)
            throws SQLException {
        Taken taken = take(target, lines, provenance.publisher() + " : " + provenance.reference(), pointer);
        ImportRow row = new ImportRow();
        row.id = Ids.next();
        row.collectivity = target.collectivity();
        row.chartId = taken.chart().id;
        row.publisher = provenance.publisher();
        row.reference = provenance.reference();
        row.publishedOn = provenance.publishedOn();
        row.sha256 = sha256;
        row.registered = taken.report().count(Outcome.REGISTERED);
        row.changed = taken.report().count(Outcome.CHANGED);
        row.unchanged = taken.report().count(Outcome.UNCHANGED);
        row.importedAt = clock.instant();
        charts.getEntityManager().persist(row);
        return taken;
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private ChartRecord onRecord(@Nullable ChartRow chart) throws SQLException {
        return chart == null ? ChartRecord.NOTHING : accounts.onRecord(chart.collectivity, chart.id);
    }

    private static Broken broken(Refusal refusal, String pointer) {
        LineFault fault = refusal.fault();
        Map<String, String> figures = new LinkedHashMap<>(fault.reason().figures());
        figures.put("line", Integer.toString(refusal.line()));
        return new Broken(
                new Reason(fault.reason().code(), fault.reason().source(), figures),
                pointer + "/" + refusal.index() + (fault.field().isEmpty() ? "" : "/" + fault.field()));
    }

    /** One reading of the lines. What it wrote before the first bad one is rolled back with the refusal. */
    private final class Taking {

        private final @Nullable ChartRow chart;
        private final ChartLines lines;
        private final boolean writing;
        private final ChartCheck check;
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private final List<Refusal> refusals = new ArrayList<>();
        private final List<Account> batch = new ArrayList<>();
        private int index;

        Taking(@Nullable ChartRow chart, ChartRecord onRecord, ChartLines lines, boolean writing) {
            this.chart = chart;
            this.lines = lines;
            this.writing = writing;
            this.check = new ChartCheck(onRecord);
        }

        Report run() throws SQLException {
            AtomicInteger count = new AtomicInteger();
            lines.forEach(line -> {
                if (count.incrementAndGet() <= LINES_MAX) {
                    check.show(line);
                }
            });
            if (count.get() == 0 || count.get() > LINES_MAX) {
                throw ProblemException.invalid(
                        "", ACCOUNTS_MUST_BE_ONE_TO_FIFTY_THOUSAND.with("lines", count, "max", LINES_MAX));
            }
            lines.forEach(this::take);
            flush();
            return new Report(count.get(), outcomes, refusals);
        }

        private void take(ChartLine line) {
            LineVerdict verdict = check.judge(line);
            outcomes.merge(verdict.outcome(), 1, Integer::sum);
            for (LineFault fault : verdict.faults()) {
                if (refusals.size() < FAULTS_MAX) {
                    refusals.add(new Refusal(index, line.number(), fault));
                }
            }
            index++;
            if (writing && verdict.account() != null && verdict.outcome() != Outcome.UNCHANGED) {
                batch.add(verdict.account());
                if (batch.size() == BATCH) {
                    flush();
                }
            }
        }

        private void flush() {
            if (writing && refusals.isEmpty() && !batch.isEmpty()) {
                ChartRow into = Objects.requireNonNull(chart);
                try {
                    accounts.write(into.collectivity, into.id, batch);
                } catch (SQLException e) {
                    throw new PersistenceException(e);
                }
            }
            batch.clear();
        }
    }
}

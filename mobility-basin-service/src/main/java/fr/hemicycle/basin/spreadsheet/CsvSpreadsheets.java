package fr.hemicycle.basin.spreadsheet;

import static fr.hemicycle.basin.spreadsheet.domain.SpreadsheetRule.FILE_MUST_BE_READABLE;
import static fr.hemicycle.basin.spreadsheet.domain.SpreadsheetRule.FILE_MUST_HAVE_ONE_TO_FIFTY_THOUSAND_LINES;
import static fr.hemicycle.basin.spreadsheet.domain.SpreadsheetRule.FILE_MUST_NAME_ITS_COLUMNS;

import fr.hemicycle.basin.spreadsheet.domain.Columns;
import fr.hemicycle.basin.spreadsheet.domain.ImportReport;
import fr.hemicycle.basin.spreadsheet.domain.LineFault;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetLine;
import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetRule;
import fr.hemicycle.basin.spreadsheet.domain.Spreadsheets;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads spreadsheets: UTF-8, with or without a byte order mark, a header, commas or, where the header has them, semicolons.
 */
@ApplicationScoped
class CsvSpreadsheets implements Spreadsheets {

    private static final int LINES_MAX = 50_000;

    /** More faults than anybody corrects by hand are counted, and not listed. */
    private static final int FAULTS_MAX = 1_000;

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int HEADER_LENGTH_MAX = 1_000;

    private final Wording wording;

    CsvSpreadsheets(Wording wording) {
        this.wording = wording;
    }

    @Produces
    RuleCatalogue spreadsheetRules() {
        return RuleCatalogue.of(SpreadsheetRule.values());
    }

    @Override
    public List<SpreadsheetLine> read(byte[] body, Columns columns) {
        List<SpreadsheetLine> lines = new ArrayList<>();
        try (BufferedReader text = text(body);
                CSVParser parser = CSVParser.parse(text, format(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = header(records, columns);
            while (records.hasNext() && lines.size() <= LINES_MAX) {
                CSVRecord line = records.next();
                boolean filled = line.size() == header.size();
                lines.add(new SpreadsheetLine(
                        lines.size(), lines.size() + 2, filled ? values(header, line) : Map.of(), filled));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw ProblemException.unreadable(FILE_MUST_BE_READABLE.with("fault", String.valueOf(e.getMessage())));
        }
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw ProblemException.invalid(
                    "",
                    FILE_MUST_HAVE_ONE_TO_FIFTY_THOUSAND_LINES.with(
                            "lines", lines.isEmpty() ? "0" : "> " + LINES_MAX, "max", LINES_MAX));
        }
        return lines;
    }

    @Override
    public ImportReport report(boolean dryRun, byte[] body, List<LineVerdict> verdicts) {
        return new ImportReport(
                dryRun,
                verdicts.size(),
                count(verdicts, Outcome.BEGUN),
                count(verdicts, Outcome.CHANGED),
                count(verdicts, Outcome.ENDED),
                count(verdicts, Outcome.UNCHANGED),
                count(verdicts, Outcome.REFUSED),
                sha256(body),
                refusals(verdicts)
                        .map(each -> new ImportReport.ImportFault(
                                each.line().number(),
                                each.fault().column().isEmpty()
                                        ? null
                                        : each.fault().column(),
                                each.fault().reason().code(),
                                each.fault().reason().source(),
                                wording.sentence(each.fault().reason())))
                        .toList());
    }

    @Override
    public void refuseUnlessAllHold(List<LineVerdict> verdicts) {
        List<Broken> broken = refusals(verdicts).map(Refusal::broken).toList();
        if (!broken.isEmpty()) {
            throw ProblemException.invalid(broken);
        }
    }

    @Override
    public String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Refusal(SpreadsheetLine line, LineFault fault) {

        Broken broken() {
            Map<String, String> figures = new LinkedHashMap<>(fault.reason().figures());
            figures.put("line", Integer.toString(line.number()));
            return new Broken(
                    new Reason(fault.reason().code(), fault.reason().source(), figures),
                    "/lines/" + line.index() + (fault.column().isEmpty() ? "" : "/" + fault.column()));
        }
    }

    private static Stream<Refusal> refusals(List<LineVerdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.faults().stream().map(fault -> new Refusal(verdict.line(), fault)))
                .limit(FAULTS_MAX);
    }

    private static int count(List<LineVerdict> verdicts, Outcome outcome) {
        return (int) verdicts.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** What is no UTF-8 ends the reading instead of becoming question marks. */
    private static BufferedReader text(byte[] body) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static CSVFormat format(BufferedReader text) throws IOException {
        text.mark(HEADER_LENGTH_MAX);
        char[] beginning = new char[HEADER_LENGTH_MAX];
        int length = Math.max(text.read(beginning), 0);
        text.reset();
        String header = new String(beginning, 0, length).lines().findFirst().orElse("");
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(header.contains(";") ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .get();
    }

    private static List<String> header(Iterator<CSVRecord> records, Columns columns) {
        List<String> header =
                records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
        if (!columns.arePresentOnceIn(header)) {
            String shown = String.join(",", header);
            throw ProblemException.invalid(
                    "",
                    FILE_MUST_NAME_ITS_COLUMNS.with(
                            "header",
                            shown.length() > HEADER_LENGTH_MAX ? shown.substring(0, HEADER_LENGTH_MAX) : shown,
                            "columns",
                            String.join(",", columns.all())));
        }
        return header;
    }

    private static Map<String, String> values(List<String> header, CSVRecord line) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), line.get(i));
        }
        return values;
    }
}

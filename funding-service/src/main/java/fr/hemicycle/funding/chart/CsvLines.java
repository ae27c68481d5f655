package fr.hemicycle.funding.chart;

import static fr.hemicycle.funding.chart.domain.ChartRule.ACCOUNTS_MUST_BE_READABLE;
import static fr.hemicycle.funding.chart.domain.ChartRule.ACCOUNTS_MUST_NAME_THEIR_COLUMNS;

import fr.hemicycle.funding.chart.domain.ChartLine;
import fr.hemicycle.platform.problem.ProblemException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a spreadsheet: UTF-8, with or without a byte order mark, a header, commas or, where the header has them, semicolons.
 */
final class CsvLines implements ChartLines {

    private static final List<String> NEEDED = List.of("axis", "code", "label");
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int HEADER_LENGTH_MAX = 1_000;

    private final byte[] body;

    /** @param body is read, and not copied */
    CsvLines(byte[] body) {
        this.body = body;
    }

    @Override
    public void forEach(Consumer<ChartLine> taker) {
        try (BufferedReader text = text();
                CSVParser parser = CSVParser.parse(text, format(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> columns = columns(records);
            while (records.hasNext()) {
                CSVRecord line = records.next();
                boolean filled = line.size() == columns.size();
                taker.accept(
                        new ChartLine((int) line.getRecordNumber(), filled ? values(columns, line) : Map.of(), filled));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw ProblemException.unreadable(ACCOUNTS_MUST_BE_READABLE.with("fault", String.valueOf(e.getMessage())));
        }
    }

    /** What is no UTF-8 ends the reading instead of becoming question marks. */
    private BufferedReader text() throws IOException {
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

    private static List<String> columns(Iterator<CSVRecord> records) {
        List<String> columns =
                records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
        if (!columns.containsAll(NEEDED)
                || !ChartLine.COLUMNS.containsAll(columns)
                || new HashSet<>(columns).size() < columns.size()) {
            throw ProblemException.invalid(
                    "",
                    ACCOUNTS_MUST_NAME_THEIR_COLUMNS.with(
                            "header", String.join(",", columns), "columns", String.join(",", ChartLine.COLUMNS)));
        }
        return columns;
    }

    private static Map<String, String> values(List<String> columns, CSVRecord line) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), line.get(i));
        }
        return values;
    }
}

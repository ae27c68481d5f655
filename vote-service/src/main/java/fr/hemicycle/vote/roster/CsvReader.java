package fr.hemicycle.vote.roster;

import static fr.hemicycle.vote.roster.domain.RosterRule.IMPORT_MUST_BE_READABLE;
import static fr.hemicycle.vote.roster.domain.RosterRule.IMPORT_MUST_NAME_ITS_COLUMNS;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.roster.domain.RosterLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a spreadsheet: UTF-8, with or without a byte order mark, a header, commas or, where the header has them, semicolons.
 */
final class CsvReader {

    private static final List<String> NEEDED = List.of("civility", "givenName", "familyName");

    private CsvReader() {}

    /** @param linesMax reading stops after one more */
    static List<RosterLine> read(byte[] body, int linesMax) {
        String text = text(body);
        String header = text.lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(header.contains(";") ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> columns = columns(records);
            List<RosterLine> lines = new ArrayList<>();
            while (records.hasNext() && lines.size() <= linesMax) {
                CSVRecord line = records.next();
                boolean filled = line.size() == columns.size();
                lines.add(new RosterLine(
                        (int) line.getRecordNumber(), filled ? values(columns, line) : Map.of(), filled));
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw unreadable(e);
        }
    }

    private static List<String> columns(Iterator<CSVRecord> records) {
        List<String> columns =
                records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
        if (!columns.containsAll(NEEDED)
                || !RosterLine.COLUMNS.containsAll(columns)
                || new HashSet<>(columns).size() < columns.size()) {
            throw ProblemException.invalid(
                    "",
                    IMPORT_MUST_NAME_ITS_COLUMNS.with(
                            "header", String.join(",", columns), "columns", String.join(",", RosterLine.COLUMNS)));
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

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable(e);
        }
    }

    private static ProblemException unreadable(Exception e) {
        return ProblemException.unreadable(IMPORT_MUST_BE_READABLE.with("fault", String.valueOf(e.getMessage())));
    }
}

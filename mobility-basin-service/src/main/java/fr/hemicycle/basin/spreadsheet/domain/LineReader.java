package fr.hemicycle.basin.spreadsheet.domain;

import static fr.hemicycle.basin.spreadsheet.domain.SpreadsheetRule.LINE_MUST_FILL_ITS_COLUMNS;
import static fr.hemicycle.basin.spreadsheet.domain.SpreadsheetRule.LINE_VALUE_MUST_BE_READABLE;

import fr.hemicycle.platform.rule.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of one line, and takes note of each that cannot be read. What it gives counts only without a fault. */
public final class LineReader {

    private static final int SHOWN_MAX = 50;
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private final SpreadsheetLine line;
    private final List<LineFault> faults = new ArrayList<>();

    public LineReader(SpreadsheetLine line) {
        this.line = line;
        if (!line.filled()) {
            faults.add(new LineFault("", LINE_MUST_FILL_ITS_COLUMNS.with()));
        }
    }

    public List<LineFault> faults() {
        return List.copyOf(faults);
    }

    public boolean isGiven(String column) {
        return !line.value(column).isEmpty();
    }

    /** A text that must be there, without line breaks and other signs that nobody sees. */
    public String text(String column, int lengthMax) {
        String value = line.value(column);
        if (value.isEmpty() || value.length() > lengthMax || value.codePoints().anyMatch(Character::isISOControl)) {
            refuse(column, "1–" + lengthMax);
        }
        return value;
    }

    public String code(String column, Pattern pattern) {
        String value = line.value(column);
        if (!pattern.matcher(value).matches()) {
            refuse(column, pattern.pattern());
        }
        return value;
    }

    public @Nullable String codeIfGiven(String column, Pattern pattern) {
        return isGiven(column) ? code(column, pattern) : null;
    }

    /** Codes with blanks between them. */
    public List<String> codes(String column, Pattern pattern) {
        List<String> codes = Arrays.stream(line.value(column).split("\\s+"))
                .filter(code -> !code.isEmpty())
                .toList();
        if (!codes.stream().allMatch(code -> pattern.matcher(code).matches())) {
            refuse(column, pattern.pattern());
        }
        return codes;
    }

    public int count(String column) {
        String value = code(column, COUNT);
        return COUNT.matcher(value).matches() ? Integer.parseInt(value) : 0;
    }

    public LocalDate day(String column) {
        try {
            if (DAY.matcher(line.value(column)).matches()) {
                return LocalDate.parse(line.value(column));
            }
        } catch (DateTimeException noSuchDay) {
            // Like 2023-02-30: refused below.
        }
        refuse(column, "AAAA-MM-JJ");
        return LocalDate.EPOCH;
    }

    public @Nullable LocalDate dayIfGiven(String column) {
        return isGiven(column) ? day(column) : null;
    }

    /** A last day, which is not before the first. */
    public @Nullable LocalDate lastDayIfGiven(String column, LocalDate firstDay) {
        LocalDate day = dayIfGiven(column);
        if (day != null && day.isBefore(firstDay)) {
            refuse(column, "≥ " + firstDay);
        }
        return day;
    }

    /** @param usual what an empty column means */
    public <E extends Enum<E>> E constantOr(String column, E usual) {
        return isGiven(column) ? constant(column, usual.getDeclaringClass()).orElse(usual) : usual;
    }

    public <E extends Enum<E>> Optional<E> constant(String column, Class<E> kind) {
        Optional<E> found = Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equals(line.value(column)))
                .findFirst();
        if (found.isEmpty()) {
            refuse(
                    column,
                    Arrays.stream(kind.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" | ")));
        }
        return found;
    }

    public void refuse(String column, Reason reason) {
        faults.add(new LineFault(column, reason));
    }

    private void refuse(String column, String expected) {
        String value = line.value(column);
        String shown = value.length() > SHOWN_MAX ? value.substring(0, SHOWN_MAX) + "…" : value;
        refuse(column, LINE_VALUE_MUST_BE_READABLE.with("column", column, "value", shown, "expected", expected));
    }
}

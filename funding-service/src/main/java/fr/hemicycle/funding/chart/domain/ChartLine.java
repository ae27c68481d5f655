package fr.hemicycle.funding.chart.domain;

import static fr.hemicycle.funding.chart.domain.ChartRule.ACCOUNT_MUST_FILL_ITS_COLUMNS;
import static fr.hemicycle.funding.chart.domain.ChartRule.ACCOUNT_VALUE_MUST_BE_READABLE;

import fr.hemicycle.funding.money.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line as it came.
 *
 * @param number as the sender counts it: row of the spreadsheet, whose first one is the header, or place in the list from 1
 * @param values by column; blank or missing is empty
 * @param filled whether it has the columns of the header, no more and no fewer
 */
public record ChartLine(int number, Map<String, String> values, boolean filled) {

    public static final List<String> COLUMNS =
            List.of("axis", "code", "label", "section", "expenseChapter", "revenueChapter");

    private static final int LABEL_LENGTH_MAX = 300;
    private static final int SHOWN_MAX = 50;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z-]{0,11}");

    public ChartLine {
        values = Map.copyOf(values);
    }

    /** @param account {@code null} when there are faults */
    public record Read(@Nullable Account account, List<LineFault> faults) {}

    public Read read() {
        if (!filled) {
            return new Read(null, List.of(new LineFault("", ACCOUNT_MUST_FILL_ITS_COLUMNS.with())));
        }
        List<LineFault> faults = new ArrayList<>();
        Axis axis = constant("axis", Axis.values(), faults);
        String code = code("code", faults);
        String label = value("label");
        if (label.isEmpty()
                || label.length() > LABEL_LENGTH_MAX
                || label.codePoints().anyMatch(Character::isISOControl)) {
            refuse("label", "1–" + LABEL_LENGTH_MAX, faults);
        }
        Section section = value("section").isEmpty() ? null : constant("section", Section.values(), faults);
        String expenseChapter = value("expenseChapter").isEmpty() ? null : code("expenseChapter", faults);
        String revenueChapter = value("revenueChapter").isEmpty() ? null : code("revenueChapter", faults);
        return axis != null && faults.isEmpty()
                ? new Read(new Account(axis, code, label, section, expenseChapter, revenueChapter), List.of())
                : new Read(null, List.copyOf(faults));
    }

    private <E extends Enum<E>> @Nullable E constant(String column, E[] constants, List<LineFault> faults) {
        Optional<E> found = Arrays.stream(constants)
                .filter(each -> each.name().equals(value(column)))
                .findFirst();
        if (found.isEmpty()) {
            refuse(
                    column,
                    String.join(" | ", Arrays.stream(constants).map(Enum::name).toList()),
                    faults);
        }
        return found.orElse(null);
    }

    private String code(String column, List<LineFault> faults) {
        String value = value(column);
        if (!CODE.matcher(value).matches()) {
            refuse(column, CODE.pattern(), faults);
        }
        return value;
    }

    private String value(String column) {
        return values.getOrDefault(column, "").strip();
    }

    private void refuse(String column, String expected, List<LineFault> faults) {
        String value = value(column);
        String shown = value.length() > SHOWN_MAX ? value.substring(0, SHOWN_MAX) + "…" : value;
        faults.add(new LineFault(
                column, ACCOUNT_VALUE_MUST_BE_READABLE.with("column", column, "value", shown, "expected", expected)));
    }
}

package fr.hemicycle.basin.spreadsheet.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    private enum Kind {
        ONE,
        TWO
    }

    private static LineReader reader(String value) {
        return new LineReader(new SpreadsheetLine(0, 2, Map.of("column", value), true));
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                reading("a name", line -> line.text("column", 6), true),
                reading("a name!", line -> line.text("column", 6), false),
                reading("", line -> line.text("column", 6), false),
                reading("a\u0000b", line -> line.text("column", 6), false),
                reading("a\nb", line -> line.text("column", 6), false),
                reading("2024-02-29", line -> line.day("column"), true),
                reading("2023-02-29", line -> line.day("column"), false),
                reading("12024-02-29", line -> line.day("column"), false),
                reading("0024-02-29", line -> line.day("column"), false),
                reading("", line -> line.day("column"), false),
                reading("", line -> line.dayIfGiven("column"), true),
                reading("x", line -> line.dayIfGiven("column"), false),
                reading("2024-03-01", line -> line.lastDayIfGiven("column", MARCH), true),
                reading("2024-02-29", line -> line.lastDayIfGiven("column", MARCH), false),
                reading("", line -> line.lastDayIfGiven("column", MARCH), true),
                reading("ONE", line -> line.constant("column", Kind.class), true),
                reading("one", line -> line.constant("column", Kind.class), false),
                reading("", line -> line.constant("column", Kind.class), false),
                reading("", line -> line.constantOr("column", Kind.TWO), true),
                reading("THREE", line -> line.constantOr("column", Kind.TWO), false),
                reading("0", line -> line.count("column"), true),
                reading("-1", line -> line.count("column"), false),
                reading("9999999999", line -> line.count("column"), false),
                reading("12 34", line -> line.codes("column", Pattern.compile("[0-9]{2}")), true),
                reading("12 345", line -> line.codes("column", Pattern.compile("[0-9]{2}")), false),
                reading("", line -> line.codes("column", Pattern.compile("[0-9]{2}")), true),
                reading("", line -> line.codeIfGiven("column", Pattern.compile("[0-9]{2}")), true),
                reading("1", line -> line.codeIfGiven("column", Pattern.compile("[0-9]{2}")), false),
                reading("１２", line -> line.code("column", Pattern.compile("[0-9]{2}")), false));
    }

    private static Arguments reading(String value, Consumer<LineReader> reading, boolean readable) {
        return Arguments.of(value, reading, readable);
    }

    @ParameterizedTest
    @MethodSource("readings")
    void takes_note_of_each_value_that_cannot_be_read(String value, Consumer<LineReader> reading, boolean readable) {
        LineReader reader = reader(value);
        reading.accept(reader);

        assertThat(reader.faults()).hasSize(readable ? 0 : 1);
        assertThat(reader.faults()).allSatisfy(fault -> {
            assertThat(fault.column()).isEqualTo("column");
            assertThat(fault.reason().code()).isEqualTo("LINE_VALUE_MUST_BE_READABLE");
            assertThat(fault.reason().figures()).containsEntry("value", value);
        });
    }

    @Test
    void gives_what_the_line_says() {
        assertThat(reader(" a name ").text("column", 6)).isEqualTo("a name");
        assertThat(reader("2024-02-29").day("column")).isEqualTo("2024-02-29");
        assertThat(reader("2024-02-29").dayIfGiven("column")).isEqualTo("2024-02-29");
        assertThat(reader("2024-03-01").lastDayIfGiven("column", MARCH)).isEqualTo(MARCH);
        assertThat(reader("").dayIfGiven("column")).isNull();
        assertThat(reader("TWO").constant("column", Kind.class)).contains(Kind.TWO);
        assertThat(reader("ONE").constantOr("column", Kind.TWO)).isEqualTo(Kind.ONE);
        assertThat(reader("").constantOr("column", Kind.TWO)).isEqualTo(Kind.TWO);
        assertThat(reader("250").count("column")).isEqualTo(250);
        assertThat(reader(" 12  34 ").codes("column", Pattern.compile("[0-9]{2}")))
                .containsExactly("12", "34");
        assertThat(reader("12").codeIfGiven("column", Pattern.compile("[0-9]{2}")))
                .isEqualTo("12");
        assertThat(reader("").codeIfGiven("column", Pattern.compile("[0-9]{2}")))
                .isNull();
        assertThat(reader("").isGiven("column")).isFalse();
        assertThat(reader("12").isGiven("column")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 51})
    void shows_no_more_of_a_long_value_than_people_read(int length) {
        LineReader reader = reader("x".repeat(length));
        reader.day("column");

        assertThat(reader.faults().getFirst().reason().figures())
                .containsEntry("value", "x".repeat(50) + (length > 50 ? "…" : ""));
    }

    @Test
    void a_line_that_does_not_fill_its_columns_is_one_fault() {
        assertThat(new LineReader(new SpreadsheetLine(0, 2, Map.of(), false)).faults())
                .extracting(fault -> fault.reason().code() + fault.column() + ", "
                        + fault.reason().source())
                .containsExactly("LINE_MUST_FILL_ITS_COLUMNS, RFC 4180 §2.4");
    }

    @ParameterizedTest
    @CsvSource({"a b, true", "b a c, true", "a, false", "a b d, false", "a b b, false"})
    void a_header_has_what_is_needed_once_and_nothing_unknown(String header, boolean fits) {
        assertThat(new Columns(List.of("a", "b"), List.of("c")).arePresentOnceIn(List.of(header.split(" "))))
                .isEqualTo(fits);
    }
}

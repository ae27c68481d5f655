package fr.hemicycle.funding.chart.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.chart.domain.LineVerdict.Outcome;
import fr.hemicycle.funding.money.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChartRuleTest {

    /** Asked of the file or of the chart as a whole: see AccountResourceTest. */
    private static final Set<ChartRule> OF_THE_WHOLE = EnumSet.of(
            ChartRule.CHART_MUST_BE_LOADED_ONCE,
            ChartRule.CHART_MAY_ONLY_BE_CARRIED_TO_A_LATER_YEAR,
            ChartRule.YEAR_MUST_HAVE_NO_CHART,
            ChartRule.ACCOUNTS_MUST_BE_READABLE,
            ChartRule.ACCOUNTS_MUST_NAME_THEIR_COLUMNS,
            ChartRule.ACCOUNTS_MUST_BE_ONE_TO_FIFTY_THOUSAND);

    private static final Account RSA =
            new Account(Axis.CHAPTER, "9356", "Revenu de solidarité active", Section.OPERATING, null, null);
    private static final Account UNKNOWN = new Account(Axis.CHAPTER, "00", "Chapitre sans section", null, null, null);
    private static final Account WITHOUT_SECTION =
            new Account(Axis.NATURE, "6568", "Autres participations", null, null, null);
    private static final Account WITH_SECTION =
            new Account(Axis.FUNCTION, "93564", "Insertion professionnelle", Section.OPERATING, "9356", null);

    private static final ChartRecord ON_RECORD = new ChartRecord(
            Stream.of(RSA, UNKNOWN, WITHOUT_SECTION, WITH_SECTION)
                    .collect(Collectors.toMap(Account::key, each -> each)),
            Map.of(WITHOUT_SECTION.key(), Set.of(Section.OPERATING)));

    static Stream<Arguments> rows() {
        return Stream.of(
                row("an account", "NATURE|1|l", "REGISTERED"),
                row(
                        "a chapter of the file, below",
                        "NATURE|1|l||65|65\nCHAPTER|65|l|OPERATING",
                        "REGISTERED REGISTERED"),
                row("a chapter on record", "NATURE|1|l||9356", "REGISTERED"),
                row("the same again", "FUNCTION|93564|Insertion professionnelle||9356", "UNCHANGED"),
                row("its section said as well", "FUNCTION|93564|Insertion professionnelle|OPERATING|9356", "UNCHANGED"),
                row("another label", "FUNCTION|93564|Insertion||9356", "CHANGED"),
                row("another chapter", "FUNCTION|93564|Insertion professionnelle||9356|9356", "CHANGED"),
                row("small letters", "nature|1|l", "axis ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("no axis", "|1|l", "axis ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("no code", "NATURE||l", "code ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("12 characters", "NATURE|1234567890-A|l", "REGISTERED"),
                row("13 characters", "NATURE|1234567890-AB|l", "code ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("a hyphen first", "NATURE|-1|l", "code ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("no label", "NATURE|1| ", "label ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("300 characters", "NATURE|1|" + "é".repeat(300), "REGISTERED"),
                row("301 characters", "NATURE|1|" + "é".repeat(301), "label ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("something hidden", "NATURE|1|a\u0000b", "label ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("the French letter", "NATURE|1|l|F", "section ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("no code of a chapter", "NATURE|1|l||a", "expenseChapter ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("the same of a revenue", "NATURE|1|l|||a", "revenueChapter ACCOUNT_VALUE_MUST_BE_READABLE"),
                row(
                        "two wrong values at once",
                        "X||l",
                        "axis ACCOUNT_VALUE_MUST_BE_READABLE, code ACCOUNT_VALUE_MUST_BE_READABLE"),
                row("a column too few", "", " ACCOUNT_MUST_FILL_ITS_COLUMNS"),
                row("one code on two axes", "FUNCTION|93|l\nFUNCTIONAL_CODE|93|l", "REGISTERED REGISTERED"),
                row(
                        "one code twice on an axis",
                        "FUNCTION|93|l\nFUNCTION|93|l",
                        "REGISTERED code ACCOUNT_MUST_BE_NAMED_ONCE"),
                row("no such chapter", "NATURE|1|l||77", "expenseChapter ACCOUNT_CHAPTER_MUST_BE_IN_THE_CHART"),
                row("nor for revenues", "NATURE|1|l|||77", "revenueChapter ACCOUNT_CHAPTER_MUST_BE_IN_THE_CHART"),
                row(
                        "an account is no chapter",
                        "NATURE|77|l\nNATURE|1|l||77",
                        "REGISTERED expenseChapter ACCOUNT_CHAPTER_MUST_BE_IN_THE_CHART"),
                row("the section of its chapter", "NATURE|1|l|OPERATING|9356", "REGISTERED"),
                row(
                        "the other section",
                        "NATURE|1|l|INVESTMENT|9356",
                        "section ACCOUNT_MUST_STAND_IN_THE_SECTION_OF_ITS_CHAPTER"),
                row("any section in a chapter without one", "NATURE|1|l|INVESTMENT|00", "REGISTERED"),
                row(
                        "twice and in the other section",
                        "NATURE|1|l\nNATURE|1|l|INVESTMENT|9356",
                        "REGISTERED code ACCOUNT_MUST_BE_NAMED_ONCE,"
                                + " section ACCOUNT_MUST_STAND_IN_THE_SECTION_OF_ITS_CHAPTER"),
                row(
                        "the other section than on record",
                        "FUNCTION|93564|l|INVESTMENT",
                        "section ACCOUNT_MUST_KEEP_ITS_SECTION"),
                row("no section any more", "FUNCTION|93564|l", "section ACCOUNT_MUST_KEEP_ITS_SECTION"),
                row("the section of the operations", "NATURE|6568|Autres participations|OPERATING", "CHANGED"),
                row(
                        "not that of the operations",
                        "NATURE|6568|Autres participations|INVESTMENT",
                        "section ACCOUNT_MUST_KEEP_ITS_SECTION"),
                row("still none under operations", "NATURE|6568|Autres participations", "UNCHANGED"));
    }

    private static Arguments row(String name, String lines, String verdicts) {
        return arguments(name, lines, verdicts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void judges_lines(String name, String lines, String verdicts) {
        ChartCheck check = new ChartCheck(ON_RECORD);
        List<ChartLine> read = lines(lines);
        read.forEach(check::show);

        assertThat(read.stream()
                        .map(check::judge)
                        .map(each -> each.outcome() == Outcome.REFUSED
                                ? each.faults().stream()
                                        .map(fault -> fault.field() + " "
                                                + fault.reason().code())
                                        .collect(Collectors.joining(", "))
                                : each.outcome().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(verdicts);
    }

    @Test
    void takes_the_section_of_the_chapters_unless_they_differ() {
        assertThat(section("NATURE|1|l||65", "CHAPTER|65|l|OPERATING")).isEqualTo(Section.OPERATING);
        assertThat(section("NATURE|1|l|||65", "CHAPTER|65|l|INVESTMENT")).isEqualTo(Section.INVESTMENT);
        assertThat(section("NATURE|1|l||65|20", "CHAPTER|65|l|OPERATING\nCHAPTER|20|l|INVESTMENT"))
                .isNull();
        assertThat(section("NATURE|1|l||65", "CHAPTER|65|l")).isNull();
    }

    @Test
    void a_long_value_is_told_in_part() {
        LineFault fault = lines("NATURE|" + "A".repeat(51) + "|l")
                .getFirst()
                .read()
                .faults()
                .getFirst();

        assertThat(fault.reason().figures()).containsEntry("value", "A".repeat(50) + "…");
        assertThat(lines("NATURE|" + "a".repeat(50) + "|l")
                        .getFirst()
                        .read()
                        .faults()
                        .getFirst()
                        .reason()
                        .figures())
                .containsEntry("value", "a".repeat(50));
    }

    @Test
    void a_section_that_would_be_lost_is_told_from_one_that_would_change() {
        assertThat(sectionTold("FUNCTION|93564|l")).isEqualTo("—");
        assertThat(sectionTold("FUNCTION|93564|l|INVESTMENT")).isEqualTo("INVESTMENT");
    }

    @Test
    void every_rule_of_a_line_has_its_row() {
        String all = rows().map(row -> String.valueOf(row.get()[2])).collect(Collectors.joining());
        assertThat(Arrays.stream(ChartRule.values()).filter(rule -> !OF_THE_WHOLE.contains(rule)))
                .allMatch(rule -> all.contains(rule.name()));
    }

    @Test
    void every_rule_names_its_source() {
        assertThat(ChartRule.values())
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    private static @Nullable String sectionTold(String line) {
        LineVerdict verdict = new ChartCheck(ON_RECORD).judge(lines(line).getFirst());
        return verdict.faults().getFirst().reason().figures().get("section");
    }

    private static @Nullable Section section(String line, String chapters) {
        ChartCheck check = new ChartCheck(ChartRecord.NOTHING);
        lines(chapters).forEach(check::show);
        Account account = check.judge(lines(line).getFirst()).account();
        return account == null ? null : account.section();
    }

    static List<ChartLine> lines(String text) {
        List<ChartLine> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Map<String, String> values = new HashMap<>();
            String[] cells = line.split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                values.put(ChartLine.COLUMNS.get(i), cells[i]);
            }
            lines.add(new ChartLine(lines.size() + 2, values, !line.isEmpty()));
        }
        return lines;
    }
}

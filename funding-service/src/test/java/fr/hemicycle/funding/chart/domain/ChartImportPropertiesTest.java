package fr.hemicycle.funding.chart.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.chart.domain.LineVerdict.Outcome;
import fr.hemicycle.funding.money.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any imports, one after the other, against a map of what was taken. */
class ChartImportPropertiesTest {

    @Provide
    Arbitrary<List<ChartLine>> file() {
        Arbitrary<String> code = Arbitraries.of("1", "2", "3", "65", "20", "x");
        return Combinators.combine(
                        Arbitraries.of("NATURE", "FUNCTION", "CHAPTER", "CHAPTER", "OTHER"),
                        code,
                        Arbitraries.of("l", "m"),
                        Arbitraries.of("", "", "OPERATING", "INVESTMENT"),
                        Arbitraries.of("", "", "65", "20"))
                .as((axis, which, label, section, chapter) -> new ChartLine(
                        1,
                        Map.of(
                                "axis",
                                axis,
                                "code",
                                which,
                                "label",
                                label,
                                "section",
                                section,
                                "expenseChapter",
                                chapter),
                        true))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 500)
    void the_same_file_again_changes_nothing(
            @ForAll("file") List<ChartLine> first, @ForAll("file") List<ChartLine> file) {
        ChartRecord before = take(ChartRecord.NOTHING, first);
        ChartRecord after = take(before, file);
        if (accepted(before, file)) {
            assertThat(judge(after, file)).allMatch(each -> each.outcome() == Outcome.UNCHANGED);
        } else {
            assertThat(after).isEqualTo(before);
        }
    }

    @Property(tries = 500)
    void a_section_that_is_known_never_becomes_the_other(
            @ForAll("file") List<ChartLine> first, @ForAll("file") List<ChartLine> file) {
        ChartRecord before = take(ChartRecord.NOTHING, first);
        ChartRecord after = take(before, file);

        before.accounts().forEach((key, account) -> {
            Section known = account.section();
            if (known != null) {
                assertThat(after.accounts().getOrDefault(key, account).section())
                        .isEqualTo(known);
            }
        });
        assertThat(after.accounts().keySet()).containsAll(before.accounts().keySet());
    }

    @Property(tries = 500)
    void each_line_is_registered_changed_unchanged_or_refused_as_a_map_would_have_it(
            @ForAll("file") List<ChartLine> first, @ForAll("file") List<ChartLine> file) {
        ChartRecord before = take(ChartRecord.NOTHING, first);

        for (LineVerdict each : judge(before, file)) {
            Account account = each.account();
            if (account == null) {
                assertThat(each.outcome()).isEqualTo(Outcome.REFUSED);
                assertThat(each.faults()).isNotEmpty();
            } else {
                assertThat(each.outcome())
                        .isEqualTo(
                                !before.accounts().containsKey(account.key())
                                        ? Outcome.REGISTERED
                                        : before.accounts().containsValue(account)
                                                ? Outcome.UNCHANGED
                                                : Outcome.CHANGED);
            }
        }
    }

    private static boolean accepted(ChartRecord onRecord, List<ChartLine> file) {
        return judge(onRecord, file).stream().noneMatch(each -> each.outcome() == Outcome.REFUSED);
    }

    /** All or nothing, as the shell does it. */
    private static ChartRecord take(ChartRecord onRecord, List<ChartLine> file) {
        if (!accepted(onRecord, file)) {
            return onRecord;
        }
        Map<AccountKey, Account> accounts = new HashMap<>(onRecord.accounts());
        judge(onRecord, file).forEach(each -> {
            Account account = each.account();
            if (account != null) {
                accounts.put(account.key(), account);
            }
        });
        return new ChartRecord(accounts, Map.of());
    }

    private static List<LineVerdict> judge(ChartRecord onRecord, List<ChartLine> file) {
        ChartCheck check = new ChartCheck(onRecord);
        file.forEach(check::show);
        List<LineVerdict> verdicts = new ArrayList<>();
        file.forEach(each -> verdicts.add(check.judge(each)));
        return verdicts;
    }
}

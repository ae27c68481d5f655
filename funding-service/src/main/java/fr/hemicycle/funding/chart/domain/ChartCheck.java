package fr.hemicycle.funding.chart.domain;

import static fr.hemicycle.funding.chart.domain.ChartRule.ACCOUNT_CHAPTER_MUST_BE_IN_THE_CHART;
import static fr.hemicycle.funding.chart.domain.ChartRule.ACCOUNT_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.funding.chart.domain.ChartRule.ACCOUNT_MUST_KEEP_ITS_SECTION;
import static fr.hemicycle.funding.chart.domain.ChartRule.ACCOUNT_MUST_STAND_IN_THE_SECTION_OF_ITS_CHAPTER;

import fr.hemicycle.funding.chart.domain.LineVerdict.Outcome;
import fr.hemicycle.funding.money.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the lines of an import, one after the other, against what is on record and the lines before. All lines are shown to
 * it first: a chapter may stand below its accounts.
 */
public final class ChartCheck {

    private final ChartRecord onRecord;
    private final Map<String, Optional<Section>> chapters = new HashMap<>();
    private final Set<AccountKey> named = new HashSet<>();

    public ChartCheck(ChartRecord onRecord) {
        this.onRecord = onRecord;
        onRecord.accounts().values().forEach(this::keep);
    }

    /** Takes note of the chapters before any line is judged. */
    public void show(ChartLine line) {
        if (Axis.CHAPTER.name().equals(line.values().get("axis"))) {
            Account account = line.read().account();
            if (account != null) {
                keep(account);
            }
        }
    }

    private void keep(Account account) {
        if (account.axis() == Axis.CHAPTER) {
            chapters.put(account.code(), Optional.ofNullable(account.section()));
        }
    }

    public LineVerdict judge(ChartLine line) {
        ChartLine.Read read = line.read();
        Account said = read.account();
        if (said == null) {
            return LineVerdict.refused(read.faults());
        }
        List<LineFault> faults = new ArrayList<>();
        if (!named.add(said.key())) {
            faults.add(new LineFault(
                    "code", ACCOUNT_MUST_BE_NAMED_ONCE.with("axis", said.axis(), "accountCode", said.code())));
        }
        Set<Section> sections = EnumSet.noneOf(Section.class);
        lookUp("expenseChapter", said.expenseChapter(), sections, faults);
        lookUp("revenueChapter", said.revenueChapter(), sections, faults);
        Section section = said.section();
        if (section != null && !Set.of(section).containsAll(sections)) {
            faults.add(new LineFault(
                    "section",
                    ACCOUNT_MUST_STAND_IN_THE_SECTION_OF_ITS_CHAPTER.with(
                            "accountCode", said.code(), "section", section, "expected", sections)));
        }
        if (section == null && sections.size() == 1) {
            section = sections.iterator().next();
        }
        Account account = new Account(
                said.axis(), said.code(), said.label(), section, said.expenseChapter(), said.revenueChapter());
        Account before = onRecord.accounts().get(said.key());
        if (!keepsItsSection(account, before)) {
            faults.add(new LineFault(
                    "section",
                    ACCOUNT_MUST_KEEP_ITS_SECTION.with(
                            "accountCode", said.code(), "section", section == null ? "—" : section)));
        }
        if (!faults.isEmpty()) {
            return LineVerdict.refused(faults);
        }
        Outcome outcome =
                before == null ? Outcome.REGISTERED : before.equals(account) ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new LineVerdict(outcome, account, List.of());
    }

    private void lookUp(String column, @Nullable String chapter, Set<Section> sections, List<LineFault> faults) {
        if (chapter == null) {
            return;
        }
        Optional<Section> section = chapters.get(chapter);
        if (section == null) {
            faults.add(new LineFault(column, ACCOUNT_CHAPTER_MUST_BE_IN_THE_CHART.with("chapter", chapter)));
        } else {
            section.ifPresent(sections::add);
        }
    }

    /** A section that is known stays; one that becomes known is that of the operations that stand there already. */
    private boolean keepsItsSection(Account account, @Nullable Account before) {
        if (before != null && before.section() != null) {
            return before.section() == account.section();
        }
        Section section = account.section();
        return section == null || Set.of(section).containsAll(onRecord.used().getOrDefault(account.key(), Set.of()));
    }
}

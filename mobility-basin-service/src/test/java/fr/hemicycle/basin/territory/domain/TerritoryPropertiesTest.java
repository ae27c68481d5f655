package fr.hemicycle.basin.territory.domain;

import static fr.hemicycle.basin.territory.domain.Lines.commune;
import static fr.hemicycle.basin.territory.domain.Lines.intercommunality;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.spreadsheet.domain.LineFault;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of any file of changes, and of any dated statements about one area. */
class TerritoryPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;
    private static final String REGION = "unit=REGION code=32 name=Hauts-de-France";
    private static final String DEPARTMENT = "unit=DEPARTMENT code=62 name=Pas-de-Calais region=32";
    private static final String ARRAS = "200033579";
    private static final String BOULOGNE = "246200729";
    private static final List<String> SIRENS = List.of(ARRAS, BOULOGNE);
    private static final Map<String, String> COMMUNES = Map.of("62041", "216200410", "62004", "216200048");

    private static final Map<AreaKey, Timeline<Area>> ON_RECORD = applied(
            Map.of(),
            judge(
                    Map.of(),
                    List.of(
                            REGION + " from=2026-01-01",
                            DEPARTMENT + " from=2026-01-01",
                            intercommunality(ARRAS, "from=2026-01-01"),
                            intercommunality(BOULOGNE, "from=2026-01-01"),
                            commune("62041", "216200410", ARRAS, "from=2026-01-01"),
                            commune("62004", "216200048", ARRAS, "from=2026-01-01"))));

    /** Most lines are right by themselves; whether they are right together depends. */
    @Provide
    Arbitrary<List<String>> files() {
        Arbitrary<String> days = Arbitraries.integers().between(2, 28).map("from=2026-01-%02d"::formatted);
        Arbitrary<String> until = Arbitraries.of("", "", "", " until=2026-01-31", " until=2026-12-31");
        Arbitrary<String> moves = Combinators.combine(
                        Arbitraries.of(COMMUNES.keySet()), Arbitraries.of(SIRENS), days, until)
                .as((insee, siren, from, to) -> commune(insee, COMMUNES.getOrDefault(insee, ""), siren, from + to));
        Arbitrary<String> ends = Combinators.combine(Arbitraries.of("62041", "62004"), days)
                .as((insee, from) -> "unit=COMMUNE code=%s change=ENDS %s".formatted(insee, from));
        Arbitrary<String> intercommunalities = Combinators.combine(Arbitraries.of(SIRENS), days, until)
                .as((siren, from, to) -> intercommunality(siren, from + to).replace("name=EPCI", "name=" + from));
        Arbitrary<String> closings = Combinators.combine(Arbitraries.of(SIRENS), days)
                .as((siren, from) -> "unit=INTERCOMMUNALITY code=%s change=ENDS %s".formatted(siren, from));
        Arbitrary<String> wrong =
                Arbitraries.of("", "unit=CANTON", commune("62999", "216200411", ARRAS, "from=2026-02-01"));
        return Arbitraries.frequencyOf(
                        Tuple.of(6, moves),
                        Tuple.of(1, ends),
                        Tuple.of(3, intercommunalities),
                        Tuple.of(1, closings),
                        Tuple.of(1, wrong))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property
    void a_file_is_taken_whole_or_not_at_all(@ForAll("files") List<String> lines) {
        TerritoryVerdict verdict = judge(ON_RECORD, lines);
        boolean taken = outcomes(verdict).stream().noneMatch(Outcome.REFUSED::equals);

        assertThat(verdict.lines()).hasSize(lines.size());
        assertThat(verdict.changes().isEmpty())
                .isEqualTo(!taken || outcomes(verdict).stream().allMatch(Outcome.UNCHANGED::equals));
        assertThat(verdict.concerned().equals(new Concerned(List.of(), List.of(), List.of())))
                .isEqualTo(verdict.changes().isEmpty());
    }

    @Property
    void a_file_that_was_taken_changes_nothing_more(@ForAll("files") List<String> lines) {
        TerritoryVerdict verdict = judge(ON_RECORD, lines);
        Map<AreaKey, Timeline<Area>> after = applied(ON_RECORD, verdict);

        if (outcomes(verdict).stream().noneMatch(Outcome.REFUSED::equals)) {
            TerritoryVerdict again = judge(after, lines);

            assertThat(applied(after, again)).isEqualTo(after);
            if (lines.stream().map(TerritoryPropertiesTest::area).distinct().count() == lines.size()) {
                assertThat(outcomes(again)).containsOnly(Outcome.UNCHANGED);
            }
        }
    }

    /** Lines about one area are a history; those about different areas are told in any order. */
    @Property
    void lines_about_different_areas_may_stand_in_any_order(
            @ForAll("files") List<String> lines, @ForAll("orders") List<String> areas) {
        List<Integer> order = IntStream.range(0, lines.size()).boxed().toList();
        List<Integer> other = order.stream()
                .sorted(Comparator.comparingInt(i -> areas.indexOf(area(lines.get(i)))))
                .toList();

        TerritoryVerdict one = judge(ON_RECORD, lines);
        TerritoryVerdict two = judge(ON_RECORD, other.stream().map(lines::get).toList());

        for (int i = 0; i < lines.size(); i++) {
            assertThat(said(two.lines().get(i))).isEqualTo(said(one.lines().get(other.get(i))));
        }
        assertThat(two.changes()).isEqualTo(one.changes());
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle("62041", "62004", ARRAS, BOULOGNE, "62999", "");
    }

    /** A day on which something begins, how long it lasts, and how long nothing is said after it. */
    record Stretch(int days, int pause) {}

    @Provide
    Arbitrary<List<Stretch>> stretches() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 3))
                .as(Stretch::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** Closed periods that do not overlap and, after them all, one that is open: what has no last day ends what came before it. */
    @Property
    void periods_are_told_in_any_order_with_the_same_answer_for_any_day(
            @ForAll("stretches") List<Stretch> stretches, @ForAll boolean open, @ForAll long seed) {
        List<Period<Integer>> periods = new ArrayList<>();
        int next = 1;
        for (Stretch stretch : stretches) {
            int last = next + stretch.days() - 1;
            boolean ends = !open || periods.size() < stretches.size() - 1;
            periods.add(new Period<>(periods.size(), day(next), ends ? day(last) : null));
            next = last + 1 + stretch.pause();
        }
        List<Period<Integer>> shuffled = new ArrayList<>(periods);
        Collections.shuffle(shuffled, new Random(seed));

        Timeline<Integer> timeline = Timeline.empty();
        for (Period<Integer> each : shuffled) {
            timeline = timeline.stands(each.state(), each.from(), each.until())
                    .orElseThrow()
                    .after();
        }

        assertThat(timeline.periods()).isEqualTo(periods);
        for (int day = 0; day < DAYS; day++) {
            LocalDate asked = day(day);
            assertThat(timeline.on(asked).map(Period::state))
                    .isEqualTo(periods.stream()
                            .filter(each -> !asked.isBefore(each.from())
                                    && Optional.ofNullable(each.until())
                                            .map(last -> !asked.isAfter(last))
                                            .orElse(true))
                            .map(Period::state)
                            .findFirst());
        }
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private static TerritoryVerdict judge(Map<AreaKey, Timeline<Area>> onRecord, List<String> lines) {
        return new TerritoryCheck(onRecord).judge(Lines.of(lines.toArray(String[]::new)));
    }

    private static Map<AreaKey, Timeline<Area>> applied(Map<AreaKey, Timeline<Area>> before, TerritoryVerdict verdict) {
        Map<AreaKey, Timeline<Area>> after = new HashMap<>(before);
        verdict.changes().forEach(each -> after.put(each.key(), each.timeline().after()));
        return after;
    }

    private static List<Outcome> outcomes(TerritoryVerdict verdict) {
        return verdict.lines().stream().map(LineVerdict::outcome).toList();
    }

    private static String said(LineVerdict verdict) {
        Function<LineFault, String> fault =
                each -> each.column() + " " + each.reason().code();
        return verdict.line().values() + " " + verdict.outcome()
                + verdict.faults().stream().map(fault).collect(Collectors.joining(" "));
    }

    /** The code of the area that a line is about, empty where it cannot be read. */
    private static String area(String line) {
        return line.contains("code=") ? line.replaceAll(".*code=(\\S*).*", "$1") : "";
    }
}

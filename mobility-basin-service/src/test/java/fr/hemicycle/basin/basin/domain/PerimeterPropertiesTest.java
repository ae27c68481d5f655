package fr.hemicycle.basin.basin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.basin.domain.PerimeterCheck.Verdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import fr.hemicycle.basin.territory.domain.Area;
import fr.hemicycle.basin.territory.domain.Lines;
import fr.hemicycle.basin.territory.domain.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which basins an intercommunality is in on any day, against a table with a mark for each basin and day. */
class PerimeterPropertiesTest {

    private static final List<String> BASINS = List.of("Nord", "Sud", "Est", "Ouest");
    private static final List<String> SIRENS = List.of("246200729", "200033579");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 12;
    private static final int BASINS_MAX = 2;

    /** @param last day, which is not before the first */
    record Said(String basin, String siren, int first, int last) {

        String line() {
            return "basin=%s intercommunality=%s from=%s until=%s"
                    .formatted(basin, siren, FIRST.plusDays(first), FIRST.plusDays(last));
        }

        boolean holdsOn(int day) {
            return first <= day && day <= last;
        }

        boolean isOf(Said other) {
            return basin.equals(other.basin) && siren.equals(other.siren);
        }
    }

    @Provide
    Arbitrary<List<Said>> files() {
        return Combinators.combine(
                        Arbitraries.of(BASINS),
                        Arbitraries.of(SIRENS),
                        Arbitraries.integers().between(0, DAYS - 3),
                        Arbitraries.integers().between(0, 2))
                .as((basin, siren, first, more) -> new Said(basin, siren, first, first + more))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void any_day_is_answered_as_by_a_table_and_a_refused_file_answers_nothing(@ForAll("files") List<Said> file) {
        Verdict verdict = judge(Map.of(), file);

        assertThat(outcomes(verdict)).isEqualTo(expected(file));
        boolean taken = !outcomes(verdict).contains(Outcome.REFUSED);
        Map<Member, Timeline<Member>> after = applied(Map.of(), verdict);
        for (int day = 0; day < DAYS; day++) {
            for (String siren : SIRENS) {
                assertThat(basins(after, siren, day))
                        .as("%s on day %d", siren, day)
                        .isEqualTo(taken ? marked(file, siren, day) : Set.of());
            }
        }
    }

    @Property
    void the_same_file_again_changes_nothing(@ForAll("files") List<Said> file) {
        Verdict verdict = judge(Map.of(), file);
        Map<Member, Timeline<Member>> after = applied(Map.of(), verdict);

        if (!outcomes(verdict).contains(Outcome.REFUSED)) {
            Verdict again = judge(after, file);

            assertThat(outcomes(again)).containsOnly(Outcome.UNCHANGED);
            assertThat(again.changes()).isEmpty();
        }
    }

    /** Lines about one membership are a history; those about different ones are told in any order. */
    @Property
    void lines_about_different_memberships_may_stand_in_any_order(
            @ForAll("files") List<Said> file, @ForAll("orders") List<String> basins) {
        List<Integer> order = IntStream.range(0, file.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> basins.indexOf(file.get(i).basin())))
                .toList();

        Verdict one = judge(Map.of(), file);
        Verdict two = judge(Map.of(), order.stream().map(file::get).toList());

        assertThat(outcomes(two))
                .isEqualTo(order.stream().map(outcomes(one)::get).toList());
        assertThat(applied(Map.of(), two)).isEqualTo(applied(Map.of(), one));
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(BASINS);
    }

    /** First each line against those before it of the same membership, then all days against the greatest number of basins. */
    private static List<Outcome> expected(List<Said> file) {
        List<Said> held = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Said said : file) {
            boolean overlaps = held.stream()
                    .filter(said::isOf)
                    .anyMatch(
                            other -> IntStream.range(0, DAYS).anyMatch(day -> said.holdsOn(day) && other.holdsOn(day)));
            if (held.contains(said)) {
                outcomes.add(Outcome.UNCHANGED);
            } else if (overlaps) {
                outcomes.add(Outcome.REFUSED);
            } else {
                outcomes.add(Outcome.BEGUN);
                held.add(said);
            }
        }
        for (int i = 0; i < file.size(); i++) {
            Said said = file.get(i);
            boolean crowded = IntStream.range(0, DAYS)
                    .filter(said::holdsOn)
                    .anyMatch(day -> marked(held, said.siren(), day).size() > BASINS_MAX);
            if (crowded) {
                outcomes.set(i, Outcome.REFUSED);
            }
        }
        return outcomes;
    }

    private static Set<String> marked(List<Said> said, String siren, int day) {
        Set<String> basins = new LinkedHashSet<>();
        said.stream()
                .filter(each -> each.siren().equals(siren) && each.holdsOn(day))
                .forEach(each -> basins.add(each.basin()));
        return basins;
    }

    private static Set<String> basins(Map<Member, Timeline<Member>> members, String siren, int day) {
        Set<String> basins = new LinkedHashSet<>();
        members.forEach((member, timeline) -> {
            if (member.intercommunality().equals(siren)
                    && timeline.on(FIRST.plusDays(day)).isPresent()) {
                basins.add(BASINS.get((int) member.basin().getLeastSignificantBits()));
            }
        });
        return basins;
    }

    private static Verdict judge(Map<Member, Timeline<Member>> onRecord, List<Said> file) {
        Map<String, KnownBasin> basins = new HashMap<>();
        for (int i = 0; i < BASINS.size(); i++) {
            basins.put(BASINS.get(i), new KnownBasin(new UUID(0, i), BASINS.get(i), null, null));
        }
        Map<String, Timeline<Area>> known = new HashMap<>();
        for (String siren : SIRENS) {
            Area area = new Area.Intercommunality(siren, "EPCI", Area.Category.CC, null);
            known.put(
                    siren,
                    Timeline.<Area>empty()
                            .stands(area, FIRST, null)
                            .orElseThrow()
                            .after());
        }
        return new PerimeterCheck(new PerimeterRecord(basins, onRecord, known))
                .judge(Lines.of(file.stream().map(Said::line).toArray(String[]::new)));
    }

    private static Map<Member, Timeline<Member>> applied(Map<Member, Timeline<Member>> before, Verdict verdict) {
        Map<Member, Timeline<Member>> after = new HashMap<>(before);
        verdict.changes().forEach(change -> after.put(change.key(), change.after()));
        return after;
    }

    private static List<Outcome> outcomes(Verdict verdict) {
        return verdict.lines().stream().map(LineVerdict::outcome).toList();
    }
}

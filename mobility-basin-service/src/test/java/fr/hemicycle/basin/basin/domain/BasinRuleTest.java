package fr.hemicycle.basin.basin.domain;

import static fr.hemicycle.basin.basin.domain.BasinRule.BASIN_MUST_BE_ON_RECORD;
import static fr.hemicycle.basin.basin.domain.BasinRule.GEOMETRY_MUST_LIE_IN_THE_FRAME;
import static fr.hemicycle.basin.basin.domain.BasinRule.GEOMETRY_MUST_PUT_LONGITUDE_FIRST;
import static fr.hemicycle.basin.basin.domain.BasinRule.INTERCOMMUNALITY_MUST_BE_IN_ONE_OR_TWO_BASINS;
import static fr.hemicycle.basin.basin.domain.BasinRule.PERIMETER_MUST_KEEP_ITS_PAST;
import static fr.hemicycle.basin.basin.domain.BasinRule.PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN;
import static fr.hemicycle.basin.basin.domain.BasinRule.PERIMETER_MUST_NAME_AN_INTERCOMMUNALITY_ON_RECORD;
import static fr.hemicycle.basin.organisation.domain.OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT;
import static fr.hemicycle.basin.spreadsheet.domain.SpreadsheetRule.LINE_MUST_FILL_ITS_COLUMNS;
import static fr.hemicycle.basin.spreadsheet.domain.SpreadsheetRule.LINE_VALUE_MUST_BE_READABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.basin.basin.domain.PerimeterCheck.Verdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import fr.hemicycle.basin.territory.domain.Area;
import fr.hemicycle.basin.territory.domain.Lines;
import fr.hemicycle.basin.territory.domain.Period;
import fr.hemicycle.basin.territory.domain.Timeline;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BasinRuleTest {

    /** Those of shapes, whose table is GeometryTest; and a name, which is in the database (AccessTest). */
    private static final Set<BasinRule> SHOWN_ELSEWHERE = EnumSet.of(
            BasinRule.BASIN_NAME_MUST_BE_FREE,
            BasinRule.GEOMETRY_MUST_BE_READABLE,
            BasinRule.GEOMETRY_MUST_BE_A_COLLECTION_OF_POLYGONS,
            BasinRule.GEOMETRY_MUST_HAVE_CLOSED_RINGS,
            BasinRule.GEOMETRY_MUST_NOT_CROSS_ITSELF,
            BasinRule.GEOMETRY_MUST_KEEP_ITS_PAST);

    private static final String BOULOGNE = "246200729";
    private static final String ARRAS = "200033579";

    private static KnownBasin basin(int number, String name, @Nullable String from, @Nullable String until) {
        return new KnownBasin(
                new UUID(0, number),
                name,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    /** Three basins without dates and one of 2026 alone; Boulogne is in Nord until July, and in Sud; it is known from 2026. */
    private static PerimeterRecord onRecord() {
        KnownBasin nord = basin(1, "Nord", null, null);
        KnownBasin sud = basin(2, "Sud", null, null);
        Timeline<Area> known = Timeline.<Area>empty()
                .stands(
                        new Area.Intercommunality(BOULOGNE, "CA du Boulonnais", Area.Category.CA, null),
                        LocalDate.parse("2026-01-01"),
                        null)
                .orElseThrow()
                .after();
        return new PerimeterRecord(
                Map.of(
                        "Nord",
                        nord,
                        "Sud",
                        sud,
                        "Est",
                        basin(3, "Est", null, null),
                        "2026",
                        basin(4, "2026", "2026-01-01", "2026-12-31")),
                Map.of(
                        new Member(nord.id(), BOULOGNE),
                        member(nord, "2026-01-01", "2026-07-31"),
                        new Member(sud.id(), BOULOGNE),
                        member(sud, "2026-01-01", null)),
                Map.of(BOULOGNE, known, ARRAS, known));
    }

    private static Timeline<Member> member(KnownBasin basin, String from, @Nullable String until) {
        return new Timeline<>(List.of(new Period<>(
                new Member(basin.id(), BOULOGNE),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until))));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("basin=Nord intercommunality=200033579 from=2022-01-27", ""),
                arguments(
                        "basin=Nord intercommunality=200033578 from=2022-01-27",
                        SIREN_MUST_HAVE_ITS_CHECK_DIGIT + "/intercommunality"),
                arguments("basin=Ouest intercommunality=200033579 from=2022-01-27", BASIN_MUST_BE_ON_RECORD + "/basin"),
                arguments(
                        "basin=Nord intercommunality=200072478 from=2026-01-01",
                        PERIMETER_MUST_NAME_AN_INTERCOMMUNALITY_ON_RECORD + "/intercommunality"),
                arguments("basin=Nord intercommunality=200033579 from=2022-01-27 until=2026-01-01", ""),
                arguments(
                        "basin=Nord intercommunality=200033579 from=2022-01-27 until=2025-12-31",
                        PERIMETER_MUST_NAME_AN_INTERCOMMUNALITY_ON_RECORD + "/intercommunality"),
                arguments("basin=2026 intercommunality=200033579 from=2026-01-01 until=2026-12-31", ""),
                arguments(
                        "basin=2026 intercommunality=200033579 from=2026-01-01",
                        PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN + "/from"),
                arguments(
                        "basin=2026 intercommunality=200033579 from=2026-01-01 until=2027-01-01",
                        PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN + "/from"),
                arguments(
                        "basin=2026 intercommunality=200033579 from=2025-12-31 until=2026-12-31",
                        PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN + "/from"),
                arguments(
                        "basin=2026 intercommunality=200072478 from=2025-12-31",
                        PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN + "/from"),
                arguments("basin=Sud intercommunality=246200729 from=2026-01-01 until=2026-12-31", ""),
                arguments(
                        "basin=Nord intercommunality=246200729 from=2026-01-01 until=2026-12-31",
                        PERIMETER_MUST_KEEP_ITS_PAST + "/from"),
                arguments(
                        "basin=Nord intercommunality=246200729 from=2026-07-31",
                        PERIMETER_MUST_KEEP_ITS_PAST + "/from"),
                arguments("basin=Nord intercommunality=246200729 from=2026-08-01", ""),
                arguments("basin=Est intercommunality=246200729 from=2026-08-01", ""),
                arguments(
                        "basin=Est intercommunality=246200729 from=2026-07-31",
                        INTERCOMMUNALITY_MUST_BE_IN_ONE_OR_TWO_BASINS + "/intercommunality"),
                arguments(
                        "basin=Est intercommunality=246200729 from=2025-12-01 until=2026-01-01",
                        INTERCOMMUNALITY_MUST_BE_IN_ONE_OR_TWO_BASINS + "/intercommunality"),
                arguments("", LINE_MUST_FILL_ITS_COLUMNS + "/"),
                arguments(
                        "basin=Nord intercommunality=1 from=2026-01-01",
                        LINE_VALUE_MUST_BE_READABLE + "/intercommunality"),
                arguments(
                        "basin=Nord intercommunality=246200729 from=2026-01-02 until=2026-01-01",
                        LINE_VALUE_MUST_BE_READABLE + "/until"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void names_the_broken_rule_with_its_column(String line, String expected) {
        Verdict verdict = judge(line);

        assertThat(verdict.lines().getFirst().faults().stream()
                        .map(fault -> fault.reason().code() + "/" + fault.column())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(verdict.changes().isEmpty()).isEqualTo(!expected.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2026-12-31, BASIN_MUST_END_ONCE",
        "4, 2025-12-31, BASIN_MUST_END_AFTER_ITS_BEGINNING BASIN_MUST_END_ONCE",
        "1, 2026-07-31, ",
        "1, 2026-07-30, BASIN_MUST_OUTLAST_ITS_PERIMETER",
        "2, 2999-12-31, BASIN_MUST_OUTLAST_ITS_PERIMETER",
        "3, 2026-01-01, ",
        "5, 2026-01-01, ",
        "5, 2025-12-31, BASIN_MUST_END_AFTER_ITS_BEGINNING"
    })
    void a_basin_ends_once_and_after_everybody_has_left(int basin, LocalDate lastDay, @Nullable String expected) {
        KnownBasin asked = onRecord().basins().values().stream()
                .filter(each -> each.id().equals(new UUID(0, basin)))
                .findFirst()
                .orElseGet(() -> basin(5, "since 2026", "2026-01-01", null));
        List<Period<Member>> members = onRecord().members().entrySet().stream()
                .filter(each -> each.getKey().basin().equals(asked.id()))
                .flatMap(each -> each.getValue().periods().stream())
                .toList();

        assertThat(
                        switch (BasinEnding.of(asked, members, lastDay)) {
                            case BasinEnding.Ended ended -> ended.lastDay().equals(lastDay) ? null : "another day";
                            case BasinEnding.Refused refused ->
                                refused.reasons().stream().map(Reason::code).collect(Collectors.joining(" "));
                        })
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.6, 50.7, ",
        "-5.5, 41, ",
        "10, 51.5, ",
        "10.001, 50, GEOMETRY_MUST_LIE_IN_THE_FRAME",
        "-5.501, 50, GEOMETRY_MUST_LIE_IN_THE_FRAME",
        "2, 51.501, GEOMETRY_MUST_LIE_IN_THE_FRAME",
        "2, 40.999, GEOMETRY_MUST_LIE_IN_THE_FRAME",
        "50.7, 1.6, GEOMETRY_MUST_PUT_LONGITUDE_FIRST",
        "51.501, 1.6, GEOMETRY_MUST_LIE_IN_THE_FRAME",
    })
    void a_position_lies_in_the_frame_and_is_not_swapped(double first, double second, @Nullable String rule) {
        assertThat(new GeometryFrame(-5.5, 41, 10, 51.5)
                        .objection(first, second)
                        .map(Reason::code)
                        .orElse(null))
                .isEqualTo(rule);
    }

    @Test
    void every_rule_has_a_row_here_or_in_a_table_that_is_named_here() {
        Set<String> shown =
                lines().map(row -> row.get()[1].toString().split("/", -1)[0]).collect(Collectors.toSet());
        shown.add(BasinRule.BASIN_MUST_END_AFTER_ITS_BEGINNING.name());
        shown.add(BasinRule.BASIN_MUST_END_ONCE.name());
        shown.add(BasinRule.BASIN_MUST_OUTLAST_ITS_PERIMETER.name());
        shown.add(GEOMETRY_MUST_LIE_IN_THE_FRAME.name());
        shown.add(GEOMETRY_MUST_PUT_LONGITUDE_FIRST.name());

        assertThat(Arrays.stream(BasinRule.values()).filter(rule -> !shown.contains(rule.name())))
                .containsExactlyElementsOf(SHOWN_ELSEWHERE);
    }

    @ParameterizedTest
    @CsvSource({"-181, 0, 1, 1", "0, -91, 1, 1", "0, 0, 181, 1", "0, 0, 1, 91", "1, 0, 1, 1", "0, 1, 1, 1"})
    void a_frame_is_a_part_of_the_globe(double west, double south, double east, double north) {
        assertThat(new GeometryFrame(-180, -90, 180, 90).objection(0, 0)).isEmpty();
        assertThatThrownBy(() -> new GeometryFrame(west, south, east, north)).hasMessageContaining("west, south");
    }

    @Test
    void leaves_one_basin_and_joins_another_whichever_line_comes_first() {
        Verdict verdict = judge(
                "basin=Est intercommunality=246200729 from=2026-06-01",
                "basin=Sud intercommunality=246200729 from=2026-01-01 until=2026-05-31");

        assertThat(verdict.lines()).extracting(LineVerdict::outcome).containsExactly(Outcome.BEGUN, Outcome.ENDED);
        assertThat(verdict.changes()).hasSize(2);
    }

    @Test
    void names_the_basins_that_would_be_three_and_the_day() {
        assertThat(judge("basin=Est intercommunality=246200729 from=2026-07-31")
                        .lines()
                        .getFirst()
                        .faults()
                        .getFirst()
                        .reason()
                        .figures())
                .containsEntry("basins", "Est, Nord, Sud")
                .containsEntry("day", "2026-07-31");
    }

    /** Two basins at most is what the région says, not the law. */
    @Test
    void a_refusal_says_where_its_rule_comes_from() {
        assertThat(judge("basin=Est intercommunality=246200729 from=2026-07-31")
                        .lines()
                        .getFirst()
                        .faults()
                        .getFirst()
                        .reason()
                        .source())
                .isEqualTo("Région Hauts-de-France, périmètres du 27/01/2022");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, 2026-01-01, 2026-12-31",
        ", 2026-12-31, …, 2026-12-31",
        "2026-01-01, , 2026-01-01, …",
        ", , …, …"
    })
    void a_refusal_names_the_dates_of_the_basin_as_far_as_it_has_any(
            @Nullable String from, @Nullable String until, String shownFrom, String shownUntil) {
        assertThat(basin(1, "Nord", from, until).mustLast().figures())
                .isEqualTo(Map.of("basin", "Nord", "basinFrom", shownFrom, "basinUntil", shownUntil));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, false, true, false, true",
        "2026-01-01, true, true, true, true",
        "2026-12-31, true, true, true, true",
        "2027-01-01, false, false, true, true"
    })
    void a_basin_lasts_from_its_first_day_to_its_last(
            LocalDate day, boolean dated, boolean withoutFirst, boolean withoutLast, boolean undated) {
        assertThat(basin(1, "A", "2026-01-01", "2026-12-31").lastsOn(day)).isEqualTo(dated);
        assertThat(basin(2, "B", null, "2026-12-31").lastsOn(day)).isEqualTo(withoutFirst);
        assertThat(basin(3, "C", "2026-01-01", null).lastsOn(day)).isEqualTo(withoutLast);
        assertThat(basin(4, "D", null, null).lastsOn(day)).isEqualTo(undated);
    }

    @Provide
    Arbitrary<List<String>> files() {
        return Combinators.combine(
                        Arbitraries.of("Nord", "Sud", "Est", "Ouest"),
                        Arbitraries.of(BOULOGNE, ARRAS, "200033578"),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 9))
                .as((basin, siren, from, length) -> "basin=%s intercommunality=%s from=2026-01-0%d%s"
                        .formatted(basin, siren, from, length < from ? "" : " until=2026-01-0" + length))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void on_no_day_is_anybody_in_three_basins_and_a_refused_file_changes_nothing(@ForAll("files") List<String> lines) {
        Verdict verdict = judge(lines.toArray(String[]::new));
        Map<Member, Timeline<Member>> after = new HashMap<>(onRecord().members());
        verdict.changes().forEach(change -> after.put(change.key(), change.after()));

        for (LocalDate day = LocalDate.parse("2025-12-31"); day.getYear() < 2027; day = day.plusDays(1)) {
            LocalDate asked = day;
            for (String siren : List.of(BOULOGNE, ARRAS)) {
                assertThat(after.entrySet().stream()
                                .filter(each -> each.getKey().intercommunality().equals(siren))
                                .filter(each -> each.getValue().on(asked).isPresent())
                                .count())
                        .isLessThanOrEqualTo(2);
            }
        }
        if (verdict.lines().stream().anyMatch(each -> each.outcome() == Outcome.REFUSED)) {
            assertThat(after).isEqualTo(onRecord().members());
        }
    }

    private static Verdict judge(String... lines) {
        return new PerimeterCheck(onRecord()).judge(Lines.of(lines));
    }
}

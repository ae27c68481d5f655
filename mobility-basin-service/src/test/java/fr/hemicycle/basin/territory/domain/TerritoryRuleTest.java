package fr.hemicycle.basin.territory.domain;

import static fr.hemicycle.basin.organisation.domain.OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT;
import static fr.hemicycle.basin.spreadsheet.domain.SpreadsheetRule.LINE_MUST_FILL_ITS_COLUMNS;
import static fr.hemicycle.basin.spreadsheet.domain.SpreadsheetRule.LINE_VALUE_MUST_BE_READABLE;
import static fr.hemicycle.basin.territory.domain.Lines.commune;
import static fr.hemicycle.basin.territory.domain.Lines.intercommunality;
import static fr.hemicycle.basin.territory.domain.TerritoryRule.AREA_MUST_BE_ON_RECORD;
import static fr.hemicycle.basin.territory.domain.TerritoryRule.AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT;
import static fr.hemicycle.basin.territory.domain.TerritoryRule.COMMUNE_CODE_MUST_BEGIN_WITH_ITS_DEPARTMENT;
import static fr.hemicycle.basin.territory.domain.TerritoryRule.TERRITORY_MUST_KEEP_ITS_PAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.basin.spreadsheet.domain.LineVerdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import fr.hemicycle.basin.territory.domain.Area.Category;
import fr.hemicycle.basin.territory.domain.Area.MobilityAuthority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TerritoryRuleTest {

    private static final String ARRAS = "62041";
    private static final String ARRAS_SIREN = "216200410";
    private static final String ACHICOURT = "62004";
    private static final String ACHICOURT_SIREN = "216200048";
    private static final String ARRAS_CU = "200033579";
    private static final String BOULOGNE_CA = "246200729";
    private static final String FROM_2026 = "from=2026-01-01";
    private static final String FROM_2027 = "from=2027-01-01";

    /** Région, département, two intercommunalities, two communes of the first: all from 2026. */
    private static Map<AreaKey, Timeline<Area>> onRecord() {
        TerritoryVerdict verdict = new TerritoryCheck(Map.of())
                .judge(Lines.of(
                        commune(ARRAS, ARRAS_SIREN, ARRAS_CU, FROM_2026),
                        commune(ACHICOURT, ACHICOURT_SIREN, ARRAS_CU, FROM_2026),
                        intercommunality(ARRAS_CU, FROM_2026),
                        intercommunality(BOULOGNE_CA, FROM_2026),
                        "unit=DEPARTMENT code=62 name=Pas-de-Calais region=32 " + FROM_2026,
                        "unit=REGION code=32 siren=200053742 name=Hauts-de-France " + FROM_2026));
        return applied(Map.of(), verdict);
    }

    private static Map<AreaKey, Timeline<Area>> applied(Map<AreaKey, Timeline<Area>> before, TerritoryVerdict verdict) {
        Map<AreaKey, Timeline<Area>> after = new HashMap<>(before);
        verdict.changes().forEach(each -> after.put(each.key(), each.timeline().after()));
        return after;
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments(List.of(commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027)), List.of()),
                arguments(
                        List.of(commune(ARRAS, "216200411", ARRAS_CU, FROM_2027)),
                        List.of(SIREN_MUST_HAVE_ITS_CHECK_DIGIT + "/siren")),
                arguments(
                        List.of(intercommunality("200033578", FROM_2027)),
                        List.of(SIREN_MUST_HAVE_ITS_CHECK_DIGIT + "/code")),
                arguments(
                        List.of("unit=REGION code=33 siren=200053743 name=X " + FROM_2027),
                        List.of(SIREN_MUST_HAVE_ITS_CHECK_DIGIT + "/siren")),
                arguments(
                        List.of(commune("59041", ARRAS_SIREN, ARRAS_CU, FROM_2027)),
                        List.of(COMMUNE_CODE_MUST_BEGIN_WITH_ITS_DEPARTMENT + "/code")),
                arguments(
                        List.of(commune("59041", "216200411", ARRAS_CU, FROM_2027)),
                        List.of(
                                COMMUNE_CODE_MUST_BEGIN_WITH_ITS_DEPARTMENT + "/code",
                                SIREN_MUST_HAVE_ITS_CHECK_DIGIT + "/siren")),
                arguments(
                        List.of(commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2026)),
                        List.of(TERRITORY_MUST_KEEP_ITS_PAST + "/from")),
                arguments(List.of(commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, "from=2026-01-02")), List.of()),
                arguments(
                        List.of(commune(ARRAS, ARRAS_SIREN, ARRAS_CU, "from=2025-01-01 until=2026-01-01")),
                        List.of(TERRITORY_MUST_KEEP_ITS_PAST + "/from")),
                arguments(
                        List.of(commune(ARRAS, ARRAS_SIREN, "", "from=2025-01-01 until=2025-12-31")),
                        List.of(AREA_MUST_BE_ON_RECORD + "/department")),
                arguments(
                        List.of(
                                "unit=REGION code=32 name=Hauts-de-France from=2025-01-01 until=2025-12-31",
                                "unit=DEPARTMENT code=62 name=Pas-de-Calais region=32 from=2025-01-01 until=2025-12-31",
                                commune(ARRAS, ARRAS_SIREN, "", "from=2025-01-01 until=2025-12-31")),
                        List.of()),
                arguments(
                        List.of(commune("62999", ARRAS_SIREN, "200072478", FROM_2027)),
                        List.of(AREA_MUST_BE_ON_RECORD + "/intercommunality")),
                arguments(
                        List.of(
                                commune("62999", ARRAS_SIREN, "200072478", FROM_2027),
                                intercommunality("200072478", FROM_2027)),
                        List.of()),
                arguments(
                        List.of("unit=DEPARTMENT code=59 name=Nord region=33 " + FROM_2027),
                        List.of(AREA_MUST_BE_ON_RECORD + "/region")),
                arguments(
                        List.of("unit=COMMUNE code=62999 change=ENDS " + FROM_2027),
                        List.of(AREA_MUST_BE_ON_RECORD + "/code")),
                arguments(List.of("unit=COMMUNE code=62004 change=ENDS successors=62041 " + FROM_2027), List.of()),
                arguments(
                        List.of("unit=COMMUNE code=62004 change=ENDS successors=62041_62999 " + FROM_2027),
                        List.of(AREA_MUST_BE_ON_RECORD + "/successors")),
                arguments(
                        List.of("unit=COMMUNE code=62004 change=ENDS " + FROM_2026),
                        List.of(TERRITORY_MUST_KEEP_ITS_PAST + "/from")),
                arguments(
                        List.of("unit=INTERCOMMUNALITY code=200033579 change=ENDS " + FROM_2027),
                        List.of(AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT + "/code")),
                arguments(
                        List.of(
                                "unit=INTERCOMMUNALITY code=200033579 change=ENDS " + FROM_2027,
                                commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027)),
                        List.of(AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT + "/code")),
                arguments(
                        List.of(
                                "unit=INTERCOMMUNALITY code=200033579 change=ENDS successors=200072478 " + FROM_2027,
                                commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027)),
                        List.of(
                                AREA_MUST_BE_ON_RECORD + "/successors",
                                AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT + "/code")),
                arguments(
                        List.of(
                                "unit=INTERCOMMUNALITY code=200033579 change=ENDS successors=246200729 " + FROM_2027,
                                commune(ACHICOURT, ACHICOURT_SIREN, BOULOGNE_CA, "from=2026-06-01"),
                                commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027)),
                        List.of()),
                arguments(
                        List.of(
                                "unit=INTERCOMMUNALITY code=246200729 change=ENDS from=2028-01-01",
                                commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027 + " until=2027-12-31")),
                        List.of()),
                arguments(
                        List.of(
                                "unit=INTERCOMMUNALITY code=246200729 change=ENDS from=2028-01-01",
                                commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027 + " until=2028-01-01")),
                        List.of(
                                AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT + "/code",
                                AREA_MUST_BE_ON_RECORD + "/intercommunality")),
                arguments(
                        List.of(
                                "unit=INTERCOMMUNALITY code=246200729 change=ENDS from=2028-01-01",
                                commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027)),
                        List.of(
                                AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT + "/code",
                                AREA_MUST_BE_ON_RECORD + "/intercommunality")),
                arguments(
                        List.of(
                                "unit=INTERCOMMUNALITY code=246200729 change=ENDS from=2028-01-01",
                                commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027),
                                commune(ARRAS, ARRAS_SIREN, ARRAS_CU, "from=2028-01-01")),
                        List.of()),
                arguments(
                        List.of(intercommunality(ARRAS_CU, FROM_2026 + " until=2026-12-31")),
                        List.of(AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT + "/code")),
                arguments(
                        List.of(
                                intercommunality(ARRAS_CU, FROM_2026 + " until=2026-12-31"),
                                "unit=INTERCOMMUNALITY code=200033579 name=CUA category=CU " + FROM_2027),
                        List.of()),
                arguments(
                        List.of(
                                intercommunality(ARRAS_CU, FROM_2026 + " until=2026-12-30"),
                                "unit=INTERCOMMUNALITY code=200033579 name=CUA category=CU " + FROM_2027),
                        List.of(AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT + "/code")),
                arguments(List.of(intercommunality(BOULOGNE_CA, FROM_2026 + " until=2999-12-31")), List.of()),
                arguments(
                        List.of(intercommunality(ARRAS_CU, FROM_2026 + " until=2999-12-31")),
                        List.of(AREA_MUST_NOT_END_WHILE_OTHERS_BELONG_TO_IT + "/code")),
                arguments(List.of(""), List.of(LINE_MUST_FILL_ITS_COLUMNS + "/")),
                arguments(List.of("unit=CANTON code=1 " + FROM_2027), List.of(LINE_VALUE_MUST_BE_READABLE + "/unit")),
                arguments(
                        List.of("unit=REGION code=3 change=MAYBE from=2027-02-29 until=2026-01-01"),
                        List.of(
                                LINE_VALUE_MUST_BE_READABLE + "/change",
                                LINE_VALUE_MUST_BE_READABLE + "/code",
                                LINE_VALUE_MUST_BE_READABLE + "/from",
                                LINE_VALUE_MUST_BE_READABLE + "/name")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void names_each_broken_rule_with_its_column(List<String> lines, List<String> expected) {
        TerritoryVerdict verdict = judge(lines);

        assertThat(faults(verdict)).isEqualTo(expected);
        assertThat(verdict.changes().isEmpty()).isEqualTo(!expected.isEmpty());
    }

    @Test
    void every_rule_has_a_row() {
        Set<String> shown = lines().flatMap(row -> ((List<?>) row.get()[1]).stream())
                .map(fault -> fault.toString().split("/", -1)[0])
                .collect(Collectors.toSet());

        assertThat(shown)
                .containsAll(
                        Arrays.stream(TerritoryRule.values()).map(Enum::name).toList());
    }

    @Test
    void a_refusal_says_where_its_rule_comes_from() {
        LineVerdict unknown = judge(List.of("unit=COMMUNE code=62999 change=ENDS " + FROM_2027))
                .lines()
                .getFirst();

        assertThat(unknown.faults().getFirst().reason().source()).isEqualTo("INSEE, code officiel géographique");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        TerritoryVerdict verdict = judge(List.of(commune(ARRAS, ARRAS_SIREN, ARRAS_CU, FROM_2026)));

        assertThat(verdict.lines().getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(verdict.changes()).isEmpty();
    }

    @Test
    void a_merger_concerns_the_communes_and_those_that_they_belong_to() {
        TerritoryVerdict verdict = judge(List.of(
                commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027),
                "unit=COMMUNE code=62004 change=ENDS successors=62041 " + FROM_2027));

        assertThat(verdict.lines()).extracting(LineVerdict::outcome).containsExactly(Outcome.CHANGED, Outcome.ENDED);
        assertThat(verdict.concerned())
                .isEqualTo(new Concerned(List.of("62"), List.of(ARRAS_CU, BOULOGNE_CA), List.of(ACHICOURT, ARRAS)));
        assertThat(verdict.changes().getFirst().successors()).containsExactly(ARRAS);
        assertThat(verdict.changes().getLast().successors()).isEmpty();
    }

    @Test
    void what_an_area_goes_into_is_concerned() {
        assertThat(judge(List.of("unit=COMMUNE code=62004 change=ENDS successors=62041 " + FROM_2027))
                        .concerned()
                        .communes())
                .containsExactly(ACHICOURT, ARRAS);
    }

    @Test
    void a_day_before_a_change_still_has_its_answer() {
        Map<AreaKey, Timeline<Area>> after = applied(
                onRecord(),
                judge(List.of(
                        commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027),
                        commune(ARRAS, ARRAS_SIREN, ARRAS_CU, "from=2028-01-01"))));

        assertThat(arrasIsIn(after, "2026-12-31")).contains(ARRAS_CU);
        assertThat(arrasIsIn(after, "2027-01-01")).contains(BOULOGNE_CA);
        assertThat(arrasIsIn(after, "2027-12-31")).contains(BOULOGNE_CA);
        assertThat(arrasIsIn(after, "2028-01-01")).contains(ARRAS_CU);
        assertThat(arrasIsIn(after, "2025-12-31")).isEmpty();
    }

    @Test
    void a_mobility_authority_stands_only_with_its_source() {
        assertThat(faults(judge(List.of(intercommunality(BOULOGNE_CA, "mobilityAuthority=ITSELF " + FROM_2027)))))
                .containsExactly(LINE_VALUE_MUST_BE_READABLE + "/mobilityAuthoritySource");
        assertThat(faults(judge(List.of(
                        intercommunality(BOULOGNE_CA, "mobilityAuthority=ME mobilityAuthoritySource=x " + FROM_2027)))))
                .containsExactly(LINE_VALUE_MUST_BE_READABLE + "/mobilityAuthority");

        TerritoryVerdict verdict = judge(List.of(intercommunality(
                BOULOGNE_CA, "mobilityAuthority=REGION mobilityAuthoritySource=journal " + FROM_2027)));
        assertThat(verdict.changes()
                        .getFirst()
                        .timeline()
                        .after()
                        .periods()
                        .getLast()
                        .state())
                .isEqualTo(new Area.Intercommunality(
                        BOULOGNE_CA,
                        "EPCI",
                        Category.CC,
                        new MobilityAuthority(MobilityAuthority.Kind.REGION, "journal")));
    }

    /** Lines that are right by themselves, and lines that are wrong in one of several ways. */
    @Provide
    Arbitrary<List<String>> files() {
        return Arbitraries.of(
                        commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2027),
                        commune(ARRAS, ARRAS_SIREN, ARRAS_CU, "from=2028-01-01"),
                        commune(ACHICOURT, ACHICOURT_SIREN, BOULOGNE_CA, FROM_2027),
                        intercommunality(
                                BOULOGNE_CA, "mobilityAuthority=ITSELF mobilityAuthoritySource=x " + FROM_2027),
                        "unit=COMMUNE code=62004 change=ENDS successors=62041 from=2029-01-01",
                        commune(ARRAS, "216200411", ARRAS_CU, FROM_2027),
                        commune(ARRAS, ARRAS_SIREN, BOULOGNE_CA, FROM_2026),
                        "unit=COMMUNE code=62999 change=ENDS " + FROM_2027,
                        "unit=CANTON code=1 " + FROM_2027,
                        "")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void an_import_is_taken_whole_or_not_at_all(@ForAll("files") List<String> lines) {
        TerritoryVerdict verdict = judge(lines);
        boolean refused = verdict.lines().stream().anyMatch(each -> each.outcome() == Outcome.REFUSED);

        assertThat(verdict.lines()).hasSize(lines.size());
        if (refused) {
            assertThat(applied(onRecord(), verdict)).isEqualTo(onRecord());
        } else {
            Map<AreaKey, Timeline<Area>> oneByOne = onRecord();
            for (String line : lines) {
                oneByOne = applied(oneByOne, new TerritoryCheck(oneByOne).judge(Lines.of(line)));
            }
            assertThat(applied(onRecord(), verdict)).isEqualTo(oneByOne);
        }
    }

    private static TerritoryVerdict judge(List<String> lines) {
        return new TerritoryCheck(onRecord()).judge(Lines.of(lines.toArray(String[]::new)));
    }

    private static List<String> faults(TerritoryVerdict verdict) {
        List<String> faults = new ArrayList<>();
        verdict.lines()
                .forEach(line ->
                        line.faults().forEach(fault -> faults.add(fault.reason().code() + "/" + fault.column())));
        return faults;
    }

    private static Optional<String> arrasIsIn(Map<AreaKey, Timeline<Area>> record, String day) {
        Timeline<Area> arras = record.getOrDefault(new AreaKey(Unit.COMMUNE, ARRAS), Timeline.empty());
        return arras.on(LocalDate.parse(day)).map(period -> ((Area.Commune) period.state()).intercommunality());
    }
}

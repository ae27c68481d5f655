package fr.hemicycle.basin.solution.domain;

import static fr.hemicycle.basin.solution.domain.Sample.BASIN;
import static fr.hemicycle.basin.solution.domain.Sample.FROM;
import static fr.hemicycle.basin.solution.domain.Sample.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.solution.domain.SolutionFile.Verdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict;
import fr.hemicycle.basin.spreadsheet.domain.LineVerdict.Outcome;
import fr.hemicycle.basin.spreadsheet.domain.SpreadsheetLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolutionFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final UUID ID = new UUID(0, 9);

    private static final Map<String, String> SHUTTLE = Map.ofEntries(
            Map.entry("name", "Navette"),
            Map.entry("kind", "TRANSPORT_ON_DEMAND"),
            Map.entry("operator", "Association"),
            Map.entry("siren", "226200012"),
            Map.entry("publics", "WITHOUT_LICENCE JOB_SEEKER"),
            Map.entry("needsLicence", "false"),
            Map.entry("communes", "62041"),
            Map.entry("epcis", "200033579"),
            Map.entry("basins", "Littoral Nord | Arrageois"),
            Map.entry("conditions", "La veille."),
            Map.entry("price", "2.00"),
            Map.entry("per", "trajet"),
            Map.entry("address", "1 place de l'Exemple"),
            Map.entry("phone", "03 00 00 00 00"),
            Map.entry("web", "https://navette.example/"),
            Map.entry("from", "2026-01-01"),
            Map.entry("until", "2027-12-31"));

    private static Verdict judge(Map<SolutionFile.Key, Solution> onRecord, List<Map<String, String>> lines) {
        List<SpreadsheetLine> read = new ArrayList<>();
        lines.forEach(values -> read.add(new SpreadsheetLine(read.size(), read.size() + 2, values, !values.isEmpty())));
        return new SolutionFile(onRecord, Map.of("Arrageois", BASIN, "Littoral Nord", BASIN), _ -> KNOWN, TODAY)
                .judge(read, "Essai");
    }

    private static Map<String, String> with(String column, String value) {
        Map<String, String> line = new HashMap<>(SHUTTLE);
        line.put(column, value);
        return line;
    }

    private static Map<SolutionFile.Key, Solution> onRecord(UnaryOperator<Terms> change) {
        Terms terms = judge(Map.of(), List.of(SHUTTLE)).terms().getFirst();
        return Map.of(
                SolutionFile.Key.of(terms),
                new Solution(
                        ID,
                        change.apply(terms.comingFrom(
                                "Avant", Sample.shuttle().terms().actions())),
                        null));
    }

    private static List<String> faults(Verdict verdict) {
        return verdict.lines().stream()
                .flatMap(line -> line.faults().stream())
                .map(fault -> (fault.reason().code() + " " + fault.column()).strip())
                .toList();
    }

    @Test
    void reads_all_that_a_line_says() {
        assertThat(judge(Map.of(), List.of(SHUTTLE)).terms())
                .containsExactly(new Terms(
                        "Navette",
                        SolutionKind.TRANSPORT_ON_DEMAND,
                        new Operator("Association", "226200012"),
                        Set.of(Public.WITHOUT_LICENCE, Public.JOB_SEEKER),
                        false,
                        new Perimeter(List.of("62041"), List.of("200033579"), List.of(BASIN, BASIN)),
                        "La veille.",
                        new Price(Money.euros("2.00"), "trajet"),
                        new Contact("1 place de l'Exemple", "03 00 00 00 00", "https://navette.example/"),
                        FROM,
                        LocalDate.of(2027, 12, 31),
                        "Essai",
                        List.of()));
    }

    @Test
    void a_line_may_say_no_more_than_it_must() {
        Map<String, String> bare = new HashMap<>(SHUTTLE);
        bare.keySet().removeAll(List.of("siren", "epcis", "basins", "conditions", "price", "per"));
        bare.keySet().removeAll(List.of("address", "phone", "web", "until"));
        bare.put("needsLicence", "true");
        bare.put("publics", "EVERYONE");

        Terms terms = judge(Map.of(), List.of(bare)).terms().getFirst();

        assertThat(terms.needsLicence()).isTrue();
        assertThat(terms.operator().siren()).isNull();
        assertThat(terms.price()).isNull();
        assertThat(terms.contact()).isNull();
        assertThat(terms.conditions()).isNull();
        assertThat(terms.until()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name          |                | LINE_VALUE_MUST_BE_READABLE name",
                "kind          | BUS            | LINE_VALUE_MUST_BE_READABLE kind",
                "operator      |                | LINE_VALUE_MUST_BE_READABLE operator",
                "siren         | 22620001       | LINE_VALUE_MUST_BE_READABLE siren",
                "siren         | 226200013      | SIREN_MUST_HAVE_ITS_CHECK_DIGIT siren",
                "publics       |                | LINE_VALUE_MUST_BE_READABLE publics",
                "publics       | YOUNG NOBODY   | LINE_VALUE_MUST_BE_READABLE publics",
                "needsLicence  | oui            | LINE_VALUE_MUST_BE_READABLE needsLicence",
                "needsLicence  | true           | SOLUTION_FOR_THOSE_WITHOUT_A_LICENCE_MUST_NOT_NEED_ONE needsLicence",
                "communes      | 6204           | LINE_VALUE_MUST_BE_READABLE communes",
                "communes      | 62041 62999    | SOLUTION_PLACE_MUST_BE_ON_RECORD communes",
                "epcis         | 200072460      | SOLUTION_PLACE_MUST_BE_ON_RECORD epcis",
                "epcis         | 200033570      | SIREN_MUST_HAVE_ITS_CHECK_DIGIT epcis",
                "basins        | Littoral Est   | SOLUTION_BASIN_MUST_BE_ON_RECORD basins",
                "price         | 2,00           | LINE_VALUE_MUST_BE_READABLE price",
                "price         |                | LINE_VALUE_MUST_BE_READABLE price",
                "per           |                | LINE_VALUE_MUST_BE_READABLE per",
                "phone         | Camille        | LINE_VALUE_MUST_BE_READABLE phone",
                "web           | navette        | LINE_VALUE_MUST_BE_READABLE web",
                "from          | 2026-02-30     | LINE_VALUE_MUST_BE_READABLE from",
                "until         | 2025-12-31     | LINE_VALUE_MUST_BE_READABLE until"
            })
    void names_the_column_of_a_fault_and_writes_nothing(String column, String value, String fault) {
        Verdict verdict = judge(Map.of(), List.of(SHUTTLE, with(column, value == null ? "" : value)));

        assertThat(faults(verdict)).containsExactly(fault);
        assertThat(verdict.lines()).extracting(LineVerdict::outcome).containsExactly(Outcome.BEGUN, Outcome.REFUSED);
        assertThat(verdict.terms()).isEmpty();
    }

    @Test
    void a_line_without_its_columns_or_its_perimeter_is_refused_as_a_whole() {
        Map<String, String> nowhere = new HashMap<>(SHUTTLE);
        nowhere.keySet().removeAll(List.of("communes", "epcis", "basins"));

        assertThat(faults(judge(Map.of(), List.of(Map.of(), nowhere))))
                .containsExactly("LINE_MUST_FILL_ITS_COLUMNS", "SOLUTION_MUST_NAME_ITS_PERIMETER");
    }

    @Test
    void what_is_on_record_is_unchanged_whoever_told_it_and_keeps_its_actions_when_it_changes() {
        Map<String, String> next = new HashMap<>(with("from", "2026-11-26"));
        next.put("price", "2.50");

        Verdict verdict = judge(onRecord(terms -> terms), List.of(SHUTTLE, next, next));

        assertThat(verdict.lines())
                .extracting(LineVerdict::outcome)
                .containsExactly(Outcome.UNCHANGED, Outcome.CHANGED, Outcome.UNCHANGED);
        assertThat(verdict.terms()).singleElement().satisfies(terms -> {
            assertThat(terms.actions()).isEqualTo(Sample.shuttle().terms().actions());
            assertThat(terms.provenance()).isEqualTo("Essai");
            assertThat(terms.from()).isEqualTo(TODAY);
        });
    }

    @Test
    void the_past_of_what_is_on_record_is_not_rewritten() {
        Map<String, String> before = with("from", "2026-11-25");
        Map<String, String> sameDay = with("price", "3.00");

        assertThat(faults(judge(onRecord(terms -> terms), List.of(before, sameDay))))
                .containsExactly(
                        "SOLUTION_MUST_KEEP_ITS_PAST from",
                        "SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE from",
                        "SOLUTION_MUST_KEEP_ITS_PAST from");
        assertThat(faults(judge(Map.of(), List.of(with("from", "2021-09-01"), with("until", "")))))
                .containsExactly("SOLUTION_MUST_KEEP_ITS_PAST from");
    }
}

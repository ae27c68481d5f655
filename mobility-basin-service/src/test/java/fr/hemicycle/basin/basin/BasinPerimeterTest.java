package fr.hemicycle.basin.basin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has a collectivity of its own. The perimeters are made up. */
@QuarkusTest
@WithTestResource(TestStack.class)
class BasinPerimeterTest {

    private static final String PATH = "/v1/basin-perimeters?publisher=Région&reference=Essai";
    private static final String HEADER = "basin;intercommunality;from;until\n";
    private static final String BOULOGNE = "246200729";
    private static final String TERNOIS = "200069672";
    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    private final Mobility own = new Mobility(Role.MOBILITY, "779" + NUMBERS.getAndIncrement());

    private String record(String name) {
        return own.created("/v1/basins", Mobility.basinOf(name)).getString("id");
    }

    private JsonPath take(String lines) {
        return own.postFile(PATH, "text/csv", HEADER + lines)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void departements_and_population_are_those_of_the_communes_of_the_day() {
        String basin = record("Nord");
        own.get("/v1/basins/" + basin).then().body("perimeter", nullValue());

        take("Nord;" + TERNOIS + ";2026-01-01;\nNord;" + BOULOGNE + ";2026-01-01;2026-06-30\n");

        own.get("/v1/basins/" + basin + "?on=2026-06-30")
                .then()
                .statusCode(200)
                .body("perimeter.intercommunalities", equalTo(2))
                .body("perimeter.communes", equalTo(103 + 22))
                .body("perimeter.departments.insee", contains("62", "80"))
                .body("perimeter.departments.communes", contains(102 + 22, 1));
        int ternois = own.read("/v1/intercommunalities/" + TERNOIS).getInt("population");
        own.get("/v1/basins/" + basin + "?on=2026-07-01")
                .then()
                .body("perimeter.intercommunalities", equalTo(1))
                .body("perimeter.population", equalTo(ternois));
        own.get("/v1/basins?on=2026-07-01").then().body("items[0].perimeter.population", equalTo(ternois));
        own.get("/v1/basins/" + basin + "?on=2025-12-31").then().body("perimeter", nullValue());
        own.get("/v1/basins/" + basin).then().body("departments.insee", contains("62", "59"));
    }

    @Test
    void communes_are_those_of_the_intercommunalities_of_the_day() {
        String basin = record("Nord");
        String path = "/v1/basins/" + basin + "/communes";
        own.get(path).then().statusCode(200).body("items", empty());
        take("Nord;" + TERNOIS + ";2026-01-01;\nNord;" + BOULOGNE + ";2026-01-01;2026-06-30\n");

        own.get(path + "?on=2026-06-30&limit=200").then().body("items", hasSize(103 + 22));
        own.get(path + "?on=2026-07-01&limit=200")
                .then()
                .body("items", hasSize(103))
                .body("items.intercommunality.unique()", contains(TERNOIS));
        assertThat(own.read(path + "?on=2026-06-30&limit=200").getMap("items.find { it.insee == '62160' }"))
                .isEqualTo(Map.of(
                        "insee", "62160",
                        "name", "Boulogne-sur-Mer",
                        "population", 41439,
                        "department", "62",
                        "intercommunality", BOULOGNE));
        JsonPath page = own.read(path + "?on=2026-06-30&limit=100");
        assertThat(own.read(path + "?on=2026-06-30&limit=100&cursor=" + page.getString("next"))
                        .getList("items.insee"))
                .hasSize(25)
                .doesNotContainAnyElementsOf(page.getList("items.insee"));
    }

    @Test
    void before_the_record_of_the_territory_a_basin_has_members_and_no_people() {
        String basin = record("Nord");
        take("Nord;" + BOULOGNE + ";2022-01-27;\n");

        own.get("/v1/basins/" + basin + "?on=2022-12-13")
                .then()
                .body("perimeter.intercommunalities", equalTo(1))
                .body("perimeter.population", nullValue())
                .body("perimeter.departments", nullValue());
    }

    @Test
    void an_intercommunality_is_in_one_or_two_basins_and_never_in_three() {
        String nord = record("Nord");
        record("Sud");
        record("Est");
        take("Nord;" + BOULOGNE + ";2026-01-01;\nSud;" + BOULOGNE + ";2026-01-01;\n");

        own.postFile(PATH, "text/csv", HEADER + "Est;" + TERNOIS + ";2026-01-01;\nEst;" + BOULOGNE + ";2026-07-01;")
                .then()
                .statusCode(422)
                .body("code", equalTo("INTERCOMMUNALITY_MUST_BE_IN_ONE_OR_TWO_BASINS"))
                .body("errors[0].pointer", equalTo("/lines/1/intercommunality"))
                .body(
                        "errors[0].detail",
                        equalTo("L'EPCI 246200729 serait, le 2026-07-01, dans plus de deux bassins : Est, Nord, Sud."));
        own.get("/v1/basin-coverage?on=2026-07-01").then().body("inOneBasin", equalTo(0));

        assertThat(take("Sud;" + BOULOGNE + ";2026-01-01;2026-06-30\nEst;" + BOULOGNE + ";2026-07-01;\n")
                        .getInt("ended"))
                .isEqualTo(1);
        own.get("/v1/basins/" + nord + "/intercommunalities?on=2026-07-01")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].siren", equalTo(BOULOGNE))
                .body("items[0].name", equalTo("CA du Boulonnais"))
                .body("items[0].provenance", equalTo("Région : Essai"))
                .body("items[0].otherBasins", contains("Est"));
        own.get("/v1/communes/62160/basins?on=2026-07-01").then().body("items.name", contains("Nord", "Est"));
        own.get("/v1/communes/62160/basins?on=2026-06-30").then().body("items.name", contains("Nord", "Sud"));
        own.get("/v1/communes/62160/basins?on=2025-06-30").then().body("items", empty());
    }

    @Test
    void the_coverage_names_who_is_in_none_in_two_and_what_overlaps() {
        record("Nord");
        record("Sud");
        own.get("/v1/basin-coverage?on=2026-07-01")
                .then()
                .statusCode(200)
                .body("intercommunalities", equalTo(92))
                .body("inNoBasin", hasSize(92))
                .body("overlaps", empty());
        take("Nord;%s;2026-01-01;\nSud;%s;2026-01-01;\nSud;%s;2026-01-01;\n".formatted(BOULOGNE, BOULOGNE, TERNOIS));

        own.get("/v1/basin-coverage?on=2026-07-01")
                .then()
                .body("inNoBasin", hasSize(90))
                .body("inOneBasin", equalTo(1))
                .body("inTwoBasins[0].name", equalTo("CA du Boulonnais"))
                .body("inTwoBasins[0].basins", contains("Nord", "Sud"))
                .body("inThreeBasinsOrMore", empty())
                .body("overlaps[0].basins", contains("Nord", "Sud"))
                .body("overlaps[0].communes", equalTo(22));
        own.get("/v1/basin-coverage?on=2025-07-01").then().body("intercommunalities", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ouest;246200729;2026-01-01; | BASIN_MUST_BE_ON_RECORD | basin",
                "Nord;246200728;2026-01-01; | SIREN_MUST_HAVE_ITS_CHECK_DIGIT | intercommunality",
                "Nord;226200012;2026-01-01; | PERIMETER_MUST_NAME_AN_INTERCOMMUNALITY_ON_RECORD | intercommunality",
                "2026;246200729;2026-01-01; | PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN | from",
                "Nord;200069672;2026-02-01;2026-03-01 | PERIMETER_MUST_KEEP_ITS_PAST | from",
                "Nord;246200729;2026-01-01 | LINE_MUST_FILL_ITS_COLUMNS | ",
                "Nord;246200729;2026-01-01;2025-12-31 | LINE_VALUE_MUST_BE_READABLE | until"
            })
    void refuses_a_wrong_line_at_its_place_and_writes_nothing(String line, String code, String column) {
        String basin = record("Nord");
        Map<String, Object> dated = Mobility.basinOf("2026");
        dated.put("validFrom", "2026-01-01");
        dated.put("validUntil", "2026-12-31");
        own.created("/v1/basins", dated);
        take("Nord;" + TERNOIS + ";2026-01-01;2026-02-28\n");

        own.postFile(PATH, "text/csv", HEADER + "Nord;200033579;2026-01-01;\n" + line)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/lines/1" + (column == null ? "" : "/" + column)));
        own.postFile(PATH + "&dryRun=true", "text/csv", HEADER + "Nord;200033579;2026-01-01;\n" + line)
                .then()
                .statusCode(200)
                .body("begun", equalTo(1))
                .body("faults.code", contains(code));

        own.get("/v1/basins/" + basin + "?on=2026-01-01").then().body("perimeter.intercommunalities", equalTo(1));
    }

    @Test
    void a_basin_has_its_dates_and_ends_after_its_beginning() {
        Map<String, Object> dated = Mobility.basinOf("Nord");
        dated.put("validFrom", "2022-01-27");
        dated.put("validUntil", "2022-01-26");
        own.post("/v1/basins", dated)
                .then()
                .statusCode(422)
                .body("code", equalTo("BASIN_MUST_END_AFTER_ITS_BEGINNING"))
                .body("errors[0].pointer", equalTo("/validUntil"));
        dated.put("validUntil", "2022-01-27");
        assertThat(own.created("/v1/basins", dated).getString("validUntil")).isEqualTo("2022-01-27");
    }

    @Test
    void a_basin_ends_once_after_everybody_has_left() {
        String path = "/v1/basins/" + record("Nord") + "/end";
        take("Nord;" + BOULOGNE + ";2026-01-01;\n");

        own.post(path, Map.of("lastDay", "2026-12-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo("BASIN_MUST_OUTLAST_ITS_PERIMETER"));
        take("Nord;" + BOULOGNE + ";2026-01-01;2026-12-31\n");
        own.post(path, Map.of("lastDay", "2026-12-31"))
                .then()
                .statusCode(200)
                .body("validUntil", equalTo("2026-12-31"));
        own.post(path, Map.of("lastDay", "2027-12-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo("BASIN_MUST_END_ONCE"));
        own.postFile(PATH, "text/csv", HEADER + "Nord;" + TERNOIS + ";2026-01-01;\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("PERIMETER_MUST_LIE_WITHIN_THE_DATES_OF_ITS_BASIN"));
        own.post(path, Map.of()).then().statusCode(422);
    }

    @Test
    void what_belongs_to_another_collectivity_is_not_there() {
        String basin = record("Nord");
        take("Nord;" + BOULOGNE + ";2026-01-01;\n");
        Mobility other = new Mobility(Role.MOBILITY, "780" + NUMBERS.getAndIncrement());

        other.get("/v1/basins/" + basin + "/intercommunalities").then().statusCode(404);
        other.get("/v1/basins/" + basin + "/communes").then().statusCode(404);
        other.get("/v1/communes/62160/basins").then().body("items", empty());
        other.postFile(PATH, "text/csv", HEADER + "Nord;" + BOULOGNE + ";2026-01-01;\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("BASIN_MUST_BE_ON_RECORD"));
        assertThat(other.read("/v1/basin-coverage").getList("inNoBasin")).hasSize(92);
    }
}

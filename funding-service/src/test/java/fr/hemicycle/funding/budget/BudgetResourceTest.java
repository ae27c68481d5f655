package fr.hemicycle.funding.budget;

import static fr.hemicycle.funding.BudgetRequests.budget;
import static fr.hemicycle.funding.BudgetRequests.line;
import static fr.hemicycle.funding.BudgetRequests.stage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.funding.Treasury;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class BudgetResourceTest {

    private static final AtomicInteger YEARS = new AtomicInteger(2300);

    private final Treasury treasury = new Treasury();
    private final int year = YEARS.incrementAndGet();

    @BeforeEach
    void chart() {
        treasury.post("/v1/charts/shipped/M52-2021", Map.of()).then().statusCode(201);
        treasury.created("/v1/charts/M52/2021/carry-overs", Map.of("year", year, "reason", "test"));
    }

    @Test
    void adopts_a_budget_in_stages_that_add_up() {
        String id = open();
        record(id, stage("INITIAL", "2022-100", "2022-03-21", List.of(full("100.00"), line("9354", "5.00"))));
        JsonPath after = record(id, stage("AMENDING", "2022-200", "2022-06-20", List.of(full("-40.01"))));

        assertThat(after.<String>getList("stages.kind")).containsExactly("INITIAL", "AMENDING");
        assertThat(after.<String>getList("chapters.chapter")).containsExactly("9354", "9356");
        assertThat(after.<String>getList("chapters.voted.amount")).containsExactly("5.00", "59.99");
        assertThat(treasury.read("/v1/budgets/" + id).<String>getList("chapters.voted.amount"))
                .containsExactly("5.00", "59.99");
        JsonPath lines = treasury.read("/v1/budgets/" + id + "/lines?limit=2");
        assertThat(lines.getList("items")).hasSize(2);
        assertThat(treasury.read("/v1/budgets/" + id + "/lines?limit=2&cursor=" + lines.getString("next"))
                        .getString("items[0].line.voted.amount"))
                .isEqualTo("-40.01");
        assertThat(treasury.read("/v1/budgets?limit=200").<String>getList("items.id"))
                .contains(id);

        treasury.post(
                        "/v1/budgets/" + id + "/stages",
                        stage("SUPPLEMENTARY", "2022-300", "2022-10-01", List.of(full("-60.00"))))
                .then()
                .statusCode(409)
                .body("errors.code", contains("CHAPTER_MUST_NOT_FALL_BELOW_ZERO"));
        assertThat(treasury.read("/v1/budgets/" + id).getList("stages")).hasSize(2);
    }

    @Test
    void refuses_a_budget_twice_and_the_siret_of_nobody_or_another() {
        Map<String, Object> request = budget("Budget principal", year);
        treasury.created("/v1/budgets", request);
        treasury.post("/v1/budgets", request)
                .then()
                .statusCode(409)
                .body("code", equalTo("BUDGET_MUST_BE_OPENED_ONCE"));
        request.put("siret", "22620001200013");
        treasury.post("/v1/budgets", request)
                .then()
                .statusCode(422)
                .body("code", equalTo("SIRET_MUST_HAVE_ITS_CHECK_DIGIT"))
                .body("errors.pointer", contains("/siret"));
        request.put("siret", "23350001600040");
        treasury.post("/v1/budgets", request)
                .then()
                .statusCode(422)
                .body("code", equalTo("SIRET_MUST_BE_OF_THE_COLLECTIVITY"));
    }

    @Test
    void refuses_a_stage_and_writes_nothing() {
        String id = open();
        String path = "/v1/budgets/" + id + "/stages";
        Map<String, Object> byTheCommittee = stage("INITIAL", "N", "2022-03-21", List.of(full("1.00")));
        byTheCommittee.put("body", "STANDING_COMMITTEE");
        treasury.post(path, byTheCommittee)
                .then()
                .statusCode(409)
                .body("errors.code", contains("STAGE_MAY_ONLY_BE_ADOPTED_BY_THE_PLENARY"));
        treasury.post(path, stage("INITIAL", "N", "2022-03-21", List.of(line("9344", "1.00"))))
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("BUDGET_LINE_MUST_BE_IN_THE_CHART"));
        treasury.post(path, stage("INITIAL", "N", "2022-03-21", List.of(line("9356", "1.005"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0/voted/amount"));
        treasury.post(path, stage("OTHER", "N", "2022-03-21", List.of(line("9356", "1.00"))))
                .then()
                .statusCode(422);
        treasury.post(path, stage("INITIAL", "N", "2022-03-21", List.of()))
                .then()
                .statusCode(422);
        assertThat(treasury.read("/v1/budgets/" + id).getList("stages")).isEmpty();
        Treasury other = new Treasury(Role.FINANCE, Treasury.NORD);
        other.post(path, stage("INITIAL", "N", "2022-03-21", List.of(full("1.00"))))
                .then()
                .statusCode(404);
        other.get("/v1/budgets/" + id).then().statusCode(404);
        other.get("/v1/budgets/" + id + "/lines").then().statusCode(404);
    }

    @Test
    void publishes_what_the_standard_can_tell_and_lists_the_rest() throws IOException {
        String id = open();
        Map<String, Object> order = line("946", "7.00");
        order.put("movement", "ORDER");
        order.put("nature", "6811");
        record(id, stage("INITIAL", "2022-100", "2022-03-21", List.of(full("100.00"), line("9354", "5.00"), order)));
        record(id, stage("SUPPLEMENTARY", "2022-200", "2022-06-20", List.of(full("-0.01"))));

        String csv = given().get("/v1/open-data/budgets/scdl.csv?collectivity=226200012&year=" + year)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();

        List<CSVRecord> rows = rows(csv);
        assertThat(rows).hasSize(3);
        assertThat(faults(rows)).isEmpty();
        assertThat(rows.getFirst().toList())
                .containsExactly(
                        "budget primitif",
                        String.valueOf(year),
                        "22620001200012",
                        "Département du Pas-de-Calais",
                        "6568",
                        "Autres participations",
                        "65",
                        "Autres charges de gestion courante",
                        "9356",
                        "Revenu de solidarité active",
                        "",
                        "fonctionnement",
                        "réel",
                        "dépense",
                        "",
                        "",
                        "",
                        "60000.00",
                        "100.00",
                        "",
                        "",
                        "");
        assertThat(rows.get(1).get("BGT_OPBUDG")).isEqualTo("ordre");
        assertThat(rows.get(2).get("BGT_NATDEC")).isEqualTo("budget supplémentaire");
        assertThat(rows.get(2).get("BGT_MTPREV")).isEqualTo("-0.01");
        given().get("/v1/open-data/budgets/left-out?collectivity=226200012&year=" + year)
                .then()
                .statusCode(200)
                .body("items.chapter", contains("9354"))
                .body("items[0].reasons.code", contains("PUBLISHED_LINE_MUST_NAME_ITS_ACCOUNT"));
        given().get("/v1/open-data/budgets/scdl.csv?collectivity=226200012")
                .then()
                .statusCode(422);
        given().get("/v1/open-data/budgets/scdl.csv?collectivity=x&year=2022")
                .then()
                .statusCode(422);
        assertThat(rows(given().get("/v1/open-data/budgets/scdl.csv?collectivity=225900018&year=" + year)
                        .asString()))
                .isEmpty();
    }

    @Test
    void the_check_finds_a_row_that_breaks_the_schema() throws IOException {
        String header = String.join(",", fr.hemicycle.funding.budget.domain.ScdlBudgetRow.COLUMNS);
        List<CSVRecord> rows = rows(header
                + "\nbudget prévisionnel,22,1,,1234567890,l,1,l,,,,fonctionnement,réel,dépense,,,,\"1,0\",,,,\n");

        assertThat(faults(rows))
                .containsExactly("BGT_NATDEC", "BGT_ANNEE", "BGT_SIRET", "BGT_NOM", "BGT_CONTNAT", "BGT_MTPROPNOUV");
    }

    /** What the table schema asks, read from the schema itself. */
    private static List<String> faults(List<CSVRecord> rows) throws IOException {
        List<String> faults = new ArrayList<>();
        for (CSVRecord row : rows) {
            for (JsonNode field : schema().path("fields")) {
                String name = field.path("name").asText();
                JsonNode constraints = field.path("constraints");
                String value = row.get(name);
                boolean right = value.isEmpty()
                        ? !constraints.path("required").asBoolean()
                        : switch (field.path("type").asText()) {
                                    case "year" -> value.matches("\\d{4}");
                                    case "number" -> value.matches("-?\\d+(\\.\\d+)?");
                                    default -> true;
                                }
                                && (!constraints.has("enum")
                                        || constraints
                                                .path("enum")
                                                .valueStream()
                                                .anyMatch(each -> each.asText().equals(value)))
                                && value.matches(constraints.path("pattern").asText(".*"))
                                && value.length()
                                        <= constraints.path("maxLength").asInt(10_000)
                                && value.length()
                                        >= constraints.path("minLength").asInt(0);
                if (!right) {
                    faults.add(name);
                }
            }
        }
        return faults;
    }

    private static JsonNode schema() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(BudgetResourceTest.class.getResourceAsStream("/scdl/budget-0.8.3.json"))) {
            return new ObjectMapper().readTree(schema);
        }
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            assertThat(parser.getHeaderNames())
                    .isEqualTo(schema().path("fields")
                            .valueStream()
                            .map(field -> field.path("name").asText())
                            .toList());
            return parser.getRecords();
        }
    }

    private String open() {
        return treasury.created("/v1/budgets", budget("B-" + UUID.randomUUID(), year))
                .getString("id");
    }

    private JsonPath record(String id, Map<String, Object> stage) {
        return treasury.created("/v1/budgets/" + id + "/stages", stage);
    }

    private static Map<String, Object> full(String voted) {
        Map<String, Object> line = new HashMap<>(line("9356", voted));
        line.put("nature", "6568");
        line.put("function", "93564");
        return line;
    }
}

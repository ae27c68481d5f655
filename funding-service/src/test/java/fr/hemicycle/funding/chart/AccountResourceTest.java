package fr.hemicycle.funding.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.funding.Treasury;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class AccountResourceTest {

    /** A collectivity of its own: the charts of the others are those of other tests. */
    private static final String OISE = "226000016";

    private static final AtomicInteger YEARS = new AtomicInteger(2100);
    private static final String HEADER = "axis;code;label;section;expenseChapter;revenueChapter\n";

    private final Treasury treasury = new Treasury(Role.FINANCE, OISE);
    private final int year = YEARS.incrementAndGet();

    @Test
    void imports_a_spreadsheet_with_where_it_comes_from() {
        importing("\uFEFF"
                        + (HEADER
                                        + "NATURE;6568;\"Autres \"\"participations\"\"\";;65;\nCHAPTER;65;Charges;OPERATING;;\n")
                                .replace("\n", "\r\n"))
                .then()
                .statusCode(201)
                .body("registered", equalTo(2))
                .body("lines", equalTo(2))
                .body("faults", empty());

        JsonPath chart = treasury.read("/v1/charts/M57/" + year);
        assertThat(chart.getString("provenance")).isEqualTo("DGCL : https://www.example.fr/m57.csv");
        assertThat(chart.getInt("accounts.natures")).isEqualTo(1);
        assertThat(chart.getInt("accounts.chapters")).isEqualTo(1);
        assertThat(chart.getString("imports[0].publisher")).isEqualTo("DGCL");
        assertThat(chart.getString("imports[0].publishedOn")).isEqualTo("2023-12-01");
        assertThat(chart.getString("imports[0].sha256")).matches("[0-9a-f]{64}");
        JsonPath accounts = treasury.read("/v1/charts/M57/" + year + "/accounts?axis=NATURE");
        assertThat(accounts.getString("items[0].label")).isEqualTo("Autres \"participations\"");
        assertThat(accounts.getString("items[0].section")).isEqualTo("OPERATING");
        assertThat(treasury.read("/v1/charts?limit=200").getList("items.accounts.natures"))
                .isNotEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_corrected_one_what_it_corrects() {
        String file = HEADER + "NATURE;1;l;;;\nNATURE;2;l;;;\n";
        importing(file).then().statusCode(201).body("registered", equalTo(2));
        importing(file)
                .then()
                .statusCode(201)
                .body("registered", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(2));
        importing(HEADER + "NATURE;2;corrected;INVESTMENT;;\nNATURE;3;l;;;\n")
                .then()
                .statusCode(201)
                .body("registered", equalTo(1))
                .body("changed", equalTo(1));

        assertThat(treasury.read("/v1/charts/M57/" + year + "/accounts").<String>getList("items.label"))
                .containsExactly("l", "corrected", "l");
        assertThat(treasury.read("/v1/charts/M57/" + year).getList("imports")).hasSize(3);
    }

    @Test
    void imports_the_same_from_json_with_the_place_of_what_is_wrong() {
        Map<String, Object> right = Map.of("axis", "NATURE", "code", "1", "label", "l");
        String path = path("");
        treasury.post(path, Map.of("accounts", List.of(right))).then().statusCode(201);
        treasury.post(path, Map.of("accounts", List.of(right, Map.of("axis", "NATURE", "code", "é", "label", "l"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/accounts/1/code"))
                .body("code", equalTo("ACCOUNT_VALUE_MUST_BE_READABLE"));
        List<Map<String, Object>> withNull = new ArrayList<>();
        withNull.add(null);
        treasury.post(path, Map.of("accounts", withNull)).then().statusCode(422);
        treasury.post(path, Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("ACCOUNTS_MUST_BE_ONE_TO_FIFTY_THOUSAND"));
        treasury.post(path, List.of()).then().statusCode(422);
    }

    @Test
    void forty_thousand_lines_of_which_three_are_wrong_are_told_and_not_taken_then_taken_fast() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 2; i <= 40_001; i++) {
            file.append(
                    i == 7 || i == 20_000 || i == 40_001
                            ? "NATURE;x%d;label;;;\n"
                            : "NATURE;%d;Compte à étiquette;;;\n".formatted(i));
        }
        String wrong = file.toString();
        Instant start = Instant.now();

        importing(wrong, "&dryRun=true", StandardCharsets.UTF_8)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("lines", equalTo(40_000))
                .body("registered", equalTo(39_997))
                .body("refused", equalTo(3))
                .body("faults.line", contains(7, 20_000, 40_001))
                .body("faults[0].code", equalTo("ACCOUNT_VALUE_MUST_BE_READABLE"))
                .body("faults[0].field", equalTo("code"))
                .body("faults[0].detail", containsString("« x%d »"));
        importing(wrong)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/5/code", "/lines/19998/code", "/lines/39999/code"));
        treasury.get("/v1/charts/M57/" + year).then().statusCode(404);
        importing(wrong.replace("x%d", "X")
                        .replaceFirst("NATURE;X;", "NATURE;Y;")
                        .replaceFirst("NATURE;X;", "NATURE;Z;"))
                .then()
                .statusCode(201)
                .body("registered", equalTo(40_000));

        Duration took = Duration.between(start, Instant.now());
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(treasury.read("/v1/charts/M57/" + year).getInt("accounts.natures"))
                .isEqualTo(40_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "axis;code;libelle|422|ACCOUNTS_MUST_NAME_THEIR_COLUMNS",
                "axis;code;label;code|422|ACCOUNTS_MUST_NAME_THEIR_COLUMNS",
                "axis;code;label|422|ACCOUNTS_MUST_BE_ONE_TO_FIFTY_THOUSAND",
                "''|422|ACCOUNTS_MUST_NAME_THEIR_COLUMNS",
                "axis,code,label~NATURE,\"1|400|ACCOUNTS_MUST_BE_READABLE",
                "axis,code,label~NATURE,1|422|ACCOUNT_MUST_FILL_ITS_COLUMNS",
                "axis,code,label~NATURE,1,l,l|422|ACCOUNT_MUST_FILL_ITS_COLUMNS",
            })
    void refuses_a_file_that_is_none(String file, int status, String code) {
        importing(file.replace('~', '\n')).then().statusCode(status).body("code", equalTo(code));
        treasury.get("/v1/charts/M57/" + year).then().statusCode(404);
    }

    @Test
    void refuses_latin_1_and_a_line_too_many() {
        importing(HEADER + "NATURE;1;été;;;\n", "", StandardCharsets.ISO_8859_1)
                .then()
                .statusCode(400)
                .body("code", equalTo("ACCOUNTS_MUST_BE_READABLE"));
        importing(HEADER + "NATURE;1;l;;;\n".repeat(50_001))
                .then()
                .statusCode(422)
                .body("code", equalTo("ACCOUNTS_MUST_BE_ONE_TO_FIFTY_THOUSAND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/charts/M57/2024/accounts",
                "/v1/charts/M57/2024/accounts?publisher=p",
                "/v1/charts/M57/2024/accounts?publisher=p&reference=%20",
                "/v1/charts/m57/2024/accounts?publisher=p&reference=r",
                "/v1/charts/M57/1899/accounts?publisher=p&reference=r"
            })
    void refuses_an_import_from_nowhere_or_for_no_chart(String path) {
        treasury.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .urlEncodingEnabled(false)
                .body(Map.of("accounts", List.of(Map.of("axis", "NATURE", "code", "1", "label", "l"))))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"));
    }

    @Test
    void no_body_is_no_file() {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(Role.FINANCE, OISE))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(path(""))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 415, 422));
    }

    @Test
    void a_code_means_what_its_chart_says_and_nothing_in_another() {
        importing(HEADER + "CHAPTER;9356;Actions en faveur du littoral;OPERATING;;\nNATURE;6568;l;;;\n");
        treasury.post("/v1/charts/shipped/M52-2021", Map.of()).then().statusCode(201);

        assertThat(label("/v1/charts/M57/" + year)).isEqualTo("Actions en faveur du littoral");
        assertThat(label("/v1/charts/M52/2021")).isEqualTo("Revenu de solidarité active");

        Map<String, Object> inM57 = Treasury.operationOf("100.00");
        inM57.put("imputation", Map.of("nomenclature", "M57", "year", year, "nature", "6568", "function", "93564"));
        treasury.post("/v1/operations", inM57)
                .then()
                .statusCode(409)
                .body("errors.code", contains("IMPUTATION_MUST_BE_IN_ITS_CHART"));
    }

    @Test
    void the_shipped_chart_holds_the_imputation_of_december_2022_once_it_is_carried_over() {
        Treasury somme = new Treasury(Role.FINANCE, "228000014");
        Map<String, Object> operation = Treasury.operationOf("100.00");
        somme.post("/v1/charts/shipped/M52-2021", Map.of())
                .then()
                .statusCode(201)
                .body("accounts.natures", equalTo(1706))
                .body("accounts.functions", equalTo(378))
                .body("accounts.functionalCodes", equalTo(121))
                .body("accounts.chapters", equalTo(112))
                .body("imports", hasSize(1));
        somme.post("/v1/operations", operation)
                .then()
                .statusCode(409)
                .body("errors.code", contains("IMPUTATION_MUST_BE_IN_ITS_CHART"));

        somme.post("/v1/charts/M52/2021/carry-overs", Map.of("year", 2022, "reason", "r"))
                .then()
                .statusCode(201)
                .body("carriedOverTo", contains(2022));

        somme.post("/v1/operations", operation).then().statusCode(201);
        Map<String, Object> byNature = Treasury.operationOf("100.00");
        byNature.put("imputation", Map.of("nomenclature", "M52", "year", 2022, "nature", "6568", "function", "564"));
        somme.post("/v1/operations", byNature).then().statusCode(201);
        Map<String, Object> investment = Treasury.operationOf("100.00");
        investment.put(
                "imputation", Map.of("nomenclature", "M52", "year", 2022, "nature", "6568", "function", "90564"));
        somme.post("/v1/operations", investment).then().statusCode(409);
        JsonPath account = somme.read("/v1/charts/M52/2022/accounts?axis=FUNCTION&code=93564");
        assertThat(account.getString("items[0].label")).isEqualTo("Insertion professionnelle");
        assertThat(account.getString("items[0].expenseChapter")).isEqualTo("9356");
        assertThat(account.getString("items[0].section")).isEqualTo("OPERATING");

        somme.post("/v1/charts/shipped/M52-2021", Map.of())
                .then()
                .statusCode(201)
                .body("imports", hasSize(2));
        somme.post("/v1/charts/M52/2021/carry-overs", Map.of("year", 2022, "reason", "again"))
                .then()
                .statusCode(409)
                .body("code", equalTo("YEAR_MUST_HAVE_NO_CHART"));
        somme.post("/v1/charts/M52/2021/carry-overs", Map.of("year", 2021, "reason", "r"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CHART_MAY_ONLY_BE_CARRIED_TO_A_LATER_YEAR"));
        somme.post("/v1/charts/M57/2021/carry-overs", Map.of("year", 2022, "reason", "r"))
                .then()
                .statusCode(404);
        somme.post("/v1/charts/shipped/M99-2021", Map.of()).then().statusCode(404);
        assertThat(somme.read("/v1/charts/shipped").<String>getList("items.code"))
                .containsExactly("M52-2021");
    }

    @Test
    void an_account_under_an_operation_keeps_the_section_of_the_operation() {
        importing(HEADER + "NATURE;1;l;;;\nFUNCTION;2;l;;;\n");
        Map<String, Object> operation = Treasury.operationOf("100.00");
        operation.put("imputation", Map.of("nomenclature", "M57", "year", year, "nature", "1", "function", "2"));
        treasury.post("/v1/operations", operation).then().statusCode(201);

        importing(HEADER + "NATURE;1;l;INVESTMENT;;\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_MUST_KEEP_ITS_SECTION"))
                .body("errors.source", contains("CGCT L3312-4"));
        importing(HEADER + "NATURE;1;l;OPERATING;;\n").then().statusCode(201).body("changed", equalTo(1));
    }

    @Test
    void finds_accounts_by_code_and_by_words_and_pages_them() {
        importing(HEADER
                + "NATURE;65;Autres charges;;;\nNATURE;656;Participations;;;\nNATURE;6568;Autres participations;;;\n"
                + "FUNCTION;656;Été à l'école;;;\n");
        String accounts = "/v1/charts/M57/" + year + "/accounts";

        assertThat(codes(accounts + "?code=656&axis=NATURE")).containsExactly("656", "6568");
        assertThat(codes(accounts + "?q=PARTICIPATION")).containsExactly("656", "6568");
        assertThat(codes(accounts + "?q=ete a l'ecole")).containsExactly("656");
        assertThat(codes(accounts + "?q=%")).isEmpty();
        JsonPath page = treasury.read(accounts + "?limit=3");
        assertThat(page.getList("items")).hasSize(3);
        assertThat(codes(accounts + "?limit=3&cursor=" + page.getString("next")))
                .containsExactly("656");
        treasury.get(accounts + "?axis=OTHER").then().statusCode(400);
        treasury.get(accounts + "?limit=201").then().statusCode(422);
        new Treasury(Role.FINANCE, Treasury.NORD).get(accounts).then().statusCode(404);
    }

    @Test
    void loads_no_chart_with_an_account_named_twice() {
        Map<String, Object> account = Map.of("axis", "NATURE", "code", "1", "label", "l");
        Map<String, Object> chart = new HashMap<>(
                Map.of("nomenclature", "M57", "year", year, "provenance", "p", "accounts", List.of(account, account)));
        treasury.post("/v1/charts", chart)
                .then()
                .statusCode(422)
                .body("code", equalTo("ACCOUNT_MUST_BE_NAMED_ONCE"))
                .body("errors.pointer", contains("/accounts/1/code"));
        treasury.get("/v1/charts/M57/" + year).then().statusCode(404);
        chart.put("accounts", List.of(account));
        treasury.post("/v1/charts", chart).then().statusCode(201);
        treasury.post("/v1/charts", chart).then().statusCode(409).body("code", equalTo("CHART_MUST_BE_LOADED_ONCE"));
    }

    private String label(String chart) {
        return treasury.read(chart + "/accounts?axis=CHAPTER&code=9356").getString("items[0].label");
    }

    private List<String> codes(String path) {
        return treasury.read(path).getList("items.code");
    }

    private String path(String parameters) {
        return "/v1/charts/M57/" + year
                + "/accounts?publisher=DGCL&reference=https://www.example.fr/m57.csv&publishedOn=2023-12-01"
                + parameters;
    }

    private Response importing(String file) {
        return importing(file, "", StandardCharsets.UTF_8);
    }

    private Response importing(String file, String parameters, Charset charset) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(Role.FINANCE, OISE))
                .header("Accept-Language", "fr")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(file.getBytes(charset))
                .post(path(parameters));
    }
}

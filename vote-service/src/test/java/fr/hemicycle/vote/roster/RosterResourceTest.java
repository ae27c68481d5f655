package fr.hemicycle.vote.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.councillor.domain.Ages;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class RosterResourceTest {

    private static final String HEADER = "civility,givenName,familyName,birthDate,group,body,voting,from,until\n";

    private final Office office = new Office();

    @Inject
    Ages ages;

    @Test
    void imports_members_with_their_seats_and_groups_from_a_spreadsheet() {
        String body = bodyNamed("PLENARY");
        String group = Office.aName("Groupe d'Opale");
        String name = Office.aName("D'ARTOIS-LÉGER");
        String decomposed = Normalizer.normalize("Maïté", Normalizer.Form.NFD);

        JsonPath report = csv(
                        HEADER
                                + "MME,%s,\"%s\",1970-02-28,\"%s\",\"%s\",true,2021-07-01,2023-06-30\n"
                                        .formatted(decomposed, name, group, body)
                                + "MME,%s,\"%s\",1970-02-28,,\"%s\",true,2023-07-01,\n"
                                        .formatted(decomposed, name, body),
                        "")
                .then()
                .statusCode(201)
                .body("lines", equalTo(2))
                .body("councillors", equalTo(1))
                .body("seats", equalTo(2))
                .body("newGroups", equalTo(List.of(group)))
                .body("items.line", equalTo(List.of(2, 3)))
                .extract()
                .jsonPath();

        String councillor = report.getString("items[0].councillorId");
        assertThat(report.getString("items[1].councillorId")).isEqualTo(councillor);
        for (String day : List.of("2021-07-01", "2023-06-30", "2023-07-01", "2040-01-01")) {
            office.get("/v1/bodies/" + idOfBody(body) + "/seats?on=" + day)
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].givenName", equalTo("Maïté"))
                    .body("items[0].familyName", equalTo(name));
        }
        assertThat(ages.birthDates(Office.PAS_DE_CALAIS, List.of(UUID.fromString(councillor))))
                .containsEntry(UUID.fromString(councillor), LocalDate.of(1970, 2, 28));
        assertThat(ages.birthDates(Office.NORD, List.of(UUID.fromString(councillor))))
                .isEmpty();
    }

    @Test
    void imports_the_same_from_json() {
        String name = Office.aName("JSON");

        JsonPath report = office.created(
                "/v1/councillors/import",
                Map.of("lines", List.of(Map.of("civility", "M", "givenName", "Jean", "familyName", name))));

        assertThat(report.getInt("councillors")).isEqualTo(1);
        assertThat(report.getInt("items[0].line")).isEqualTo(1);
    }

    @Test
    void takes_semicolons_a_byte_order_mark_and_columns_in_any_order() {
        csv("\uFEFFfamilyName;givenName;civility\r\n%s;Jean;M\r\n".formatted(Office.aName("BOM")), "")
                .then()
                .statusCode(201)
                .body("councillors", equalTo(1));
    }

    @Test
    void a_dry_run_has_a_word_on_each_line_and_writes_nothing() {
        String name = Office.aName("SEC");
        String lines = HEADER + "M,Jean,%s,,Groupe Z%s,,,,\nM,Jean,Y,1970-13-01,,,,,\nM,Jean\n".formatted(name, name);

        csv(lines, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("lines", equalTo(3))
                .body("refused", equalTo(2))
                .body("newGroups", equalTo(List.of("Groupe Z" + name)))
                .body("items.accepted", equalTo(List.of(true, false, false)))
                .body("items[1].faults[0].code", equalTo("LINE_VALUE_MUST_BE_READABLE"))
                .body("items[1].faults[0].field", equalTo("birthDate"))
                .body("items[1].faults[0].detail", containsString("1970-13-01"))
                .body("items[2].faults[0].code", equalTo("LINE_MUST_FILL_ITS_COLUMNS"));

        // Still new to the record: the same line is taken.
        csv(HEADER + "M,Jean,%s,,,,,,\n".formatted(name), "").then().statusCode(201);
    }

    @Test
    void with_one_wrong_line_nothing_is_written() {
        String name = Office.aName("TOUT OU RIEN");
        String good = "M,Jean,%s,,,,,,\n".formatted(name);

        csv(HEADER + good + "M,Jean,Y,,,Nulle part,true,2021-07-01,\n", "")
                .then()
                .statusCode(422)
                .body("code", equalTo("BODY_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/lines/1/body"))
                .body("errors[0].figures.line", equalTo("3"));

        csv(HEADER + good, "").then().statusCode(201);
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_repeat_is_answered() {
        String lines = HEADER + "M,Jean,%s,,,,,,\n".formatted(Office.aName("ENCORE"));
        String key = UUID.randomUUID().toString();

        Response first = csv(lines, "", key);
        Response repeat = csv(lines, "", key);

        assertThat(repeat.body().asString()).isEqualTo(first.body().asString());
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
        csv(lines + "M,Jean,AUTRE,,,,,,\n", "", key)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_USED_FOR_ONE_REQUEST"));
        csv(lines, "")
                .then()
                .statusCode(201)
                .body("unchanged", equalTo(1))
                .body("councillors", equalTo(0))
                .body("items[0].outcome", equalTo("UNCHANGED"))
                .body("items[0].councillorId", equalTo(first.path("items[0].councillorId")));
    }

    @Test
    void recognises_members_and_changes_group_seat_and_successor_once() {
        String body = bodyNamed("PLENARY");
        String one = Office.aName("D'ALPHA-LÉGER");
        String other = Office.aName("BÊTA");
        String group = Office.aName("Groupe");
        String seated = HEADER + "MME,Ida,\"%s\",1960-01-01,\"%s\",%s,true,2021-07-01,\n".formatted(one, group, body);
        String ida = csv(seated, "").then().statusCode(201).extract().path("items[0].councillorId");
        String moved = HEADER
                + "MME,Ida,\"%s\",1960-01-01,,%s,true,2021-07-01,2023-05-31\n".formatted(one, body)
                + "M,Luc,%s,1970-01-01,\"%s\",%s,true,2023-06-01,\n".formatted(other, group, body);
        String regrouped = HEADER + "MME,Ida,\"%s\",1960-01-01,\"%s B\",,,2023-01-01,\n".formatted(one, group);

        csv(moved, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("items.outcome", equalTo(List.of("CHANGED", "REGISTERED")))
                .body("items[0].changes", equalTo(List.of("SEAT_ENDED")))
                .body("items[0].councillorId", equalTo(ida));
        csv(moved, "").then().statusCode(201).body("changed", equalTo(1)).body("seats", equalTo(1));
        csv(regrouped, "")
                .then()
                .statusCode(201)
                .body("items[0].changes", equalTo(List.of("GROUP_LEFT", "GROUP_JOINED")));

        for (String again : List.of(seated, moved, regrouped)) {
            csv(again, "")
                    .then()
                    .statusCode(201)
                    .body("changed", equalTo(0))
                    .body("councillors", equalTo(0))
                    .body("seats", equalTo(0));
        }
        assertThat(office.read("/v1/bodies/" + idOfBody(body) + "/seats?on=2023-05-31")
                        .getList("items.familyName"))
                .containsExactly(one);
        assertThat(office.read("/v1/bodies/" + idOfBody(body) + "/seats?on=2023-06-01")
                        .getList("items.familyName"))
                .containsExactly(other);
    }

    @Test
    void recognises_a_member_whose_name_was_corrected_since() {
        String name = Office.aName("FAUTIVE");
        String line = HEADER + "MME,Ida,%s,1960-01-01,,,,,\n".formatted(name);
        String ida = csv(line, "").then().statusCode(201).extract().path("items[0].councillorId");
        office.created("/v1/councillors/" + ida + "/corrections", Map.of("familyName", "JUSTE", "motive", "Erreur"));

        csv(line, "").then().statusCode(201).body("unchanged", equalTo(1)).body("items[0].councillorId", equalTo(ida));
    }

    @Test
    void does_not_leave_a_body_without_a_vote() {
        String body = bodyNamed("PLENARY");
        String name = Office.aName("SEULE");
        String line = "MME,Ida,%s,1960-01-01,,%s,true,2021-07-01,".formatted(name, body);
        csv(HEADER + line + "\n", "").then().statusCode(201);

        csv(HEADER + line + "2023-05-31\n", "")
                .then()
                .statusCode(422)
                .body("code", equalTo("BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE"))
                .body("errors[0].pointer", equalTo("/lines/0/until"));
        csv(HEADER + line + "\n", "").then().statusCode(201).body("unchanged", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            civility,givenName               | 422 | IMPORT_MUST_NAME_ITS_COLUMNS
            civility,givenName,familyName,x  | 422 | IMPORT_MUST_NAME_ITS_COLUMNS
            civility,givenName,familyName,familyName | 422 | IMPORT_MUST_NAME_ITS_COLUMNS
            civility,givenName,familyName    | 422 | IMPORT_MUST_HOLD_ONE_TO_TEN_THOUSAND_LINES
            ''                               | 422 | IMPORT_MUST_NAME_ITS_COLUMNS
            civility,givenName,"familyName   | 400 | IMPORT_MUST_BE_READABLE
            """)
    void refuses_a_file_that_is_no_table_of_members(String file, int status, String code) {
        csv(file, "").then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void refuses_what_is_not_utf_8() {
        byte[] latin = (HEADER + "M,Maïté,X,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1);

        send(latin, "", UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body("code", equalTo("IMPORT_MUST_BE_READABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"lines\":[]}", "null", "{\"lines\":null}"})
    void refuses_an_empty_list(String json) {
        office.post("/v1/councillors/import", json)
                .then()
                .statusCode(422)
                .body("code", equalTo("IMPORT_MUST_HOLD_ONE_TO_TEN_THOUSAND_LINES"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"lines":[null]}                | 422 | LINE_VALUE_MUST_BE_READABLE
            {"lines":[{"voting":"oui"}]}    | 422 | VALUE_MUST_BE_VALID
            {"lines":[{"civility":1}]}      | 422 | VALUE_MUST_BE_VALID
            {"lines":                       | 400 | BODY_MUST_BE_JSON
            """)
    void refuses_json_of_the_wrong_shape(String json, int status, String code) {
        office.post("/v1/councillors/import", json).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void takes_ten_thousand_members_and_not_one_more() {
        Office oise = new Office(Role.CLERK, "226000016");
        String body = Office.aName("Conseil");
        String bodyId = oise.created("/v1/bodies", Map.of("kind", "PLENARY", "name", body))
                .getString("id");
        String name = Office.aName("N");
        String lines = IntStream.range(0, 10_000)
                .mapToObj(i -> "M,Élu,%s %d,1960-01-01,%s,%s,true,2021-07-01,2028-03-31\n"
                        .formatted(name, i, i % 2 == 0 ? "Groupe pair" : "Groupe impair", body))
                .collect(Collectors.joining("", HEADER, ""));

        csvOfOise(lines + "M,Jean,Z,,,,,,\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("IMPORT_MUST_HOLD_ONE_TO_TEN_THOUSAND_LINES"));
        csvOfOise(lines)
                .then()
                .statusCode(201)
                .body("councillors", equalTo(10_000))
                .body("seats", equalTo(10_000))
                .body("refused", equalTo(0));
        csvOfOise(lines)
                .then()
                .statusCode(201)
                .body("unchanged", equalTo(10_000))
                .body("councillors", equalTo(0));
        csvOfOise(lines.replace(",2028-03-31", ",2027-12-31").replaceFirst(",2027-12-31", ",2028-03-31"))
                .then()
                .statusCode(201)
                .body("changed", equalTo(9_999))
                .body("unchanged", equalTo(1));
        oise.get("/v1/bodies/" + bodyId + "/seats?on=2027-12-31&limit=200")
                .then()
                .statusCode(200)
                .body("items", hasSize(200));
    }

    @Test
    void only_the_import_takes_more_than_a_megabyte() {
        office.post("/v1/bodies", Map.of("kind", "PLENARY", "name", "x".repeat(1_100_000)))
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_MUST_FIT"));
    }

    private String bodyNamed(String kind) {
        String name = Office.aName(kind);
        office.created("/v1/bodies", Map.of("kind", kind, "name", name));
        return name;
    }

    private String idOfBody(String name) {
        String cursor = "";
        while (cursor != null) {
            JsonPath page = office.read("/v1/bodies?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            String id = page.getString("items.find { it.name == '" + name + "' }?.id");
            if (id != null) {
                return id;
            }
            cursor = page.getString("next");
        }
        throw new AssertionError(name);
    }

    private Response csv(String text, String query) {
        return csv(text, query, UUID.randomUUID().toString());
    }

    private static Response csv(String text, String query, String key) {
        return send(text.getBytes(StandardCharsets.UTF_8), query, key);
    }

    private static Response send(byte[] body, String query, String key) {
        return send(Office.PAS_DE_CALAIS, body, query, key);
    }

    private static Response csvOfOise(String text) {
        return send(
                "226000016",
                text.getBytes(StandardCharsets.UTF_8),
                "",
                UUID.randomUUID().toString());
    }

    private static Response send(String collectivity, byte[] body, String query, String key) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(Role.CLERK, collectivity))
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/councillors/import" + query);
    }
}

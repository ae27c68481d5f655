package fr.hemicycle.vote.report;

import static fr.hemicycle.vote.Office.reportTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class ReportResourceTest {

    private final Office office = new Office();
    private String body = "";

    @BeforeEach
    void register_a_body() {
        body = office.body("STANDING_COMMITTEE");
    }

    @Test
    void puts_a_report_on_the_agenda_and_reads_it_back() {
        Map<String, Object> content = reportTo(body);

        String id = office.created("/v1/reports", content).getString("id");

        office.get("/v1/reports/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("number", equalTo(content.get("number")))
                .body("title", equalTo(content.get("title")))
                .body("bodyId", equalTo(body))
                .body("sittingDate", equalTo(Office.DAY))
                .body("scope.territories", equalTo("ALL"))
                .body("scope.cantons", contains("Arras-1", "Arras-2"))
                .body("scope.intercommunalities", equalTo("ALL"))
                .body("sections[0].heading", equalTo("1. Contexte"))
                .body("state", equalTo("OPEN"))
                .body("expenses", empty())
                .body("opinions", empty());
    }

    @Test
    void refuses_a_number_that_is_taken_on_that_agenda_only() {
        Map<String, Object> content = reportTo(body);
        office.created("/v1/reports", content);

        office.post("/v1/reports", content).then().statusCode(409).body("code", equalTo("REPORT_NUMBER_MUST_BE_FREE"));
        content.put("sittingDate", "2023-01-16");
        assertThat(office.post("/v1/reports", content).statusCode()).isEqualTo(201);
    }

    @Test
    void refuses_a_thematic_commission() {
        office.post("/v1/reports", reportTo(office.body("THEMATIC_COMMISSION")))
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_MUST_GO_TO_A_DELIBERATING_BODY"));
    }

    @Test
    void refuses_a_body_that_does_not_exist() {
        office.post("/v1/reports", reportTo(UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("BODY_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/bodyId"));
    }

    @Test
    void revises_an_open_report_for_one_who_has_seen_it() {
        Map<String, Object> content = reportTo(body);
        String path = "/v1/reports/" + office.created("/v1/reports", content).getString("id");
        content.put("title", "Un autre titre");

        office.request().body(content).put(path).then().statusCode(428).body("code", equalTo("VERSION_MUST_BE_GIVEN"));
        revise(path, content, 3).then().statusCode(412).body("code", equalTo("VERSION_MUST_BE_CURRENT"));
        revise(path, content, 0)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("Un autre titre"));
        assertThat(office.read(path).getString("title")).isEqualTo("Un autre titre");
    }

    @Test
    void refuses_to_revise_towards_a_number_that_is_taken() {
        Map<String, Object> content = reportTo(body);
        office.created("/v1/reports", content);
        String path = "/v1/reports/" + office.report(body);

        revise(path, content, 0).then().statusCode(409).body("code", equalTo("REPORT_NUMBER_MUST_BE_FREE"));
    }

    @Test
    void withdraws_a_report_which_nobody_changes_after_that() {
        String path = "/v1/reports/" + office.report(body);

        office.post(path + "/withdrawal", Map.of("reason", "Reporté"))
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        office.post(path + "/withdrawal", Map.of("reason", "Reporté"))
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_MUST_BE_OPEN"))
                .body("errors[0].figures.state", equalTo("WITHDRAWN"));
        revise(path, reportTo(body), 1).then().statusCode(409).body("code", equalTo("REPORT_MUST_BE_OPEN"));
        office.post(path + "/expenses", Office.expenseOf("60000.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_MUST_BE_OPEN"));
    }

    @Test
    void records_the_opinion_of_a_commission() {
        String path = "/v1/reports/" + office.report(body);
        String commission = office.body("THEMATIC_COMMISSION");

        office.post(path + "/opinions", opinion(commission, "2022-11-28"))
                .then()
                .statusCode(201)
                .body("commissionId", equalTo(commission))
                .body("opinion", equalTo("FAVOURABLE"));

        office.get(path)
                .then()
                .header("ETag", "\"1\"")
                .body("opinions", hasSize(1))
                .body("opinions[0].givenOn", equalTo("2022-11-28"))
                .body(
                        "opinions[0].commissionName",
                        equalTo(office.read("/v1/bodies/" + commission).getString("name")));
    }

    @Test
    void refuses_a_second_opinion_one_after_the_sitting_and_one_of_a_body_that_decides() {
        String path = "/v1/reports/" + office.report(body);
        String commission = office.body("THEMATIC_COMMISSION");
        office.created(path + "/opinions", opinion(commission, Office.DAY));

        office.post(path + "/opinions", opinion(commission, "2022-12-14"))
                .then()
                .statusCode(409)
                .body(
                        "errors.code",
                        contains("COMMISSION_MUST_GIVE_ONE_OPINION", "OPINION_MUST_NOT_FOLLOW_THE_SITTING"));
        office.post(path + "/opinions", opinion(body, Office.DAY))
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMISSION_MUST_BE_THEMATIC"));
        office.post(path + "/opinions", opinion(UUID.randomUUID().toString(), Office.DAY))
                .then()
                .statusCode(422)
                .body("code", equalTo("BODY_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/commissionId"));
        assertThat(office.read(path).getList("opinions")).hasSize(1);
    }

    @Test
    void lists_the_reports_to_one_body() {
        String report = office.report(body);
        office.report(office.body("PLENARY"));

        assertThat(office.read("/v1/reports?bodyId=" + body).getList("items.id"))
                .containsExactly(report);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number             | 0               | /number
            number             | "49"            | /number
            title              | ""              | /title
            sittingDate        | "13/12/2022"    | /sittingDate
            sections           | [{"heading":"","text":"a"}] | /sections/0/heading
            scope              | {"territories":"ALL","cantons":"ALL"} | /scope/intercommunalities
            scope              | {"territories":"SOME","cantons":"ALL","intercommunalities":"ALL"} | /scope/territories
            scope              | {"territories":[],"cantons":"ALL","intercommunalities":"ALL"} | /scope/territories
            scope              | {"territories":[1],"cantons":"ALL","intercommunalities":"ALL"} | /scope/territories
            """)
    void refuses_a_body_of_the_wrong_shape_and_points_at_it(String property, String json, String pointer) {
        Map<String, Object> content = reportTo(body);
        content.put(property, new io.restassured.path.json.JsonPath("{\"v\":" + json + "}").get("v"));

        office.post("/v1/reports", content)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private Response revise(String path, Object content, int version) {
        return office.request()
                .header("If-Match", "\"" + version + "\"")
                .body(content)
                .put(path);
    }

    private static Map<String, Object> opinion(String commission, String givenOn) {
        return Map.of("commissionId", commission, "givenOn", givenOn, "opinion", "FAVOURABLE");
    }
}

package fr.hemicycle.funding.award;

import static fr.hemicycle.funding.award.Grants.ASSOCIATION;
import static fr.hemicycle.funding.award.Grants.beneficiary;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a vote to the public file, over the real broker and database. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OpenGrantTest {

    private final Grants grants = new Grants();

    @BeforeEach
    void describe() {
        grants.described();
    }

    @Test
    void a_grant_with_a_signed_agreement_is_told_once_for_each_beneficiary() throws IOException {
        String path = grants.committed("6574", "60000.00");
        Map<String, Object> award = Grants.award();
        String object = "=1+1, « l'été » \"noté\" à Béthune \u202E";
        award.put("object", object);
        award.put("beneficiaries", List.of(beneficiary(ASSOCIATION, "0.45"), beneficiary("20005374200017", "0.55")));
        grants.put(path, award, "\"0\"").then().statusCode(200);
        grants.changed(path, "47800.20");

        Response answer = csv("");
        List<CSVRecord> rows = GrantSchema.rows(text(answer));

        assertThat(answer.getContentType()).isEqualToIgnoringWhitespace("text/csv;charset=UTF-8");
        assertThat(GrantSchema.faults(rows)).isEmpty();
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("objet")).isEqualTo(object);
            assertThat(row.get("montant")).isEqualTo("47800.20");
            assertThat(row.get("referenceDecision")).isEqualTo("2022-552");
            assertThat(row.get("nomAttribuant")).isEqualTo("Département d'essai");
        });
        assertThat(rows).extracting(row -> row.get("pourcentageSubvention")).containsExactly("0.45", "0.55");
        assertThat(items(leftOut(""))).isEmpty();
    }

    @Test
    void the_rest_that_nobody_needs_takes_nothing_from_what_was_awarded() throws IOException {
        String path = grants.committed("6574", "60000.00");
        grants.put(path, Grants.award(), "\"0\"").then().statusCode(200);
        grants.treasury
                .post(path.substring(0, path.indexOf("/lines")) + "/rest-releases", Map.of("reason", "terminé"))
                .then()
                .statusCode(200);

        assertThat(GrantSchema.rows(text(csv(""))))
                .extracting(row -> row.get("montant"))
                .containsExactly("60000.00");
    }

    @Test
    void what_is_no_grant_or_not_yet_known_is_listed_with_its_reason() throws IOException {
        grants.committed("6568", "60000.00");
        grants.committed("6574", "100.00");
        Map<String, Object> unsigned = Grants.award();
        unsigned.remove("agreementSignedOn");
        grants.put(grants.committed("6574", "200.00"), unsigned, "\"0\"").then().statusCode(200);

        assertThat(GrantSchema.rows(text(csv("")))).isEmpty();
        JsonPath first = leftOut("&limit=2");
        assertThat(first.<String>getList("items.reasons.code.flatten()"))
                .containsExactly("PUBLISHED_AWARD_MUST_BE_A_GRANT", "PUBLISHED_AWARD_MUST_BE_DESCRIBED");
        assertThat(first.getString("items[0].reasons[0].figures.imputation")).isEqualTo("6568/93564 (M52 2022)");
        assertThat(first.getString("items[0].amount.amount")).isEqualTo("60000.00");
        JsonPath second = leftOut("&limit=2&cursor=" + first.getString("next"));
        assertThat(second.<String>getList("items.reasons.code.flatten()"))
                .containsExactly("PUBLISHED_AWARD_MUST_HAVE_A_SIGNED_AGREEMENT");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void tells_by_year_and_only_what_has_changed() throws IOException {
        String path = grants.committed("6574", "60000.00");
        grants.put(path, Grants.award(), "\"0\"").then().statusCode(200);
        String tag = csv("").getHeader("ETag");

        assertThat(GrantSchema.rows(text(csv("&year=2023")))).hasSize(1);
        assertThat(GrantSchema.rows(text(csv("&year=2022")))).isEmpty();
        conditional(tag).then().statusCode(304).header("ETag", equalTo(tag));
        grants.put(path, Grants.award(), "\"1\"").then().statusCode(200);
        conditional(tag).then().statusCode(200);
    }

    @Test
    void who_has_not_said_who_it_is_publishes_nothing() {
        String silent = new Grants().siren;
        for (String path : List.of("subventions.csv", "subventions/left-out")) {
            given().get("/v1/open-data/" + path + "?collectivity=" + silent)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("RESOURCE_MUST_EXIST"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?collectivity=1",
                "?collectivity=226200012&year=0",
                "?collectivity=226200012&year=deux",
                "?collectivity=226200012&colour=blue",
                "?collectivity=%00",
                "?collectivity=226200012&year=99999999999"
            })
    void refuses_what_it_cannot_read(String query) {
        Response answer = given().urlEncodingEnabled(false).get("/v1/open-data/subventions.csv" + query);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.jsonPath().getString("code"))
                .isIn("PARAMETER_MUST_BE_READABLE", "PARAMETER_MUST_BE_KNOWN", "VALUE_MUST_BE_VALID");
    }

    private Response conditional(String tag) {
        return given().header("If-None-Match", tag).get("/v1/open-data/subventions.csv?collectivity=" + grants.siren);
    }

    private Response csv(String more) {
        return given().get("/v1/open-data/subventions.csv?collectivity=" + grants.siren + more)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private JsonPath leftOut(String more) {
        return given().get("/v1/open-data/subventions/left-out?collectivity=" + grants.siren + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Object> items(JsonPath page) {
        return page.getList("items");
    }

    private static String text(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }
}

package fr.hemicycle.basin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: asked of every operation. */
@QuarkusTest
@WithTestResource(TestStack.class)
class AccessTest {

    private static final String SOME_ID = "01849933-8000-7000-8000-000000000001";

    static Stream<Arguments> writes() {
        return Stream.of(
                arguments("/v1/basins", Mobility.basinOf("Littoral")),
                arguments("/v1/basins/" + SOME_ID + "/end", Map.of("lastDay", "2028-12-31")),
                arguments(
                        "/v1/missions",
                        Map.of(
                                "name",
                                "Mission",
                                "lead",
                                Map.of("name", "Région", "siren", "200053742"),
                                "objectives",
                                List.of(),
                                "basinIds",
                                List.of(SOME_ID),
                                "durationMonths",
                                18,
                                "financingPlanId",
                                SOME_ID)),
                arguments("/v1/missions/" + SOME_ID + "/start", Map.of("startsOn", "2023-06-01")),
                arguments("/v1/plans/" + SOME_ID + "/end", Map.of("on", "2029-01-01", "reason", "Fin")),
                arguments("/v1/mobility-solutions", Map.of()),
                arguments(
                        "/v1/mobility-solutions/" + SOME_ID + "/end",
                        Map.of("lastDay", "2099-12-31", "reason", "Fin")));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refuses_writes_without_a_token_a_role_or_a_key(String path, Map<String, Object> body) {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(401);
        for (String role : List.of(Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER)) {
            new Mobility(role, Mobility.PAS_DE_CALAIS)
                    .post(path, body)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("ROLE_MUST_ALLOW_THE_REQUEST"));
        }
        new Mobility().request().body(body).post(path).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/territory-imports?publisher=a&reference=b",
                "/v1/basin-perimeters?publisher=a&reference=b",
                "/v1/basin-geometries?publisher=a&reference=b&from=2026-01-01",
                "/v1/mobility-solution-imports?publisher=a&reference=b"
            })
    void refuses_files_without_a_token_a_role_or_a_key(String path) {
        String type = path.contains("geometries") ? "application/geo+json" : "text/csv";
        given().contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(new byte[] {'a'})
                .post(path)
                .then()
                .statusCode(401);
        for (String role : List.of(Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER)) {
            new Mobility(role, Mobility.PAS_DE_CALAIS)
                    .postFile(path, type, "a")
                    .then()
                    .statusCode(403);
        }
        new Mobility()
                .request()
                .contentType(type)
                .body(new byte[] {'a'})
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_GIVEN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/basins",
                "/v1/missions",
                "/v1/basins/" + SOME_ID,
                "/v1/missions/" + SOME_ID,
                "/v1/communes",
                "/v1/communes/62041",
                "/v1/communes/62041/basins",
                "/v1/intercommunalities",
                "/v1/intercommunalities/200033579",
                "/v1/departments",
                "/v1/regions",
                "/v1/territory-periods?unit=COMMUNE&code=62041",
                "/v1/territory-imports",
                "/v1/basins/" + SOME_ID + "/intercommunalities",
                "/v1/basins/" + SOME_ID + "/communes",
                "/v1/basin-coverage",
                "/v1/basin-geometries",
                "/v1/plans",
                "/v1/plan-declarations",
                "/v1/plans/" + SOME_ID,
                "/v1/plans/" + SOME_ID + "/versions/1",
                "/v1/plans/" + SOME_ID + "/versions/1/differences",
                "/v1/plans/" + SOME_ID + "/versions/1/completeness",
                "/v1/plans/" + SOME_ID + "/versions/1/document",
                "/v1/plans/" + SOME_ID + "/measures",
                "/v1/plans/" + SOME_ID + "/facts",
                "/v1/mobility-solutions",
                "/v1/mobility-solutions/" + SOME_ID,
                "/v1/mobility-solutions/" + SOME_ID + "/history",
                "/v1/plans/" + SOME_ID + "/actions/1.1/progress",
                "/v1/plans/" + SOME_ID + "/following",
                "/v1/plans/" + SOME_ID + "/changes",
                "/v1/basins/" + SOME_ID + "/following",
                "/v1/basins/" + SOME_ID + "/changes"
            })
    void refuses_reads_without_a_token(String path) {
        given().get(path).then().statusCode(401).body("code", equalTo("TOKEN_MUST_BE_VALID"));
        for (String role : List.of(Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN)) {
            assertThat(new Mobility(role, Mobility.PAS_DE_CALAIS).get(path).statusCode())
                    .isIn(200, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approvals",
                "approval-withdrawals",
                "signatures",
                "body-statements",
                "body-decisions",
                "reviews",
                "measures",
                "actions/1.1/progress",
                "versions"
            })
    void refuses_what_is_told_of_a_plan_without_a_token_or_a_role(String what) {
        String path = "/v1/plans/" + SOME_ID + "/" + what;
        given().contentType(ContentType.JSON).body(Map.of()).post(path).then().statusCode(401);
        for (String role : List.of(Role.CLERK, Role.FINANCE, Role.AUDITOR)) {
            new Mobility(role, Mobility.PAS_DE_CALAIS)
                    .post(path, Map.of())
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void what_belongs_to_another_collectivity_is_not_there() {
        Mobility own = new Mobility();
        Mobility other = new Mobility(Role.MOBILITY, Mobility.NORD);
        String basin = own.basin();
        String mission = own.mission(UUID.randomUUID().toString());

        other.get("/v1/basins/" + basin).then().statusCode(404);
        other.get("/v1/missions/" + mission).then().statusCode(404);
        other.post("/v1/missions/" + mission + "/start", Map.of("startsOn", "2023-06-01"))
                .then()
                .statusCode(404);
        assertThat(other.read("/v1/basins?limit=200").getList("items.id")).doesNotContain(basin);
    }

    @Test
    void records_a_basin_once_and_only_with_sound_codes() {
        Mobility own = new Mobility();
        Map<String, Object> basin = Mobility.basinOf("Arrageois " + UUID.randomUUID());
        own.created("/v1/basins", basin);

        own.post("/v1/basins", basin).then().statusCode(409).body("code", equalTo("BASIN_NAME_MUST_BE_FREE"));
        basin.put("name", "Autre " + UUID.randomUUID());
        basin.put("departments", List.of(Map.of("insee", "620", "name", "Pas-de-Calais")));
        own.post("/v1/basins", basin).then().statusCode(422).body("code", equalTo("VALUE_MUST_BE_VALID"));
        basin.put("departments", List.of(Map.of("insee", "62", "name", "Pas-de-Calais")));
        basin.put("provenance", "");
        own.post("/v1/basins", basin).then().statusCode(422).body("errors[0].pointer", equalTo("/provenance"));
    }
}

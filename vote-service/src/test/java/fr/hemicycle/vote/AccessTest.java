package fr.hemicycle.vote;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: the same for every operation, so it is asked of every operation. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class AccessTest {

    private static final String SOME_ID = "01849933-8000-7000-8000-000000000001";
    private static final Map<String, String> PERSON =
            Map.of("givenName", "Jean", "familyName", "X", "capacity", "Président");
    private static final List<String> LISTS = List.of(
            "/v1/political-groups",
            "/v1/councillors",
            "/v1/bodies",
            "/v1/agents",
            "/v1/appointments",
            "/v1/reports",
            "/v1/sittings",
            "/v1/deliberations",
            "/v1/acts",
            "/v1/set-aside-answers");

    static Stream<Arguments> writes() {
        String body = SOME_ID;
        return Stream.of(
                arguments("/v1/political-groups", Map.of("name", "Groupe")),
                arguments(
                        "/v1/councillors",
                        Map.of(
                                "councillors",
                                List.of(Map.of("civility", "M", "givenName", "Jean", "familyName", "X")))),
                arguments(
                        "/v1/councillors/" + SOME_ID + "/corrections",
                        Map.of("familyName", "X", "motive", "Erreur de saisie")),
                arguments("/v1/bodies", Map.of("kind", "PLENARY", "name", "Conseil")),
                arguments(
                        "/v1/bodies/" + SOME_ID + "/seats",
                        Map.of("seats", List.of(Map.of("councillorId", SOME_ID, "voting", true, "from", Office.DAY)))),
                arguments("/v1/bodies/" + SOME_ID + "/seats/" + SOME_ID + "/end", Map.of("lastDay", Office.DAY)),
                arguments(
                        "/v1/bodies/" + SOME_ID + "/offices",
                        Map.of(
                                "offices",
                                List.of(Map.of("councillorId", SOME_ID, "kind", "PRESIDENT", "from", Office.DAY)))),
                arguments("/v1/bodies/" + SOME_ID + "/offices/" + SOME_ID + "/end", Map.of("lastDay", Office.DAY)),
                arguments(
                        "/v1/political-groups/" + SOME_ID + "/members",
                        Map.of("members", List.of(Map.of("councillorId", SOME_ID, "from", Office.DAY)))),
                arguments(
                        "/v1/political-groups/" + SOME_ID + "/members/" + SOME_ID + "/end",
                        Map.of("lastDay", Office.DAY)),
                arguments(
                        "/v1/councillors/import",
                        Map.of(
                                "lines",
                                List.of(Map.of("civility", "M", "givenName", "Jean", "familyName", "IMPORTÉ")))),
                arguments(
                        "/v1/agents",
                        Map.of("givenName", "A", "familyName", "B", "capacity", "DGS", "from", Office.DAY)),
                arguments("/v1/reports", Office.reportTo(body)),
                arguments("/v1/reports/" + SOME_ID + "/expenses", Office.expenseOf("60000.00")),
                arguments("/v1/reports/" + SOME_ID + "/expenses/" + SOME_ID + "/reservation", Map.of()),
                arguments("/v1/reports/" + SOME_ID + "/withdrawal", Map.of("reason", "Reporté")),
                arguments("/v1/reports/" + SOME_ID + "/adjournment", Map.of("motive", "Reporté")),
                arguments(
                        "/v1/reports/" + SOME_ID + "/opinions",
                        Map.of("commissionId", SOME_ID, "givenOn", Office.DAY, "opinion", "NONE")),
                arguments("/v1/sittings", Map.of("bodyId", body, "heldOn", Office.DAY)),
                arguments("/v1/sittings/" + SOME_ID + "/roll-call", Office.rollCall(List.of(SOME_ID, body), 2)),
                arguments(
                        "/v1/sittings/" + SOME_ID + "/proxies",
                        Map.of("proxies", List.of(Map.of("giverId", SOME_ID, "holderId", SOME_ID)))),
                arguments("/v1/appointments", Office.appointment(SOME_ID, SOME_ID)),
                arguments(
                        "/v1/appointments/" + SOME_ID + "/rounds",
                        Map.of("scores", List.of(), "blankOrNull", 0, "notTakingPart", 0)),
                arguments(
                        "/v1/appointments/" + SOME_ID + "/candidates",
                        Map.of("name", "X", "persons", List.of(Map.of("councillorId", SOME_ID, "bornOn", Office.DAY)))),
                arguments("/v1/deliberations", Office.draft(SOME_ID, SOME_ID)),
                arguments("/v1/deliberations/" + SOME_ID + "/ballot", Office.all("FOR")),
                act(
                        "signature",
                        Map.of("signedOn", Office.DAY, "right", "PRESIDENT", "signatory", PERSON, "reach", "NEITHER")),
                act("subject", Map.of("classifiedOn", Office.DAY, "subjectCode", "7.6")),
                act("transmission", Map.of("elsewhereOn", Office.DAY)),
                act("acknowledgement", Map.of("receivedOn", Office.DAY)),
                act("anomalies", Map.of("kind", "ANOMALY", "on", Office.DAY, "code", "004", "detail", "Illisible")),
                act(
                        "publication",
                        Map.of("publishedOn", Office.DAY, "url", "https://example.fr/a.pdf", "author", PERSON)),
                act("publication/end", Map.of("unpublishedOn", Office.DAY)),
                act("notification", Map.of("notifiedOn", Office.DAY)),
                act("certificate", Map.of("certifiedOn", Office.DAY, "by", PERSON)),
                act("state-requests", Map.of("kind", "OBSERVATIONS", "on", Office.DAY, "reference", "17")),
                act("suspension", Map.of("on", Office.DAY, "court", "TA", "reference", "1")),
                act("suspension/lifting", Map.of("on", Office.DAY, "court", "TA", "reference", "1")),
                act("annulment", Map.of("on", Office.DAY, "court", "TA", "reference", "1", "whole", true)),
                act("withdrawal", Map.of("byDeliberationId", SOME_ID)),
                act("repeal", Map.of("byDeliberationId", SOME_ID)));
    }

    private static Arguments act(String step, Map<String, Object> body) {
        return arguments("/v1/deliberations/" + SOME_ID + "/act/" + step, body);
    }

    static Stream<String> reads() {
        return Stream.concat(
                LISTS.stream(),
                Stream.of(
                        "/v1/bodies/" + SOME_ID,
                        "/v1/bodies/" + SOME_ID + "/seats?on=2022-12-13",
                        "/v1/political-groups/" + SOME_ID + "/members?on=2022-12-13",
                        "/v1/councillors/" + SOME_ID + "/contact",
                        "/v1/councillors/" + SOME_ID + "/corrections",
                        "/v1/agents/" + SOME_ID,
                        "/v1/reports/" + SOME_ID,
                        "/v1/reports/" + SOME_ID + "/versions",
                        "/v1/reports/" + SOME_ID + "/versions/1",
                        "/v1/sittings/" + SOME_ID + "/agenda",
                        "/v1/sittings/" + SOME_ID + "/speeches",
                        "/v1/sittings/" + SOME_ID + "/minutes/settlement",
                        "/v1/sittings/" + SOME_ID,
                        "/v1/appointments/" + SOME_ID,
                        "/v1/deliberations/" + SOME_ID + "/act",
                        "/v1/deliberations/" + SOME_ID + "/act/document",
                        "/v1/deliberations/" + SOME_ID + "/act/annexes/" + SOME_ID,
                        "/v1/subject-classification",
                        "/v1/deliberations/" + SOME_ID,
                        "/v1/deliberations/" + SOME_ID + "/document",
                        "/v1/deliberations/" + SOME_ID + "/proof",
                        "/v1/deliberations/" + SOME_ID + "/proof/comparison",
                        "/v1/seal-blocks",
                        "/v1/seal-blocks/1",
                        "/v1/seal-ledger",
                        "/v1/seal-ledger/check",
                        "/v1/reports/" + SOME_ID + "/document",
                        "/v1/sittings/" + SOME_ID + "/minutes",
                        "/v1/sittings/" + SOME_ID + "/deliberations-list"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void nobody_writes_without_a_token(String path, Object body) {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_MUST_BE_VALID"));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void nobody_reads_without_a_token(String path) {
        given().get(path).then().statusCode(401).body("code", equalTo("TOKEN_MUST_BE_VALID"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void only_the_assembly_office_and_administrators_write(String path, Object body) {
        for (String role : List.of(Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)) {
            refused(new Office(role, Office.PAS_DE_CALAIS).post(path, body), 403, "ROLE_MUST_ALLOW_THE_REQUEST");
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void an_administrator_may_write(String path, Object body) {
        assertThat(new Office(Role.ADMIN, Office.NORD).post(path, body).statusCode())
                .isNotEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_partner_reads_nothing_here(String path) {
        refused(new Office(Role.PARTNER, Office.PAS_DE_CALAIS).get(path), 403, "ROLE_MUST_ALLOW_THE_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    void the_others_read_everything(String role) {
        for (String path : LISTS) {
            assertThat(new Office(role, Office.PAS_DE_CALAIS).get(path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void every_write_needs_an_idempotency_key(String path, Object body) {
        refused(new Office().request().body(body).post(path), 400, "IDEMPOTENCY_KEY_MUST_BE_GIVEN");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void every_write_refuses_a_property_that_it_does_not_know(String path, Map<String, Object> body) {
        if (path.endsWith("/reservation")) {
            return;
        }
        Map<String, Object> more = new java.util.HashMap<>(body);
        more.put("colour", "blue");
        new Office()
                .post(path, more)
                .then()
                .statusCode(422)
                .body("code", equalTo("PROPERTY_MUST_BE_KNOWN"))
                .body("errors[0].pointer", equalTo("/colour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bodies", "reports", "sittings", "deliberations"})
    void what_belongs_to_another_collectivity_is_not_there(String kind) {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String deliberation = chamber.deliberation();
        String id = switch (kind) {
            case "bodies" -> chamber.body();
            case "reports" -> chamber.shown(deliberation).getString("reportId");
            case "sittings" -> chamber.sitting();
            case "deliberations" -> deliberation;
            default -> throw new IllegalArgumentException(kind);
        };
        Office nord = new Office(Role.CLERK, Office.NORD);

        refused(nord.get("/v1/" + kind + "/" + id), 404, "RESOURCE_MUST_EXIST");
        assertThat(nord.read("/v1/" + kind + "?limit=200").getList("items.id")).doesNotContain(id);
        assertThat(new Office().get("/v1/" + kind + "/" + id).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_on_another_collectivitys_things_finds_nothing(String path, Object body) {
        if (!path.contains(SOME_ID)) {
            return;
        }
        Chamber chamber = Chamber.of("PLENARY", 5);
        String deliberation = chamber.deliberation();
        String report = chamber.shown(deliberation).getString("reportId");
        String theirs = path.replace("/bodies/" + SOME_ID, "/bodies/" + chamber.body())
                .replace("/reports/" + SOME_ID, "/reports/" + report)
                .replace("/sittings/" + SOME_ID, "/sittings/" + chamber.sitting())
                .replace("/deliberations/" + SOME_ID, "/deliberations/" + deliberation);

        refused(new Office(Role.CLERK, Office.NORD).post(theirs, body), 404, "RESOURCE_MUST_EXIST");
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }
}

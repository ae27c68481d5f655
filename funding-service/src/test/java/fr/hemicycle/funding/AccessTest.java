package fr.hemicycle.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.agreement.Negotiation;
import fr.hemicycle.funding.payment.Paymaster;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
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

    private static final List<String> NOT_FINANCE =
            List.of(Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER);

    private static final List<String> NOT_A_PARTY = List.of(Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR);

    static Stream<Arguments> writes() {
        return Stream.of(
                arguments("/v1/charts", chart(), List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/charts/M57/2024/accounts?publisher=p&reference=r",
                        Map.of("accounts", List.of(Map.of("axis", "NATURE", "code", "1", "label", "l"))),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/charts/shipped/M52-2021",
                        Map.of(),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/charts/M52/2021/carry-overs",
                        Map.of("year", 2022, "reason", "r"),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/budgets",
                        BudgetRequests.budget("AccessTest", 2022),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/budgets/" + SOME_ID + "/stages",
                        BudgetRequests.stage(
                                "INITIAL", "N", "2022-03-21", List.of(BudgetRequests.line("9356", "1.00"))),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/programmes",
                        Map.of("code", "P", "label", "l"),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/programmes/" + SOME_ID + "/operations",
                        Map.of("operationCode", "X"),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/operations",
                        Treasury.operationOf("1.00"),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/reservations",
                        Treasury.reservationOf("X", "1.00"),
                        List.of(Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/reservations/" + SOME_ID + "/release",
                        Map.of("reason", "r"),
                        List.of(Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/reservations/" + SOME_ID + "/renewals",
                        Map.of("heldUntil", "2099-12-31"),
                        List.of(Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/commitments/" + SOME_ID + "/rest-releases",
                        Map.of("reason", "r"),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/operations/" + SOME_ID + "/payment-appropriations",
                        Map.of(
                                "year",
                                2023,
                                "kind",
                                "OPENING",
                                "amount",
                                Treasury.euros("1.00"),
                                "votedOn",
                                "2022-12-12",
                                "reference",
                                "r"),
                        NOT_FINANCE),
                arguments(
                        "/v1/commitment-lines/" + SOME_ID + "/liquidations",
                        new Paymaster().due(Treasury.euros("1.00"), 2023),
                        NOT_FINANCE),
                arguments("/v1/liquidations/" + SOME_ID + "/cancellation", Map.of("reason", "r"), NOT_FINANCE),
                arguments(
                        "/v1/liquidations/" + SOME_ID + "/payment-orders",
                        Paymaster.orderOf(Treasury.euros("1.00"), 2023),
                        NOT_FINANCE),
                arguments("/v1/financial-years/2023/closing", Map.of("carryOver", true), NOT_FINANCE),
                arguments(
                        "/v1/reservations/" + SOME_ID + "/adjustments",
                        Map.of("adjustmentId", SOME_ID, "amount", Treasury.euros("1.00")),
                        List.of(Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/financing-plans",
                        Treasury.plan("270000.00", Treasury.threeShares()),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments(
                        "/v1/financing-plans/" + SOME_ID + "/shares/" + SOME_ID + "/decisions",
                        Map.of("reference", "r", "decidedOn", "2023-01-01", "amount", Treasury.euros("1.00")),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR)),
                arguments(
                        "/v1/financing-plans/" + SOME_ID + "/shares/" + SOME_ID + "/calls",
                        Map.of("reference", "r", "calledOn", "2023-01-01", "amount", Treasury.euros("1.00")),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR)),
                arguments(
                        "/v1/financing-plans/" + SOME_ID + "/calls/" + SOME_ID + "/payment",
                        Map.of("reference", "r", "paidOn", "2023-01-01"),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR)),
                arguments(
                        "/v1/financing-plans/" + SOME_ID + "/end",
                        Map.of("endedAs", "CLOSED", "endedOn", "2023-01-01", "reason", "r"),
                        List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)),
                arguments("/v1/agreements", Negotiation.draft(), NOT_FINANCE),
                arguments("/v1/agreements/" + SOME_ID + "/amendments", Map.of("object", "o"), NOT_FINANCE),
                arguments(
                        "/v1/agreements/" + SOME_ID + "/termination",
                        Map.of("terminatedOn", "2023-01-01", "reason", "r"),
                        NOT_FINANCE),
                arguments("/v1/agreement-models", Negotiation.model(), NOT_A_PARTY),
                arguments(
                        "/v1/agreements/" + SOME_ID + "/approvals",
                        Map.of(
                                "party",
                                Treasury.NORD,
                                "textSha256",
                                "0".repeat(64),
                                "reference",
                                "r",
                                "approvedOn",
                                "2023-01-01"),
                        NOT_A_PARTY),
                arguments("/v1/agreements/" + SOME_ID + "/approval-withdrawals", Negotiation.withdrawal(), NOT_A_PARTY),
                arguments(
                        "/v1/agreements/" + SOME_ID + "/signatures",
                        Negotiation.signature(Treasury.NORD, "2023-01-01"),
                        NOT_A_PARTY));
    }

    private static Map<String, Object> chart() {
        return Map.of(
                "nomenclature",
                "M57",
                "year",
                2024,
                "provenance",
                "p",
                "accounts",
                List.of(Map.of("axis", "NATURE", "code", "1", "label", "l")));
    }

    static Stream<String> reads() {
        return Stream.of(
                "/v1/charts",
                "/v1/charts/M52/2022",
                "/v1/charts/M52/2022/accounts",
                "/v1/charts/shipped",
                "/v1/budgets",
                "/v1/budgets/" + SOME_ID,
                "/v1/budgets/" + SOME_ID + "/lines",
                "/v1/programmes",
                "/v1/programmes/" + SOME_ID,
                "/v1/consumption/months?year=2022",
                "/v1/consumption/programmes",
                "/v1/operations",
                "/v1/operations/" + SOME_ID,
                "/v1/operations/" + SOME_ID + "/movements",
                "/v1/operations/" + SOME_ID + "/statement",
                "/v1/operations/" + SOME_ID + "/proof",
                "/v1/operations/" + SOME_ID + "/proof/comparison",
                "/v1/seal-blocks",
                "/v1/seal-blocks/1",
                "/v1/seal-ledger",
                "/v1/seal-ledger/check",
                "/v1/operations/" + SOME_ID + "/authorisations",
                "/v1/operations/" + SOME_ID + "/payment-appropriations",
                "/v1/operations/" + SOME_ID + "/payment-appropriations/entries",
                "/v1/commitment-lines/" + SOME_ID + "/payment-schedule",
                "/v1/commitment-lines/" + SOME_ID + "/liquidations",
                "/v1/liquidations/" + SOME_ID,
                "/v1/payment-orders",
                "/v1/payment-orders/" + SOME_ID,
                "/v1/financial-years/2023/closing",
                "/v1/reservations?operationCode=X",
                "/v1/reservations/" + SOME_ID,
                "/v1/commitments",
                "/v1/commitments/" + SOME_ID,
                "/v1/vote-outcomes/" + SOME_ID,
                "/v1/commitment-changes",
                "/v1/operations/" + SOME_ID + "/thresholds",
                "/v1/authorisation-life",
                "/v1/lapsing-authorisations",
                "/v1/authorisation-votes",
                "/v1/award-settings",
                "/v1/commitments/" + SOME_ID + "/lines/2/1/award",
                "/v1/authorisation-state?year=2022",
                "/v1/agreement-votes/" + SOME_ID,
                "/v1/consistency");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void refuses_writes_without_a_token_a_role_or_a_key(String path, Object body, List<String> roles) {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_MUST_BE_VALID"));
        for (String role : roles) {
            new Treasury(role, Treasury.PAS_DE_CALAIS)
                    .post(path, body)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("ROLE_MUST_ALLOW_THE_REQUEST"));
        }
        new Treasury()
                .request()
                .body(body)
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_GIVEN"));
    }

    @Test
    void only_the_accountant_settles_an_order() {
        Map<String, Map<String, String>> settling = Map.of(
                "payment", Map.of("reference", "r", "paidOn", "2023-01-01"),
                "rejection", Map.of("reason", "r"),
                "reversal", Map.of("reason", "r", "reversedOn", "2023-01-01"));
        settling.forEach((path, body) -> {
            String order = "/v1/payment-orders/" + SOME_ID + "/" + path;
            given().contentType(ContentType.JSON).body(body).post(order).then().statusCode(401);
            for (String role : List.of(
                    Role.FINANCE, Role.ADMIN, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER, Role.MEMBER)) {
                new Treasury(role, Treasury.PAS_DE_CALAIS)
                        .post(order, body)
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("ROLE_MUST_ALLOW_THE_REQUEST"));
            }
            new Treasury(Role.ACCOUNTANT, Treasury.PAS_DE_CALAIS)
                    .post(order, body)
                    .then()
                    .statusCode(404);
        });
    }

    @ParameterizedTest
    @MethodSource("reads")
    void refuses_reads_without_a_token_or_to_a_partner(String path) {
        given().get(path).then().statusCode(401).body("code", equalTo("TOKEN_MUST_BE_VALID"));
        new Treasury(Role.PARTNER, Treasury.PAS_DE_CALAIS)
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MUST_ALLOW_THE_REQUEST"));
        assertThat(new Treasury(Role.AUDITOR, Treasury.PAS_DE_CALAIS).get(path).statusCode())
                .isIn(200, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/award-settings", "/v1/commitments/" + SOME_ID + "/lines/2/1/award"})
    void refuses_changes_without_a_token_or_to_who_is_not_of_finance(String path) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .put(path)
                .then()
                .statusCode(401);
        for (String role : List.of(Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.PARTNER)) {
            new Treasury(role, Treasury.PAS_DE_CALAIS)
                    .request()
                    .header("If-Match", "\"0\"")
                    .body(Map.of())
                    .put(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("ROLE_MUST_ALLOW_THE_REQUEST"));
        }
    }

    @Test
    void what_the_law_makes_public_needs_no_token() {
        for (String path : List.of("subventions.csv", "subventions/left-out")) {
            assertThat(given().get("/v1/open-data/" + path + "?collectivity=226200012")
                            .statusCode())
                    .isIn(200, 404);
        }
    }

    @Test
    void what_belongs_to_another_collectivity_is_not_there() {
        Treasury own = new Treasury();
        Treasury other = new Treasury(Role.FINANCE, Treasury.NORD);
        JsonPath operation = own.operation("100.00");
        String reservation = own.created(
                        "/v1/reservations", Treasury.reservationOf(operation.getString("code"), "1.00"))
                .getString("id");

        for (String path : List.of(
                "/v1/operations/" + operation.getString("id"),
                "/v1/operations/" + operation.getString("id") + "/movements",
                "/v1/operations/" + operation.getString("id") + "/statement",
                "/v1/operations/" + operation.getString("id") + "/proof",
                "/v1/operations/" + operation.getString("id") + "/proof/comparison",
                "/v1/operations/" + operation.getString("id") + "/authorisations",
                "/v1/reservations/" + reservation,
                "/v1/reservations?operationCode=" + operation.getString("code"))) {
            other.get(path).then().statusCode(404).body("code", equalTo("RESOURCE_MUST_EXIST"));
        }
        other.post("/v1/reservations/" + reservation + "/renewals", Map.of("heldUntil", "2099-12-31"))
                .then()
                .statusCode(404);
        other.post("/v1/reservations/" + reservation + "/release", Map.of("reason", "r"))
                .then()
                .statusCode(404);
        other.post(
                        "/v1/reservations/" + reservation + "/adjustments",
                        Map.of("adjustmentId", UUID.randomUUID(), "amount", Treasury.euros("2.00")))
                .then()
                .statusCode(404);
        other.post("/v1/reservations", Treasury.reservationOf(operation.getString("code"), "1.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("OPERATION_MUST_EXIST"));
        assertThat(other.read("/v1/operations?code=" + operation.getString("code"))
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void agreements_are_read_by_partners_and_by_nobody_without_a_token() {
        for (String path : List.of(
                "/v1/agreements",
                "/v1/agreements/" + SOME_ID,
                "/v1/agreements/" + SOME_ID + "/facts",
                "/v1/agreements/" + SOME_ID + "/differences",
                "/v1/agreement-models",
                "/v1/agreement-models/" + SOME_ID)) {
            given().get(path).then().statusCode(401).body("code", equalTo("TOKEN_MUST_BE_VALID"));
            new Treasury(Role.MEMBER, Treasury.NORD).get(path).then().statusCode(403);
            for (String role : List.of(Role.PARTNER, Role.ACCOUNTANT, Role.AUDITOR)) {
                assertThat(new Treasury(role, Treasury.NORD).get(path).statusCode())
                        .as(path)
                        .isEqualTo(path.contains(SOME_ID) ? 404 : 200);
            }
        }
    }

    @Test
    void the_plan_of_strangers_is_not_there_with_all_that_belongs_to_it() {
        String plan = new Treasury()
                .created("/v1/financing-plans", Treasury.plan("270000.00", Treasury.threeShares()))
                .getString("id");
        Treasury stranger = new Treasury(Role.FINANCE, "220200026");

        for (String path : List.of("", "/decisions", "/calls")) {
            given().get("/v1/financing-plans/" + plan + path).then().statusCode(401);
            stranger.get("/v1/financing-plans/" + plan + path).then().statusCode(404);
            new Treasury(Role.PARTNER, Treasury.NORD)
                    .get("/v1/financing-plans/" + plan + path)
                    .then()
                    .statusCode(200);
        }
        new Treasury(Role.FINANCE, Treasury.NORD)
                .request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .body(Map.of("endedAs", "CLOSED", "endedOn", "2023-01-01", "reason", "r"))
                .post("/v1/financing-plans/" + plan + "/end")
                .then()
                .statusCode(404);
        given().get("/v1/partner-decisions").then().statusCode(401);
        new Treasury(Role.CLERK, Treasury.NORD)
                .get("/v1/partner-decisions")
                .then()
                .statusCode(403);
    }
}

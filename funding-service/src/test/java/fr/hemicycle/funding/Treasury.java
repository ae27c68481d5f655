package fr.hemicycle.funding;

import static io.restassured.RestAssured.given;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The finance department as a client of the API: valid requests that a test changes in one thing. Everything it makes has
 * names of its own, so tests share one database.
 */
public final class Treasury {

    public static final String PAS_DE_CALAIS = "226200012";
    public static final String NORD = "225900018";
    public static final Map<String, Object> IMPUTATION =
            Map.of("nomenclature", "M52", "year", 2022, "nature", "6568", "function", "93564");

    private final String role;
    private final String collectivity;

    public Treasury() {
        this(Role.FINANCE, PAS_DE_CALAIS);
    }

    public Treasury(String role, String collectivity) {
        this.role = role;
        this.collectivity = collectivity;
    }

    public RequestSpecification request() {
        return given().auth()
                .oauth2(TestTokens.of(role, collectivity))
                .contentType(ContentType.JSON)
                .header("Accept-Language", "fr");
    }

    public Response post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Response post(String path, Object body, String key) {
        return request().header("Idempotency-Key", key).body(body).post(path);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public JsonPath created(String path, Object body) {
        return post(path, body).then().statusCode(201).extract().jsonPath();
    }

    public JsonPath read(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    public static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** Loads the chart that the operations stand in; once for all tests, by its key. */
    public void chart() {
        Map<String, Object> chart = Map.of(
                "nomenclature",
                "M52",
                "year",
                2022,
                "provenance",
                "M52 (extrait)",
                "accounts",
                List.of(
                        Map.of("axis", "NATURE", "code", "6568", "label", "Autres participations"),
                        Map.of("axis", "FUNCTION", "code", "93564", "label", "Insertion professionnelle")));
        post("/v1/charts", chart, "the chart of all tests").then().statusCode(201);
    }

    public static Map<String, Object> operationOf(String authorised) {
        return new HashMap<>(Map.of(
                "code",
                "OP-" + UUID.randomUUID(),
                "label",
                "Appui aux parcours intégrés 2021-2027",
                "section",
                "OPERATING",
                "authorisationKind",
                "COMMITMENT_AUTHORISATION",
                "authorised",
                euros(authorised),
                "imputation",
                IMPUTATION));
    }

    /** A new operation with this authorisation. */
    public JsonPath operation(String authorised) {
        chart();
        return created("/v1/operations", operationOf(authorised));
    }

    public static Map<String, Object> reservationOf(String operationCode, String amount) {
        return new HashMap<>(Map.of(
                "operationCode",
                operationCode,
                "imputation",
                IMPUTATION,
                "amount",
                euros(amount),
                "reportId",
                UUID.randomUUID(),
                "expenseId",
                UUID.randomUUID()));
    }

    /** The figures of an operation: committed, reserved, available. */
    public List<String> balance(String operationId) {
        JsonPath balance = read("/v1/operations/" + operationId);
        return List.of(
                balance.getString("balance.committed.amount"),
                balance.getString("balance.reserved.amount"),
                balance.getString("balance.available.amount"));
    }

    public static Map<String, Object> share(String kind, String name, String siren, String amount) {
        Map<String, Object> funder = new HashMap<>(Map.of("kind", kind, "name", name));
        if (!siren.isEmpty()) {
            funder.put("siren", siren);
        }
        return Map.of("funder", funder, "amount", euros(amount));
    }

    /** A plan of three: the State, the Nord and the Pas-de-Calais. */
    public static Map<String, Object> plan(String total, List<Map<String, Object>> shares) {
        return Map.of("subject", "Mission PAMS", "total", euros(total), "shares", shares);
    }

    public static List<Map<String, Object>> threeShares() {
        return List.of(
                share("STATE", "État", "", "150000.00"),
                share("DEPARTMENT", "Département du Nord", NORD, "60000.00"),
                share("DEPARTMENT", "Département du Pas-de-Calais", PAS_DE_CALAIS, "60000.00"));
    }
}

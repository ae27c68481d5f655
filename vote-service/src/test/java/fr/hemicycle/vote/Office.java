package fr.hemicycle.vote;

import static io.restassured.RestAssured.given;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The assembly office as a client of the API, with what it usually does: valid requests that a test changes in one thing.
 * Everything it makes has names of its own, so tests share one database.
 */
public final class Office {

    public static final String PAS_DE_CALAIS = "226200012";
    public static final String NORD = "225900018";
    public static final String DAY = "2022-12-13";

    private static final AtomicInteger NUMBERS = new AtomicInteger(48);

    private final String role;
    private final String collectivity;

    public Office() {
        this(Role.CLERK, PAS_DE_CALAIS);
    }

    public Office(String role, String collectivity) {
        this.role = role;
        this.collectivity = collectivity;
    }

    public RequestSpecification request() {
        return given().auth()
                .oauth2(TestTokens.of(role, collectivity))
                .contentType(ContentType.JSON)
                .header("Accept-Language", "fr");
    }

    /** A POST under a key of its own. */
    public Response post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Response post(String path, Object body, String key) {
        return request().header("Idempotency-Key", key).body(body).post(path);
    }

    /** A POST without a body under a key of its own. */
    public Response post(String path) {
        return request().header("Idempotency-Key", UUID.randomUUID().toString()).post(path);
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

    /** Its collectivity has a profile from then on: acts leave, documents bear its name. */
    public Office described() {
        Response profile = get("/v1/collectivity");
        if (profile.jsonPath().get("name") == null) {
            request()
                    .header("If-Match", profile.header("ETag"))
                    .body(Map.of(
                            "name",
                            "Département du Pas-de-Calais",
                            "siret",
                            PAS_DE_CALAIS + "00012",
                            "departmentCode",
                            "62",
                            "prefectureId",
                            "PREF062"))
                    .put("/v1/collectivity")
                    .then()
                    .statusCode(200);
        }
        return this;
    }

    public static String aName(String what) {
        return what + " " + UUID.randomUUID();
    }

    public String body(String kind) {
        return created("/v1/bodies", Map.of("kind", kind, "name", aName(kind))).getString("id");
    }

    /** Members by number, from 0. */
    public List<String> councillors(int count) {
        List<Map<String, String>> councillors = IntStream.range(0, count)
                .mapToObj(i -> Map.of("civility", i % 2 == 0 ? "M" : "MME", "givenName", "Élu", "familyName", "N" + i))
                .toList();
        return created("/v1/councillors", Map.of("councillors", councillors)).getList("items.id");
    }

    /** Seats the first {@code voting} with a vote, the others without one. */
    public void seat(String body, List<String> councillors, int voting) {
        List<Map<String, Object>> seats = IntStream.range(0, councillors.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "councillorId", councillors.get(i), "voting", i < voting, "from", "2021-07-01"))
                .toList();
        created("/v1/bodies/" + body + "/seats", Map.of("seats", seats));
    }

    public String sitting(String body, String heldOn) {
        return created("/v1/sittings", Map.of("bodyId", body, "heldOn", heldOn)).getString("id");
    }

    /** The first {@code present} members are there; number 0 presides, number 1 keeps the minutes. */
    public static Map<String, Object> rollCall(List<String> councillors, int present) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (int i = 0; i < councillors.size(); i++) {
            entries.add(Map.of("councillorId", councillors.get(i), "attendance", i < present ? "PRESENT" : "EXCUSED"));
        }
        return Map.of("presidentId", councillors.get(0), "secretaryId", councillors.get(1), "entries", entries);
    }

    public static Map<String, Object> reportTo(String body) {
        return new HashMap<>(Map.of(
                "number",
                NUMBERS.incrementAndGet(),
                "title",
                "CONTRIBUTION AU FINANCEMENT D'UNE MISSION",
                "bodyId",
                body,
                "sittingDate",
                DAY,
                "scope",
                Map.of("territories", "ALL", "cantons", List.of("Arras-1", "Arras-2"), "intercommunalities", "ALL"),
                "sections",
                List.of(Map.of("heading", "1. Contexte", "text", "Le Département s'engage."))));
    }

    public String report(String body) {
        return created("/v1/reports", reportTo(body)).getString("id");
    }

    public static Map<String, Object> expenseOf(String amount) {
        return new HashMap<>(Map.of(
                "operationCode",
                "C01-564H02",
                "imputation",
                Map.of("nomenclature", "M52", "year", 2022, "nature", "6568", "function", "93564"),
                "amount",
                Map.of("amount", amount, "currency", "EUR")));
    }

    public static Map<String, Object> draft(String sitting, String report, String... expenses) {
        Map<String, Object> article = new HashMap<>(Map.of("number", 1, "text", "De valider."));
        if (expenses.length > 0) {
            article.put("effect", Map.of("kind", "COMMIT_FUNDS", "expenseIds", List.of(expenses)));
        }
        return new HashMap<>(Map.of(
                "number",
                "T-" + UUID.randomUUID(),
                "sittingId",
                sitting,
                "reportId",
                report,
                "title",
                "CONTRIBUTION AU FINANCEMENT D'UNE MISSION",
                "visas",
                List.of("Vu le Code Général des Collectivités Territoriales ;"),
                "articles",
                List.of(article)));
    }

    /** Of one candidate, by the rules of the president's election as its caller names them. */
    public static Map<String, Object> appointment(String sitting, String candidate) {
        return new HashMap<>(Map.of(
                "sittingId",
                sitting,
                "title",
                "Élection du président",
                "candidates",
                List.of(Map.of(
                        "name",
                        "Élu N",
                        "persons",
                        List.of(Map.of("councillorId", candidate, "bornOn", "1960-01-01")))),
                "roundRules",
                List.of(Map.of("threshold", "RELATIVE", "source", "CGCT L3122-1")),
                "tie",
                Map.of("rule", "ELDER", "source", "CGCT L3122-1")));
    }

    public static Map<String, Object> all(String choice) {
        return new HashMap<>(Map.of("method", "SHOW_OF_HANDS", "choiceOfAll", choice, "exceptions", List.of()));
    }

    public static Map<String, Object> voices(String ofAll, Map<String, String> exceptions) {
        Map<String, Object> ballot = all(ofAll);
        ballot.put(
                "exceptions",
                exceptions.entrySet().stream()
                        .map(each -> Map.of("councillorId", each.getKey(), "choice", each.getValue()))
                        .toList());
        return ballot;
    }
}

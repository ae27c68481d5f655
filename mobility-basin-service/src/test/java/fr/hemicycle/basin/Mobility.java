package fr.hemicycle.basin;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The mobility department as a client of the API, and funding-service as this service hears it. */
public final class Mobility {

    public static final String PAS_DE_CALAIS = "226200012";
    public static final String NORD = "225900018";

    public final KafkaProbe kafka = new KafkaProbe(TestStack.broker().bootstrapServers());
    private final String role;
    private final String collectivity;

    public Mobility() {
        this(Role.MOBILITY, PAS_DE_CALAIS);
    }

    public Mobility(String role, String collectivity) {
        this.role = role;
        this.collectivity = collectivity;
    }

    public String collectivity() {
        return collectivity;
    }

    public RequestSpecification request() {
        return given().auth().oauth2(TestTokens.of(role, collectivity)).contentType(ContentType.JSON);
    }

    public Response post(String path, Object body) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    /** A file of facts, as its bytes. */
    public Response postFile(String path, String mediaType, String file) {
        return request()
                .contentType(mediaType)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file.getBytes(UTF_8))
                .post(path);
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

    public static Map<String, Object> basinOf(String name) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "region",
                Map.of("insee", "32", "name", "Hauts-de-France"),
                "departments",
                List.of(Map.of("insee", "62", "name", "Pas-de-Calais"), Map.of("insee", "59", "name", "Nord")),
                "places",
                List.of("Boulogne-sur-Mer"),
                "provenance",
                "Rapport n° 49 du 13/12/2022"));
    }

    public String basin() {
        return created("/v1/basins", basinOf("Littoral " + UUID.randomUUID())).getString("id");
    }

    public Map<String, Object> missionOf(String planId) {
        return new HashMap<>(Map.of(
                "name",
                "Mission d'assistance à maîtrise d'ouvrage",
                "lead",
                Map.of("name", "Région Hauts-de-France", "siren", "200053742"),
                "objectives",
                List.of("de repréciser aux partenaires les attendus d'un PAMS"),
                "basinIds",
                List.of(basin()),
                "durationMonths",
                18,
                "financingPlanId",
                planId));
    }

    public String mission(String planId) {
        return created("/v1/missions", missionOf(planId)).getString("id");
    }

    /** A share of a plan, as events tell it. */
    public static Map<String, Object> share(int number) {
        return Map.of(
                "shareId",
                new UUID(number, number),
                "funder",
                Map.of("kind", "DEPARTMENT", "name", "Département " + number),
                "amount",
                Map.of("amount", "60000.00", "currency", "EUR"));
    }

    /** Share ids are unique over all plans, so a plan takes its own numbers. */
    public static List<Map<String, Object>> shares(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(Mobility::share).toList();
    }

    public void drawnUp(String planId, List<Map<String, Object>> shares) {
        tell("FinancingPlanDrawnUp", planId, Map.of("financingPlanId", planId, "shares", shares), PAS_DE_CALAIS);
    }

    public void secured(String planId, Map<String, Object> share) {
        tell("ShareSecured", planId, Map.of("financingPlanId", planId, "share", share), PAS_DE_CALAIS);
    }

    /** The funder takes its share back. */
    public void withdrawn(String planId, Map<String, Object> share, long version) {
        Map<String, Object> none = Map.of("amount", "0.00", "currency", "EUR");
        tell(
                "ShareChanged",
                planId,
                json(Map.of(
                        "financingPlanId", planId,
                        "share", share,
                        "state", "WITHDRAWN",
                        "called", none,
                        "paid", none)),
                PAS_DE_CALAIS,
                UUID.randomUUID(),
                version);
    }

    public void ended(String planId, String how, long version) {
        tell(
                "FinancingPlanEnded",
                planId,
                json(Map.of(
                        "financingPlanId", planId, "endedAs", how, "endedOn", "2024-12-02", "reason", "Plan terminé")),
                PAS_DE_CALAIS,
                UUID.randomUUID(),
                version);
    }

    public void tell(String type, String planId, Map<String, Object> data, String siren) {
        tell(type, planId, json(data), siren, UUID.randomUUID().toString());
    }

    public static String json(Map<String, Object> data) {
        try {
            return new ObjectMapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void tell(String type, String planId, String data, String siren, String eventId) {
        tell(type, planId, data, siren, UUID.fromString(eventId), 1);
    }

    /** A fact at its place among the events of its plan. */
    public void tell(String type, String planId, String data, String siren, UUID eventId, long version) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>("financing-plans.v1", planId, data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        "fr.hemicycle.funding." + type + ".v1",
                        "ce_source",
                        "/funding-service/" + siren,
                        "ce_time",
                        "2022-12-13T15:00:00Z",
                        "ce_subject",
                        planId,
                        "ce_collectivity",
                        siren,
                        "ce_aggregateversion",
                        Long.toString(version))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        kafka.send(event);
    }
}

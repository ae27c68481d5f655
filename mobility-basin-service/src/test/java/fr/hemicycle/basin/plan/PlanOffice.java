package fr.hemicycle.basin.plan;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.security.Role;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Who writes a plan, who signs it, and the assemblies whose votes are heard. */
public final class PlanOffice {

    static final String REGION = "200053742";

    final Mobility own = new Mobility();
    final Mobility nord = new Mobility(Role.PARTNER, Mobility.NORD);
    final Mobility region = new Mobility(Role.PARTNER, REGION);

    public static Map<String, Object> text() {
        try {
            return new ObjectMapper().readValue(PlanExamples.TEXT, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text with another cost of its action. */
    static Map<String, Object> text(String cost) {
        Map<String, Object> text = text();
        action(text).put("cost", Map.of("amount", cost, "currency", "EUR"));
        return text;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> action(Map<String, Object> text) {
        return ((List<Map<String, Object>>) requireNonNull(text.get("actions"))).getFirst();
    }

    public static Map<String, Object> planOf(String basin, Map<String, Object> text) {
        return new HashMap<>(
                Map.of("basinId", basin, "name", "PAMS", "firstYear", 2024, "lastYear", 2029, "text", text));
    }

    /** A plan of a basin of its own. */
    String plan() {
        return own.created("/v1/plans", planOf(own.basin(), text())).getString("id");
    }

    public Response say(String plan, int version, String body, String on) {
        return own.post(
                "/v1/plans/" + plan + "/body-statements",
                Map.of(
                        "version", version,
                        "body", body,
                        "saidOn", on,
                        "reference", "Relevé",
                        "document", "https://example.fr/releve.pdf"));
    }

    void decided(String plan, int version) {
        say(plan, version, "TECHNICAL_COMMITTEE", "2024-02-01").then().statusCode(201);
        say(plan, version, "BASIN_COMMITTEE", "2024-02-15").then().statusCode(201);
        say(plan, version, "STEERING_COMMITTEE", "2024-03-01").then().statusCode(201);
    }

    Response approve(Mobility partner, String siren, String plan, int version) {
        return partner.post(
                "/v1/plans/" + plan + "/approvals",
                Map.of("version", version, "signatory", siren, "reference", "2024-112", "approvedOn", "2024-04-01"));
    }

    Response sign(Mobility partner, String siren, String plan, int version) {
        Map<String, Object> body =
                new HashMap<>(Map.of("version", version, "person", "P", "quality", "Q", "signedOn", "2024-06-01"));
        if (!siren.isEmpty()) {
            body.put("signatory", siren);
        }
        return partner.post("/v1/plans/" + plan + "/signatures", body);
    }

    void signedByAll(String plan, int version) {
        sign(own, Mobility.PAS_DE_CALAIS, plan, version).then().statusCode(201);
        sign(nord, Mobility.NORD, plan, version).then().statusCode(201);
        sign(region, REGION, plan, version).then().statusCode(201);
        sign(own, "", plan, version).then().statusCode(201);
    }

    public JsonPath read(String plan) {
        return own.read("/v1/plans/" + plan);
    }

    JsonPath settled(String plan, String stage) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> read(plan).getString("stage").equals(stage));
        return read(plan);
    }

    /** The own assembly adopts versions of plans by one vote. */
    String voted(Map<String, Integer> plans) {
        String vote = UUID.randomUUID().toString();
        voted(vote, "2024-201", plans);
        return vote;
    }

    void voted(String vote, String number, Map<String, Integer> plans) {
        List<Map<String, Object>> named = plans.entrySet().stream()
                .map(each -> Map.<String, Object>of("planId", each.getKey(), "version", each.getValue()))
                .toList();
        deliberation(
                vote,
                "VoteAdopted",
                Map.of(
                        "deliberationId",
                        vote,
                        "number",
                        number,
                        "adoptedOn",
                        "2024-04-15",
                        "effects",
                        List.of(
                                Map.of("article", 1, "kind", "COMMIT_FUNDS", "lines", List.of()),
                                Map.of("article", 2, "kind", "ADOPT_PLAN", "plans", named))));
    }

    void deliberation(String vote, String type, Map<String, Object> data) {
        deliberation(vote, type, data, 1);
    }

    /** @param order among the events of the deliberation */
    void deliberation(String vote, String type, Map<String, Object> data, long order) {
        String json = Mobility.json(data);
        tell("deliberations.v1", "vote-service", "vote." + type, vote, json, Mobility.PAS_DE_CALAIS, order);
    }

    void partner(String siren, Map<String, Object> data) {
        String subject = String.valueOf(data.get("decisionId"));
        tell("partner-decisions.v1", "partner", "partner.PlanAdopted", subject, Mobility.json(data), siren, 1);
    }

    static Map<String, Object> adoption(String plan, String siren, String stage) {
        return new HashMap<>(Map.of(
                "decisionId",
                UUID.randomUUID().toString(),
                "planId",
                plan,
                "version",
                1,
                "signatorySiren",
                siren,
                "stage",
                stage,
                "reference",
                "2024-112",
                "decidedOn",
                "2024-04-01"));
    }

    private void tell(
            String topic, String service, String type, String subject, String data, String siren, long order) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, subject, data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "fr.hemicycle." + type + ".v1",
                        "ce_source",
                        "/" + service + "/" + siren,
                        "ce_time",
                        "2024-04-15T15:00:00Z",
                        "ce_subject",
                        subject,
                        "ce_collectivity",
                        siren,
                        "ce_aggregateversion",
                        Long.toString(order))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        own.kafka.send(event);
    }

    /** Names of the events of a plan so far, each checked against its contract. */
    List<String> told(String plan, int count) {
        List<ConsumerRecord<String, byte[]>> events = await().atMost(Duration.ofSeconds(30))
                .until(() -> own.kafka.read("plans.v1", plan), read -> read.size() >= count);
        return events.stream().map(PlanOffice::valid).toList();
    }

    private static String valid(ConsumerRecord<String, byte[]> event) {
        String type = header(event, "ce_type");
        String name = type.substring("fr.hemicycle.basin.".length(), type.length() - ".v1".length());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("classpath:META-INF/resources/contracts/" + name + ".v1.schema.json"))
                        .validate(new String(event.value(), UTF_8), InputFormat.JSON))
                .isEmpty();
        return name;
    }
}

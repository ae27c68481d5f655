package fr.hemicycle.funding.limit;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.funding.Treasury;
import fr.hemicycle.funding.VoteEvents;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds and the life of authorisations, through the API and over the real broker. */
@QuarkusTest
@WithTestResource(TestStack.class)
class LimitTest {

    /** A département of its own, since a rule on the life of authorisations holds for all of them. */
    private static final String SOMME = "228000016";

    @Inject
    Clock clock;

    private final Treasury treasury = new Treasury();
    private final VoteEvents votes = new VoteEvents();

    @Test
    void a_threshold_that_warns_is_told_once_for_each_crossing() {
        JsonPath operation = treasury.operation("100.00");
        String id = operation.getString("id");
        set(id, 0, today(), threshold("WARN", "PERCENTAGE", "50.00"), threshold("NOTE", "AMOUNT", "70.00"))
                .then()
                .statusCode(200)
                .body("balance.available.amount", equalTo("100.00"));

        reserve(operation, "50.00");
        assertThat(treasury.read("/v1/operations/" + id).getList("crossedThresholds"))
                .isNull();
        String crossing = reserve(operation, "0.01");
        reserve(operation, "20.00");
        assertThat(treasury.read("/v1/operations/" + id).<String>getList("crossedThresholds.level"))
                .containsExactly("WARN", "NOTE");
        assertThat(treasury.read("/v1/operations/" + id + "/statement").<String>getList("crossedThresholds.value"))
                .containsExactly("50.00", "70.00");
        assertThat(treasury.read("/v1/reservations/" + crossing).<String>getList("crossedThresholds.limit.amount"))
                .containsExactly("50.00", "70.00");
        told(id, 1);
        assertThat(votes.kafka.read("operations.v1", id)).hasSize(1);

        for (String held : treasury.read("/v1/reservations?operationCode=" + operation.getString("code"))
                .<String>getList("items.id")) {
            treasury.post("/v1/reservations/" + held + "/release", Map.of("reason", "r"))
                    .then()
                    .statusCode(200);
        }
        reserve(operation, "50.01");
        assertThat(told(id, 2)).contains("\"limit\":{\"amount\":\"50.00\"", "\"used\":{\"amount\":\"50.01\"");
        set(id, 1, today(), threshold("WARN", "PERCENTAGE", "40.00")).then().statusCode(200);
        assertThat(told(id, 3)).contains("\"value\":\"40.00\"");
        consistent();
    }

    @Test
    void beyond_a_threshold_that_blocks_nothing_more_is_reserved_or_voted() {
        JsonPath operation = treasury.operation("100.00");
        String id = operation.getString("id");
        String code = operation.getString("code");
        String before = reserve(operation, "60.00");
        set(id, 0, today(), threshold("BLOCK", "PERCENTAGE", "50.00")).then().statusCode(200);

        treasury.post("/v1/reservations", Treasury.reservationOf(code, "0.01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD"))
                .body("errors[0].figures.limit", equalTo("50.00"));
        treasury.post(
                        "/v1/reservations/" + before + "/adjustments",
                        Map.of("adjustmentId", UUID.randomUUID(), "amount", Treasury.euros("60.01")))
                .then()
                .statusCode(409)
                .body("code", equalTo("USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD"));
        assertThat(outcome(Treasury.PAS_DE_CALAIS, treasury, VoteEvents.line(1, code, "0.01", null), today())
                        .getString("reasons[0].code"))
                .isEqualTo("USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD");
        assertThat(treasury.balance(id)).containsExactly("0.00", "60.00", "40.00");
        assertThat(outcome(Treasury.PAS_DE_CALAIS, treasury, VoteEvents.line(1, code, "60.00", before), today())
                        .getString("outcome"))
                .isEqualTo("COMMITTED");

        set(id, 1, today()).then().statusCode(200);
        reserve(operation, "40.00");
        assertThat(treasury.balance(id)).containsExactly("60.00", "40.00", "0.00");
        consistent();
    }

    @Test
    void thresholds_are_set_by_whoever_has_seen_the_current_ones() {
        String id = treasury.operation("100.00").getString("id");
        String path = "/v1/operations/" + id + "/thresholds";
        Map<String, Object> body =
                Map.of("holdsFrom", today().toString(), "thresholds", List.of(threshold("NOTE", "AMOUNT", "1.00")));

        treasury.request().body(body).put(path).then().statusCode(428).body("code", equalTo("VERSION_MUST_BE_GIVEN"));
        assertThat(treasury.get(path).getHeader("ETag")).isEqualTo("\"0\"");
        set(id, 0, today(), threshold("NOTE", "AMOUNT", "1.00"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        set(id, 0, today()).then().statusCode(412).body("code", equalTo("VERSION_MUST_BE_CURRENT"));
        set(id, 1, today().minusDays(1))
                .then()
                .statusCode(409)
                .body("code", equalTo("LIMIT_MUST_NOT_HOLD_FROM_THE_PAST"));
        assertThat(treasury.read(path).getList("sets")).hasSize(1);
        Treasury nord = new Treasury(Role.FINANCE, Treasury.NORD);
        nord.get(path).then().statusCode(404);
        nord.request().header("If-Match", "\"1\"").body(body).put(path).then().statusCode(404);
        new Treasury(Role.CLERK, Treasury.PAS_DE_CALAIS)
                .request()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "STOP, AMOUNT, 1.00, /thresholds/0/level",
        "WARN, SHARE, 1.00, /thresholds/0/kind",
        "WARN, AMOUNT, 1, /thresholds/0/value",
        "WARN, AMOUNT, -1.00, /thresholds/0/value",
        "WARN, AMOUNT, 1.001, /thresholds/0/value",
        "WARN, AMOUNT, 10000000000000.00, /thresholds/0/value",
        "WARN, AMOUNT, ١.٠٠, /thresholds/0/value"
    })
    void refuses_what_is_no_threshold(String level, String kind, String value, String pointer) {
        String id = treasury.operation("100.00").getString("id");

        set(id, 0, today(), threshold(level, kind, value))
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(treasury.read("/v1/operations/" + id + "/thresholds").getList("sets"))
                .isEmpty();
    }

    @Test
    void an_authorisation_lapses_by_the_collectivitys_own_rule_alone() {
        Treasury somme = new Treasury(Role.FINANCE, SOMME);
        somme.chart();
        JsonPath ending = opened(somme, today().minusYears(2));
        JsonPath ended = opened(somme, today().minusYears(2).minusDays(1));
        assertThat(ended.getString("authorisationEndsOn")).isNull();
        assertThat(somme.read("/v1/lapsing-authorisations").getList("items")).isEmpty();

        life(somme, 0, false).then().statusCode(200).header("ETag", "\"1\"");
        life(somme, 0, false).then().statusCode(412);
        somme.request()
                .body(lifeRule(false))
                .put("/v1/authorisation-life")
                .then()
                .statusCode(428);
        assertThat(somme.read("/v1/operations/" + ended.getString("id")).getString("authorisationEndsOn"))
                .isEqualTo(today().minusDays(1).toString());
        assertThat(somme.read("/v1/lapsing-authorisations").<String>getList("items.operationCode"))
                .contains(ended.getString("code"), ending.getString("code"));
        JsonPath earlier = somme.read("/v1/lapsing-authorisations?by=" + today().minusDays(1));
        assertThat(earlier.<String>getList("items.operationCode"))
                .contains(ended.getString("code"))
                .doesNotContain(ending.getString("code"));
        assertThat(earlier.getString("items[0].provenance")).isEqualTo("RBF, art. 12");
        JsonPath first = somme.read("/v1/lapsing-authorisations?limit=1");
        assertThat(first.getList("items")).hasSize(1);
        assertThat(somme.read("/v1/lapsing-authorisations?limit=1&cursor=" + first.getString("next"))
                        .getString("items[0].operationCode"))
                .isNotEqualTo(first.getString("items[0].operationCode"));
        somme.get("/v1/lapsing-authorisations?by=2022-13-01").then().statusCode(400);
        somme.created("/v1/reservations", Treasury.reservationOf(ended.getString("code"), "1.00"));

        life(somme, 1, true).then().statusCode(200);
        somme.created("/v1/reservations", Treasury.reservationOf(ending.getString("code"), "1.00"));
        somme.post("/v1/reservations", Treasury.reservationOf(ended.getString("code"), "1.00"))
                .then()
                .statusCode(409)
                .body("code", equalTo("AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED"));
        assertThat(outcome(SOMME, somme, VoteEvents.line(1, ending.getString("code"), "1.00", null), today())
                        .getString("outcome"))
                .isEqualTo("COMMITTED");
        assertThat(outcome(SOMME, somme, VoteEvents.line(1, ended.getString("code"), "1.00", null), today())
                        .getString("reasons[0].code"))
                .isEqualTo("AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED");
        assertThat(somme.balance(ended.getString("id"))).containsExactly("0.00", "1.00", "99.00");
        consistent();
    }

    private static JsonPath opened(Treasury somme, LocalDate effectiveOn) {
        Map<String, Object> request = Treasury.operationOf("100.00");
        request.put("effectiveOn", effectiveOn.toString());
        return somme.created("/v1/operations", request);
    }

    private Response life(Treasury treasurer, int version, boolean refusesAfter) {
        return treasurer
                .request()
                .header("If-Match", "\"" + version + "\"")
                .body(lifeRule(refusesAfter))
                .put("/v1/authorisation-life");
    }

    private Map<String, Object> lifeRule(boolean refusesAfter) {
        return Map.of(
                "holdsFrom",
                today().toString(),
                "yearsToCommit",
                2,
                "toYearEnd",
                false,
                "refusesAfter",
                refusesAfter,
                "provenance",
                "RBF, art. 12");
    }

    /** What a vote adopted on that day leads to. */
    private JsonPath outcome(String siren, Treasury treasurer, Map<String, Object> line, LocalDate adoptedOn) {
        String vote = UUID.randomUUID().toString();
        Map<String, Object> fact = new HashMap<>(VoteEvents.adopted(vote, List.of(line)));
        fact.put("adoptedOn", adoptedOn.toString());
        votes.tellAs(siren, "VoteAdopted", vote, fact);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> treasurer.get("/v1/vote-outcomes/" + vote).statusCode() == 200);
        return treasurer.read("/v1/vote-outcomes/" + vote);
    }

    private String reserve(JsonPath operation, String amount) {
        return treasury.created("/v1/reservations", Treasury.reservationOf(operation.getString("code"), amount))
                .getString("id");
    }

    private Response set(String id, int version, LocalDate from, Object... thresholds) {
        return treasury.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("holdsFrom", from.toString(), "thresholds", List.of(thresholds)))
                .put("/v1/operations/" + id + "/thresholds");
    }

    private static Map<String, String> threshold(String level, String kind, String value) {
        return Map.of("level", level, "kind", kind, "value", value);
    }

    private LocalDate today() {
        return LegalDay.of(clock.instant());
    }

    private void consistent() {
        assertThat(treasury.read("/v1/consistency").getList("invariants.findAll { it.violations > 0 }"))
                .isEmpty();
    }

    /** The event of an operation at this version, held against its schema. */
    private String told(String operation, int version) {
        ConsumerRecord<String, byte[]> event = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> votes.kafka.read("operations.v1", operation), events -> events.size() >= version)
                .get(version - 1);
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.funding.ThresholdCrossed.v1");
        String text = new String(event.value(), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(
                                "classpath:META-INF/resources/contracts/ThresholdCrossed.v1.schema.json"))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        return text;
    }
}

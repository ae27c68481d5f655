package fr.hemicycle.basin.mission;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.basin.Mobility;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class MissionResourceTest {

    private static final AtomicInteger SHARES = new AtomicInteger(1);

    private final Mobility mobility = new Mobility();
    private final String plan = UUID.randomUUID().toString();
    private final List<Map<String, Object>> shares = Mobility.shares(SHARES.getAndAdd(3), 3);

    @Test
    void waits_for_its_money_then_starts_and_ends_18_months_later_to_the_day() {
        String mission = mobility.mission(plan);
        assertThat(mobility.read("/v1/missions/" + mission).getBoolean("financing.known"))
                .isFalse();

        mobility.drawnUp(plan, shares);
        mobility.secured(plan, shares.get(0));
        JsonPath waiting = settled(mission, 1);
        assertThat(waiting.getString("state")).isEqualTo("WAITING");
        assertThat(waiting.getInt("financing.totalShares")).isEqualTo(3);
        assertThat(waiting.getString("financing.secured.amount")).isEqualTo("60000.00");
        assertThat(waiting.getList("financing.missing")).hasSize(2);
        start(mission, 409)
                .body("code", equalTo("MISSION_MUST_BE_FULLY_FINANCED"))
                .body("errors", hasSize(2));

        mobility.secured(plan, shares.get(1));
        mobility.secured(plan, shares.get(2));
        assertThat(settled(mission, 3).getString("state")).isEqualTo("READY");
        start(mission, 200).body("state", equalTo("STARTED")).body("endsOn", equalTo("2024-12-01"));
        start(mission, 409).body("code", equalTo("MISSION_MUST_START_ONCE"));
        assertThat(started(mission)).contains("\"endsOn\":\"2024-12-01\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
    void any_order_of_events_gives_the_same_state(String order) {
        String mission = mobility.mission(plan);
        List<Runnable> events = new ArrayList<>(List.of(
                () -> mobility.drawnUp(plan, shares),
                () -> mobility.secured(plan, shares.get(0)),
                () -> mobility.secured(plan, shares.get(1))));

        order.chars().forEach(each -> events.get(each - '0').run());
        order.chars().forEach(each -> events.get(each - '0').run());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonPath shown = mobility.read("/v1/missions/" + mission);
            assertThat(shown.getBoolean("financing.known")).isTrue();
            assertThat(shown.getInt("financing.securedShares")).isEqualTo(2);
            assertThat(shown.getInt("financing.totalShares")).isEqualTo(3);
        });
    }

    @Test
    void finds_what_was_told_before_the_mission_existed() {
        mobility.drawnUp(plan, shares);
        mobility.secured(plan, shares.get(0));

        String mission = mobility.mission(plan);

        assertThat(settled(mission, 1).getBoolean("financing.known")).isTrue();
    }

    @Test
    void an_event_that_comes_twice_with_one_id_changes_nothing() {
        String mission = mobility.mission(plan);
        String once = UUID.randomUUID().toString();
        mobility.drawnUp(plan, shares);
        for (int times = 0; times < 3; times++) {
            mobility.tell("ShareSecured", plan, Mobility.json(securedShare(0)), Mobility.PAS_DE_CALAIS, once);
        }
        mobility.secured(plan, shares.get(1));

        JsonPath shown = settled(mission, 2);
        assertThat(shown.getString("financing.secured.amount")).isEqualTo("120000.00");
        assertThat(shown.getInt("financing.totalShares")).isEqualTo(3);
    }

    @Test
    void another_collectivity_cannot_take_or_change_a_plan_by_naming_its_id() {
        String mission = mobility.mission(plan);
        mobility.tell("ShareSecured", plan, securedShare(2), Mobility.NORD);
        mobility.drawnUp(plan, shares);
        mobility.secured(plan, shares.get(0));
        mobility.tell("ShareSecured", plan, securedShare(1), Mobility.NORD);
        String other = UUID.randomUUID().toString();
        // The ids of shares are unique within a plan, no further.
        mobility.drawnUp(other, shares);

        assertThat(settled(mission, 1).getList("financing.missing")).hasSize(2);
        String otherMission = mobility.mission(other);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mobility.read("/v1/missions/" + otherMission).getInt("financing.totalShares") == 3);
    }

    @Test
    void does_not_see_the_plan_of_another_collectivity() {
        String mission = mobility.mission(plan);
        String other = UUID.randomUUID().toString();
        mobility.tell("FinancingPlanDrawnUp", plan, Map.of("financingPlanId", plan, "shares", shares), Mobility.NORD);
        mobility.drawnUp(other, Mobility.shares(SHARES.getAndAdd(3), 1));

        String control = mobility.mission(other);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                mobility.read("/v1/missions/" + control).getBoolean("financing.known"))
                        .isTrue());
        assertThat(mobility.read("/v1/missions/" + mission).getBoolean("financing.known"))
                .isFalse();
    }

    @Test
    void sets_aside_what_cannot_be_read_and_goes_on() {
        String unreadable = UUID.randomUUID().toString();
        mobility.tell("ShareSecured", plan, "{\"financingPlanId\":", Mobility.PAS_DE_CALAIS, unreadable);
        mobility.tell("SomethingElse", plan, Map.of(), Mobility.PAS_DE_CALAIS);
        mobility.drawnUp(plan, shares);

        String mission = mobility.mission(plan);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                mobility.read("/v1/missions/" + mission).getBoolean("financing.known"))
                        .isTrue());
        assertThat(mobility.kafka.read("mobility-basin-service.dead-letter.v1").stream()
                        .map(letter -> header(letter, "ce_id")))
                .contains(unreadable);
    }

    /** Each can be read as JSON, and none can ever be applied: tried for ever, they would stop the stream. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"financingPlanId\":null,\"share\":null}",
                "{\"financingPlanId\":\"01849933-8000-7648-9f7d-6b960a019097\",\"share\":{}}",
                "{\"financingPlanId\":\"01849933-8000-7648-9f7d-6b960a019097\",\"share\":{\"shareId\":"
                        + "\"01849933-8000-7648-9f7d-6b960a019097\",\"funder\":{\"kind\":\"STATE\",\"name\":\"État\"},"
                        + "\"amount\":{\"amount\":\"much\",\"currency\":\"EUR\"}}}",
                "{\"financingPlanId\":\"01849933-8000-7648-9f7d-6b960a019097\",\"share\":{\"shareId\":"
                        + "\"01849933-8000-7648-9f7d-6b960a019097\",\"funder\":{\"kind\":\"STATE\",\"name\":\"État\"},"
                        + "\"amount\":{\"amount\":\"1.00\",\"currency\":\"FRF\"}}}"
            })
    void sets_aside_what_lacks_something_and_goes_on(String data) {
        String incomplete = UUID.randomUUID().toString();
        String mission = mobility.mission(plan);

        mobility.tell("ShareSecured", plan, data, Mobility.PAS_DE_CALAIS, incomplete);
        mobility.drawnUp(plan, shares);
        mobility.secured(plan, shares.get(0));

        settled(mission, 1);
        assertThat(mobility.kafka.read("mobility-basin-service.dead-letter.v1").stream()
                        .map(letter -> header(letter, "ce_id")))
                .contains(incomplete);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "+999999999-12-31"})
    void refuses_a_start_in_a_year_that_cannot_be_meant(String startsOn) {
        mobility.post("/v1/missions/" + mobility.mission(plan) + "/start", Map.of("startsOn", startsOn))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/startsOn"));
    }

    @Test
    void names_a_basin_once_that_is_given_twice() {
        Map<String, Object> request = mobility.missionOf(plan);
        String basin = mobility.basin();
        request.put("basinIds", List.of(basin, basin));

        assertThat(mobility.created("/v1/missions", request).getList("basins")).hasSize(1);
    }

    @Test
    void refuses_a_basin_that_nobody_recorded_and_opens_nothing() {
        Map<String, Object> request = mobility.missionOf(plan);
        request.put("basinIds", List.of(UUID.randomUUID()));

        mobility.post("/v1/missions", request)
                .then()
                .statusCode(409)
                .body("code", equalTo("MISSION_BASINS_MUST_EXIST"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 241})
    void refuses_a_duration_that_cannot_be(int months) {
        Map<String, Object> request = mobility.missionOf(plan);
        request.put("durationMonths", months);

        mobility.post("/v1/missions", request)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/durationMonths"));
    }

    @Test
    void waits_again_when_a_funder_takes_its_share_back() {
        String mission = mobility.mission(plan);
        mobility.drawnUp(plan, shares);
        shares.forEach(share -> mobility.secured(plan, share));
        assertThat(settled(mission, 3).getString("state")).isEqualTo("READY");

        mobility.withdrawn(plan, shares.get(1), 6);

        JsonPath waiting = settled(mission, 2);
        assertThat(waiting.getString("state")).isEqualTo("WAITING");
        assertThat(waiting.getList("financing.missing")).hasSize(1);
        start(mission, 409).body("code", equalTo("MISSION_MUST_BE_FULLY_FINANCED"));
    }

    private Map<String, Object> securedShare(int index) {
        return Map.of("financingPlanId", plan, "share", shares.get(index));
    }

    private io.restassured.response.ValidatableResponse start(String mission, int status) {
        return mobility.post("/v1/missions/" + mission + "/start", Map.of("startsOn", "2023-06-01"))
                .then()
                .statusCode(status);
    }

    private JsonPath settled(String mission, int securedShares) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        mobility.read("/v1/missions/" + mission).getInt("financing.securedShares") == securedShares);
        return mobility.read("/v1/missions/" + mission);
    }

    private String started(String mission) {
        ConsumerRecord<String, byte[]> event = await().atMost(Duration.ofSeconds(30))
                .until(() -> mobility.kafka.read("missions.v1", mission), events -> events.size() == 1)
                .getFirst();
        String text = new String(event.value(), UTF_8);
        assertThat(header(event, "ce_type")).isEqualTo("fr.hemicycle.basin.MissionStarted.v1");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(
                                "classpath:META-INF/resources/contracts/MissionStarted.v1.schema.json"))
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        return text;
    }
}

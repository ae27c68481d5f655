package fr.hemicycle.basin.mission;

import static fr.hemicycle.platform.test.KafkaProbe.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.Partnership;
import fr.hemicycle.basin.mission.domain.DeliverableState;
import fr.hemicycle.basin.mission.domain.MissionsOfBasin;
import fr.hemicycle.basin.mission.domain.Standing;
import fr.hemicycle.basin.money.Money;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mission from its contract to its end: what it owes, when that is late, what it tells. */
@QuarkusTest
@WithTestResource(TestStack.class)
class MissionWorkTest {

    private static final AtomicInteger SHARES = new AtomicInteger(50_000);

    private final Partnership partnership = new Partnership();
    private final Mobility mobility = partnership.mobility;
    private final String plan = UUID.randomUUID().toString();
    private final List<Map<String, Object>> shares = Mobility.shares(SHARES.getAndAdd(2), 2);

    private int months = 18;

    @Inject
    Lateness lateness;

    @Inject
    MissionsOfBasin missions;

    /** A mission of the basin whose money is there. */
    private String ready() {
        Map<String, Object> request = mobility.missionOf(plan);
        request.put("basinIds", List.of(partnership.basin()));
        request.put("durationMonths", months);
        String mission = mobility.created("/v1/missions", request).getString("id");
        mobility.drawnUp(plan, shares);
        shares.forEach(share -> mobility.secured(plan, share));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> read(mission, "").getString("state").equals("READY"));
        return mission;
    }

    private String started(String startsOn) {
        String mission = ready();
        send(mission, "/start", Map.of("startsOn", startsOn), 200);
        return mission;
    }

    private JsonPath read(String mission, String what) {
        return mobility.read("/v1/missions/" + mission + what);
    }

    private ValidatableResponse send(String mission, String what, Map<String, Object> body, int status) {
        return mobility.post("/v1/missions/" + mission + what, body).then().statusCode(status);
    }

    private Map<String, Object> deliverableOf(String name) {
        return new HashMap<>(Map.of("name", name, "basinId", partnership.basin(), "dueAfterMonths", 8));
    }

    /** @return path of its steps */
    private String deliverable(String mission, Map<String, Object> request) {
        return "/deliverables/"
                + send(mission, "/deliverables", request, 201).extract().path("id");
    }

    private static Map<String, Object> on(String day) {
        return Map.of("on", day);
    }

    private static Map<String, Object> contractOf() {
        return new HashMap<>(Map.of(
                "provider", Map.of("name", "Bureau d'études", "siren", "732829320"),
                "amount", Map.of("amount", "600000.00", "currency", "EUR"),
                "awardedOn", "2023-05-02",
                "notifiedOn", "2023-05-15",
                "provenance", "inventé"));
    }

    /** What the mission told so far, of one kind. */
    private List<JsonPath> told(String mission, String event) {
        return mobility.kafka.read("missions.v1", mission).stream()
                .filter(record -> header(record, "ce_type").equals("fr.hemicycle.basin." + event + ".v1"))
                .map(record -> valid(event, record))
                .toList();
    }

    private static JsonPath valid(String event, ConsumerRecord<String, byte[]> record) {
        String text = new String(record.value(), UTF_8);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(
                                "classpath:META-INF/resources/contracts/" + event + ".v1.schema.json"))
                        .validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty();
        return new JsonPath(text);
    }

    private JsonPath oneTold(String mission, String event) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> told(mission, event), events -> events.size() == 1)
                .getFirst();
    }

    @Test
    void goes_from_its_contract_to_its_completion() {
        String mission = ready();
        send(mission, "/contract", contractOf(), 201).body("contract.amount.amount", equalTo("600000.00"));
        String diagnosis = deliverable(mission, deliverableOf("Diagnostic"));
        send(mission, diagnosis + "/delivery", on("2024-02-01"), 409)
                .body("code", equalTo("MISSION_MUST_HAVE_STARTED"));
        send(mission, "/start", Map.of("startsOn", "2023-05-14"), 409)
                .body("code", equalTo("MISSION_MUST_START_AFTER_THE_NOTIFICATION"));
        send(mission, "/start", Map.of("startsOn", "2023-06-01"), 200).body("endsOn", equalTo("2024-12-01"));
        send(mission, "/completion", on("2024-03-01"), 409).body("code", equalTo("DELIVERABLES_MUST_BE_ACCEPTED"));

        send(mission, diagnosis + "/delivery", on("2024-01-31"), 201)
                .body("state", equalTo("DELIVERED"))
                .body("dueOn", equalTo("2024-02-01"));
        send(mission, diagnosis + "/return", Map.of("on", "2024-02-10", "reason", "Incomplet"), 201)
                .body("state", equalTo("RETURNED"))
                .body("facts[1].reason", equalTo("Incomplet"));
        send(
                        mission,
                        diagnosis + "/due-day",
                        Map.of("on", "2024-02-12", "dueOn", "2024-04-15", "reason", "Comité reporté"),
                        201)
                .body("dueOn", equalTo("2024-04-15"));
        send(mission, diagnosis + "/delivery", on("2024-04-10"), 201);
        send(mission, diagnosis + "/acceptance", on("2024-04-09"), 409)
                .body("code", equalTo("STEP_MUST_FOLLOW_THE_LAST_ONE"));
        send(mission, diagnosis + "/acceptance", on("2024-04-20"), 201).body("state", equalTo("ACCEPTED"));
        send(mission, "/completion", on("2024-11-28"), 200)
                .body("state", equalTo("COMPLETED"))
                .body("endedOn", equalTo("2024-11-28"));
        send(mission, "/deliverables", deliverableOf("Bilan"), 409)
                .body("code", equalTo("MISSION_MUST_NOT_HAVE_ENDED"));

        JsonPath accepted = oneTold(mission, "DeliverableAccepted");
        assertThat(accepted.getString("deliveredOn")).isEqualTo("2024-04-10");
        assertThat(accepted.getString("dueOn")).isEqualTo("2024-04-15");
        assertThat(oneTold(mission, "MissionCompleted").getInt("deliverables")).isEqualTo(1);
        assertThat(read(mission, "/deliverables").getList("items[0].facts")).hasSize(5);
    }

    @Test
    void tells_a_lateness_once_whoever_looks_and_however_often() throws Exception {
        String mission = started("2090-06-01");
        deliverable(mission, deliverableOf("Diagnostic"));
        deliverable(mission, dueOn("Plan", "2091-03-01"));

        lateness.look(Instant.parse("2091-02-01T12:00:00Z"));
        assertThat(read(mission, "/deliverables").getList("items[0].toldLate")).isEmpty();
        // In Paris the day after has begun.
        Instant after = Instant.parse("2091-02-01T23:00:01Z");
        List<Callable<Void>> replicas = Stream.generate(() -> (Callable<Void>) () -> {
                    lateness.look(after);
                    return null;
                })
                .limit(4)
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> look : threads.invokeAll(replicas)) {
                look.get();
            }
        }
        lateness.look(Instant.parse("2091-02-20T12:00:00Z"));

        JsonPath late = oneTold(mission, "DeliverableLate");
        assertThat(late.getString("deliverable.name")).isEqualTo("Diagnostic");
        assertThat(late.getString("dueOn")).isEqualTo("2091-02-01");
        assertThat(late.getString("state")).isEqualTo("EXPECTED");
        assertThat(read(mission, "/deliverables").getList("items[0].toldLate")).containsExactly("2091-02-01");

        lateness.look(Instant.parse("2091-03-02T12:00:00Z"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(mission, "DeliverableLate"))
                        .extracting(each -> each.getString("deliverable.name"))
                        .containsExactly("Diagnostic", "Plan"));
    }

    private Map<String, Object> dueOn(String name, String day) {
        Map<String, Object> request = deliverableOf(name);
        request.remove("dueAfterMonths");
        request.put("dueOn", day);
        return request;
    }

    @Test
    void tells_of_a_postponed_deliverable_once_more_when_its_new_day_has_gone_by() {
        String mission = started("2024-01-01");
        String steps = deliverable(mission, dueOn("Diagnostic", "2024-09-01"));
        lateness.look(Instant.parse("2024-09-02T12:00:00Z"));
        send(
                mission,
                steps + "/due-day",
                Map.of("on", "2024-09-03", "dueOn", "2024-12-01", "reason", "Comité reporté"),
                201);
        lateness.look(Instant.parse("2024-12-01T12:00:00Z"));
        lateness.look(Instant.parse("2024-12-02T12:00:00Z"));
        lateness.look(Instant.parse("2024-12-03T12:00:00Z"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told(mission, "DeliverableLate"))
                        .extracting(each -> each.getString("dueOn"))
                        .containsExactly("2024-09-01", "2024-12-01"));
    }

    /** The due day lies ahead of any clock that these tests run by, so only the looks of the test find it. */
    @Test
    void says_nothing_of_what_is_delivered_or_of_a_mission_that_is_over() {
        months = 240;
        Instant look = Instant.parse("2043-12-10T12:00:00Z");
        String mission = started("2024-01-01");
        String steps = deliverable(mission, dueOn("Diagnostic", "2043-12-01"));
        send(mission, steps + "/delivery", on("2024-03-01"), 201);
        String over = started("2024-01-01");
        deliverable(over, dueOn("Diagnostic", "2043-12-01"));
        assertThat(read(over, "/progress?on=2043-12-02").getList("late")).hasSize(1);
        send(over, "/early-end", Map.of("on", "2024-03-02", "reason", "Abandon"), 200);
        assertThat(read(over, "/progress?on=2043-12-02").getList("late")).isEmpty();

        lateness.look(look);
        assertThat(read(mission, "/deliverables").getList("items[0].toldLate")).isEmpty();
        send(mission, steps + "/return", Map.of("on", "2024-03-10", "reason", "Incomplet"), 201);
        lateness.look(look);

        assertThat(oneTold(mission, "DeliverableLate").getString("state")).isEqualTo("RETURNED");
        assertThat(read(over, "/deliverables").getList("items[0].toldLate")).isEmpty();
    }

    @Test
    void a_share_that_is_taken_back_after_the_start_is_found_and_stops_nothing() {
        String mission = started("2023-06-01");
        assertThat(read(mission, "/financing").getList("findings")).isEmpty();

        mobility.withdrawn(plan, shares.get(1), 6);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !read(mission, "").getList("findings").isEmpty());
        JsonPath money = read(mission, "/financing");
        assertThat(money.getString("shares[0].state")).isEqualTo("SECURED");
        assertThat(money.getString("shares[1].state")).isEqualTo("WITHDRAWN");
        assertThat(money.getString("shares[1].lacking.amount")).isEqualTo("60000.00");
        assertThat(money.getString("lacking.amount")).isEqualTo("60000.00");
        assertThat(money.getString("findings[0].code")).isEqualTo("MISSION_MUST_BE_FULLY_FINANCED");
        assertThat(read(mission, "").getString("state")).isEqualTo("STARTED");
        send(mission, deliverable(mission, deliverableOf("Diagnostic")) + "/delivery", on("2024-01-31"), 201);
    }

    @Test
    void a_plan_that_ended_pays_for_no_start() {
        String mission = ready();
        mobility.ended(plan, "ABANDONED", 9);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> read(mission, "").getString("state").equals("WAITING"));
        assertThat(read(mission, "/financing").getString("end.how")).isEqualTo("ABANDONED");
        send(mission, "/start", Map.of("startsOn", "2023-06-01"), 409)
                .body("code", equalTo("FINANCING_MUST_NOT_HAVE_ENDED"));
    }

    /** Plan drawn up, both shares secured, one taken back, the plan ended: told before the mission exists. */
    @ParameterizedTest
    @ValueSource(strings = {"01234", "43210", "30142", "24031"})
    void what_is_told_of_an_unknown_plan_is_kept_in_any_order_and_counts_when_the_mission_appears(String order) {
        List<Runnable> events = List.of(
                () -> mobility.drawnUp(plan, shares),
                () -> mobility.secured(plan, shares.get(0)),
                () -> mobility.secured(plan, shares.get(1)),
                () -> mobility.withdrawn(plan, shares.get(1), 4),
                () -> mobility.ended(plan, "CLOSED", 5));
        order.chars().forEach(each -> events.get(each - '0').run());

        String mission = mobility.mission(plan);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonPath money = read(mission, "/financing");
            assertThat(money.getBoolean("known")).isTrue();
            assertThat(money.getString("secured.amount")).isEqualTo("60000.00");
            assertThat(money.getList("shares.state")).containsExactly("SECURED", "WITHDRAWN");
            assertThat(money.getString("end.how")).isEqualTo("CLOSED");
        });
        assertThat(read(mission, "").getString("state")).isEqualTo("WAITING");
    }

    @Test
    void shows_how_far_it_was_on_a_day() {
        String mission = started("2023-06-01");
        String diagnosis = deliverable(mission, deliverableOf("Diagnostic"));
        send(mission, diagnosis + "/delivery", on("2024-02-05"), 201);
        send(mission, "/milestones", Map.of("name", "Lancement", "dueOn", "2023-09-30"), 201);
        send(mission, "/milestones", Map.of("name", "Lancement", "dueAfterMonths", 4), 409)
                .body("code", equalTo("MILESTONE_MUST_BE_NAMED_ONCE"));
        send(
                        mission,
                        "/milestones",
                        Map.of("name", "Lancement", "basinId", partnership.basin(), "dueAfterMonths", 4),
                        201)
                .body("dueOn", equalTo("2023-10-01"));

        JsonPath progress = read(mission, "/progress?on=2024-02-02");
        assertThat(progress.getInt("monthsElapsed")).isEqualTo(8);
        assertThat(progress.getString("late[0].dueOn")).isEqualTo("2024-02-01");
        assertThat(progress.getInt("byState.EXPECTED")).isEqualTo(1);
        assertThat(progress.getList("milestonesLate")).hasSize(2);
        assertThat(read(mission, "/progress?on=2024-02-05").getInt("byState.DELIVERED"))
                .isEqualTo(1);
        assertThat(read(mission, "/progress").getString("on")).isNotEmpty();

        String milestone = read(mission, "/milestones").getString("items[0].id");
        send(mission, "/milestones/" + milestone + "/reached", on("2023-09-20"), 200)
                .body("reachedOn", equalTo("2023-09-20"));
        send(mission, "/milestones/" + milestone + "/reached", on("2023-09-20"), 409)
                .body("code", equalTo("MILESTONE_MUST_BE_REACHED_ONCE"));
        assertThat(read(mission, "/progress?on=2024-02-02").getInt("milestonesReached"))
                .isEqualTo(1);
        assertThat(read(mission, "/milestones?limit=1").getString("next")).isNotEmpty();
    }

    @Test
    void runs_meetings_of_its_basins_once_each() {
        String mission = started("2023-06-01");
        String meeting = partnership.meeting(partnership.body("TECHNICAL_COMMITTEE"));
        Partnership elsewhere = new Partnership();
        String other = elsewhere.meeting(elsewhere.body("TECHNICAL_COMMITTEE"));

        send(mission, "/meetings", Map.of("meetingId", meeting), 201).body("day", equalTo(Partnership.DAY));
        send(mission, "/meetings", Map.of("meetingId", meeting), 409)
                .body("code", equalTo("MEETING_OF_THE_MISSION_MUST_BE_LINKED_ONCE"));
        send(mission, "/meetings", Map.of("meetingId", other), 409)
                .body("code", equalTo("BASIN_MUST_BE_ONE_OF_THE_MISSION"));
        send(mission, "/meetings", Map.of("meetingId", UUID.randomUUID()), 422)
                .body("code", equalTo("MEETING_OF_THE_MISSION_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/meetingId"));
        assertThat(read(mission, "/meetings").getList("items.id")).containsExactly(meeting);
    }

    @Test
    void is_ended_early_with_a_reason_even_while_it_waits() {
        String mission = mobility.mission(plan);
        send(mission, "/early-end", Map.of("on", "2024-03-01", "reason", " "), 422);

        send(mission, "/early-end", Map.of("on", "2024-03-01", "reason", "Abandon"), 200)
                .body("state", equalTo("ENDED_EARLY"))
                .body("endReason", equalTo("Abandon"));

        send(mission, "/early-end", Map.of("on", "2024-03-01", "reason", "Abandon"), 409)
                .body("code", equalTo("MISSION_MUST_NOT_HAVE_ENDED"));
        assertThat(oneTold(mission, "MissionEndedEarly").getString("reason")).isEqualTo("Abandon");
    }

    @Test
    void refuses_a_contract_that_cannot_be_and_a_second_one() {
        String mission = mobility.mission(plan);
        Map<String, Object> contract = contractOf();
        contract.put("provider", Map.of("name", "Bureau d'études", "siren", "732829321"));
        send(mission, "/contract", contract, 422)
                .body("code", equalTo("SIREN_MUST_HAVE_ITS_CHECK_DIGIT"))
                .body("errors[0].pointer", equalTo("/provider/siren"));
        contract = contractOf();
        contract.put("amount", Map.of("amount", "0.00", "currency", "EUR"));
        send(mission, "/contract", contract, 422).body("errors[0].pointer", equalTo("/amount/amount"));
        contract = contractOf();
        contract.put("notifiedOn", "2023-05-01");
        send(mission, "/contract", contract, 409)
                .body("code", equalTo("CONTRACT_MUST_BE_AWARDED_BEFORE_ITS_NOTIFICATION"));
        contract = contractOf();
        contract.remove("amount");
        send(mission, "/contract", contract, 201);
        send(mission, "/contract", contractOf(), 409).body("code", equalTo("MISSION_MUST_HAVE_ONE_CONTRACT"));
        assertThat(read(mission, "").getString("contract.amount")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "neither, /dueOn, DUE_DAY_MUST_BE_GIVEN_IN_ONE_WAY",
        "both, /dueOn, DUE_DAY_MUST_BE_GIVEN_IN_ONE_WAY",
        "elsewhere, /basinId, BASIN_MUST_BE_ONE_OF_THE_MISSION",
        "months, /dueAfterMonths, VALUE_MUST_BE_VALID",
        "blank, /name, VALUE_MUST_BE_VALID"
    })
    void refuses_a_deliverable_that_cannot_be(String what, String pointer, String code) {
        String mission = started("2023-06-01");
        Map<String, Object> request = deliverableOf("Diagnostic");
        switch (what) {
            case "neither" -> request.remove("dueAfterMonths");
            case "both" -> request.put("dueOn", "2024-01-01");
            case "elsewhere" -> request.put("basinId", mobility.basin());
            case "months" -> request.put("dueAfterMonths", 241);
            default -> request.put("name", " ");
        }

        send(mission, "/deliverables", request, 422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));

        assertThat(read(mission, "/deliverables").getList("items")).isEmpty();
    }

    @Test
    void a_lead_has_a_siren_that_passes_its_check() {
        Map<String, Object> request = mobility.missionOf(plan);
        request.put("lead", Map.of("name", "Région Hauts-de-France", "siren", "200053743"));

        mobility.post("/v1/missions", request)
                .then()
                .statusCode(422)
                .body("code", equalTo("SIREN_MUST_HAVE_ITS_CHECK_DIGIT"))
                .body("errors[0].pointer", equalTo("/lead/siren"));
    }

    @Test
    void accepts_a_delivery_once_when_eight_tell_it_at_once() throws Exception {
        String mission = started("2023-06-01");
        String steps = deliverable(mission, deliverableOf("Diagnostic"));
        List<Callable<Integer>> tellers = Stream.generate(() -> (Callable<Integer>)
                        () -> mobility.post("/v1/missions/" + mission + steps + "/delivery", on("2024-01-31"))
                                .statusCode())
                .limit(8)
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(tellers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).hasSize(8);
        assertThat(answers.stream().filter(each -> each == 409)).hasSize(7);
    }

    @Test
    void shows_each_basin_its_own_work_and_money() {
        String mission = started("2023-06-01");
        deliverable(mission, deliverableOf("Diagnostic"));

        MissionsOfBasin.View view = missions.of(
                        Mobility.PAS_DE_CALAIS, UUID.fromString(partnership.basin()), LocalDate.of(2024, 2, 2))
                .getFirst();

        assertThat(view.missionId()).hasToString(mission);
        assertThat(view.standing()).isEqualTo(Standing.STARTED);
        assertThat(view.endsOn()).contains(LocalDate.of(2024, 12, 1));
        assertThat(view.deliverables()).containsEntry(DeliverableState.EXPECTED, 1);
        assertThat(view.late()).extracting(MissionsOfBasin.Late::dueOn).containsExactly(LocalDate.of(2024, 2, 1));
        assertThat(view.financing().secured()).isEqualTo(Money.euros("120000.00"));
        assertThat(view.findings()).extracting(Reason::code).isEmpty();
        assertThat(missions.of(Mobility.NORD, UUID.fromString(partnership.basin()), LocalDate.EPOCH))
                .isEmpty();
    }
}

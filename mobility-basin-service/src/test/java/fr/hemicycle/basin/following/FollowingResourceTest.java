package fr.hemicycle.basin.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.basin.Mobility;
import fr.hemicycle.basin.Partnership;
import fr.hemicycle.basin.plan.PlanOffice;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class FollowingResourceTest {

    @Test
    void shows_actions_indicators_and_what_is_late_on_any_day() {
        Carrying carrying = new Carrying();
        carrying.progress("1.1", "DONE", "2025-06-01").then().statusCode(201);
        carrying.progress("1.1", "RUNNING", "2024-03-04").then().statusCode(201);
        carrying.measured("2024-12-31", "180");

        JsonPath following = carrying.following("2025-01-15");
        assertThat(following.getString("basin.id")).isEqualTo(carrying.basin);
        assertThat(following.getString("plan.stage")).isEqualTo("DRAFTED");
        assertThat(following.getInt("plan.counts.running")).isEqualTo(1);
        assertThat(following.getString("plan.actions[0].standing")).isEqualTo("RUNNING");
        assertThat(following.getString("plan.indicators[0].way.percent")).isEqualTo("36.00");
        assertThat(following.getString("plan.indicators[0].pace")).isEqualTo("ON_TRACK");
        assertThat(following.getList("late")).isEmpty();
        assertThat(carrying.following("2024-03-03").getInt("plan.counts.planned"))
                .isEqualTo(1);
        assertThat(carrying.following("2024-12-30").getString("plan.indicators[0].pace"))
                .isEqualTo("UNKNOWN");
        assertThat(carrying.following("2025-06-01").getInt("plan.counts.done")).isEqualTo(1);
        assertThat(carrying.following("2026-01-01").getList("late.kind")).containsExactly("MEASURE");
        assertThat(carrying.following("2026-01-01").getString("late[0].reference"))
                .isEqualTo("1.1/I1");
        assertThat(carrying.own
                        .read("/v1/basins/" + carrying.basin + "/following?on=2026-01-01")
                        .getList("late"))
                .isEqualTo(carrying.following("2026-01-01").getList("late"));
    }

    @Test
    void an_action_past_its_end_is_late_until_something_is_told_of_it() {
        Carrying carrying = new Carrying();
        carrying.progress("1.1", "RUNNING", "2024-03-04").then().statusCode(201);

        assertThat(carrying.following("2026-12-31").getInt("plan.counts.late")).isZero();
        JsonPath late = carrying.following("2027-01-01");
        assertThat(late.getInt("plan.counts.late")).isEqualTo(1);
        assertThat(late.getList("late.kind")).containsExactly("MEASURE", "ACTION");
        assertThat(late.getString("late[1].who")).isEqualTo("Département du Pas-de-Calais");
        carrying.progress("1.1", "ABANDONED", "2025-01-02").then().statusCode(201);
        assertThat(carrying.following("2027-01-01").getList("late")).isEmpty();
    }

    @Test
    void refuses_progress_that_breaks_a_rule_and_writes_nothing() {
        Carrying carrying = new Carrying();
        carrying.progress("1.1", "RUNNING", "2024-03-04").then().statusCode(201);

        carrying.progress("1.1", "DONE", "2024-03-04")
                .then()
                .statusCode(409)
                .body("code", equalTo("PROGRESS_MUST_BE_TOLD_ONCE_A_DAY"));
        carrying.progress("9.9", "DONE", "9999-01-01")
                .then()
                .statusCode(409)
                .body("errors", hasSize(2))
                .body("errors[0].code", equalTo("PLAN_DATE_MUST_NOT_LIE_AHEAD"))
                .body("errors[1].code", equalTo("PROGRESSED_ACTION_MUST_EXIST"));
        assertThat(carrying.progress("1.1", "LATE", "2024-03-05").statusCode()).isIn(400, 422);
        carrying.progress("%00", "DONE", "2024-03-05").then().statusCode(404);
        String path = "/v1/plans/" + carrying.plan + "/actions/1.1/progress";
        carrying.own
                .post(path, Map.of("state", "DONE", "on", "2024-03-05", "note", " "))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/note"));
        new Mobility(Role.MOBILITY, Mobility.NORD)
                .post(path, Map.of("state", "DONE", "on", "2024-03-05", "note", "N"))
                .then()
                .statusCode(404);
        assertThat(carrying.own.read(path).getList("items.state")).containsExactly("RUNNING");
        carrying.own
                .get("/v1/plans/" + carrying.plan + "/actions/%00/progress")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scp", "pcs", "csp", "psc"})
    void any_order_of_events_gives_the_same_money(String order) {
        Carrying carrying = new Carrying();
        assertThat(carrying.following("2026-01-01").getList("plan.money.unheard"))
                .containsExactly(carrying.financing);
        Map<Integer, Runnable> events = Map.of(
                (int) 's', carrying::secured,
                (int) 'c', carrying::committed,
                (int) 'p',
                        () -> {
                            carrying.cameBack("10000.00", "2025-06-01", 2);
                            carrying.paid("30000.00", "2025-03-01", 1);
                        });
        order.chars().forEach(each -> events.getOrDefault(each, () -> {}).run());
        order.chars().forEach(each -> events.getOrDefault(each, () -> {}).run());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonPath money = carrying.following("2026-01-01");
            assertThat(money.getString("plan.money.secured.amount")).isEqualTo("60000.00");
            assertThat(money.getString("plan.money.spent.amount")).isEqualTo("20000.00");
        });
        JsonPath earlier = carrying.following("2025-05-31");
        assertThat(earlier.getString("plan.money.spent.amount")).isEqualTo("30000.00");
        assertThat(earlier.getString("plan.money.funders[0].spent.amount")).isEqualTo("30000.00");
        assertThat(earlier.getString("plan.money.funders[0].share.amount")).isEqualTo("60000.00");
        assertThat(earlier.getString("plan.money.total.amount")).isEqualTo("60000.00");
        assertThat(earlier.getString("plan.money.cost.amount")).isEqualTo("120000.00");
        assertThat(earlier.getList("plan.money.unheard")).isEmpty();
        assertThat(carrying.own
                        .read("/v1/basins/" + carrying.basin + "/following?on=2026-01-01")
                        .getString("money.spent.amount"))
                .isEqualTo("20000.00");
    }

    @Test
    void shows_the_next_meetings_and_the_tasks_that_are_past_their_day() {
        Partnership partnership = new Partnership();
        Carrying carrying = new Carrying(partnership.basin());
        String body = partnership.body("STEERING_COMMITTEE");
        String organisation = partnership.organisation();
        partnership.joined(body, organisation, "SIGNATORY");
        String held = partnership.held(body, organisation);
        String task = partnership
                .mobility
                .created(
                        "/v1/meetings/" + held + "/tasks",
                        Map.of("title", "Recenser", "organisationId", organisation, "dueOn", "2023-12-01"))
                .getString("id");

        assertThat(carrying.following("2023-09-20").getList("nextMeetings.id")).containsExactly(held);
        assertThat(carrying.following("2023-09-21").getList("nextMeetings")).isEmpty();
        assertThat(carrying.following("2023-08-31").getList("nextMeetings")).isEmpty();
        assertThat(carrying.following("2023-12-01").getList("late")).isEmpty();
        assertThat(carrying.following("2023-12-02").getList("late.reference")).containsExactly(task);
        JsonPath late = carrying.own.read("/v1/basins/" + carrying.basin + "/following?on=2023-12-02");
        assertThat(late.getString("late[0].kind")).isEqualTo("TASK");
        assertThat(late.getString("late[0].who")).startsWith("Association");
        assertThat(late.getList("plans.id")).containsExactly(carrying.plan);
        partnership
                .mobility
                .post("/v1/meetings/" + held + "/tasks/" + task + "/done", Map.of("doneOn", "2024-01-10"))
                .then()
                .statusCode(200);
        assertThat(carrying.following("2024-01-09").getList("late.reference")).containsExactly(task);
        assertThat(carrying.following("2024-01-10").getList("late.reference")).doesNotContain(task);
    }

    @Test
    void shows_the_missions_of_a_basin_with_their_money_and_late_deliverables() {
        Carrying carrying = new Carrying();
        Map<String, Object> request = carrying.own.missionOf(carrying.financing);
        request.put("basinIds", List.of(carrying.basin));
        String mission = carrying.own.created("/v1/missions", request).getString("id");
        carrying.secured();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> carrying.own
                        .read("/v1/missions/" + mission)
                        .getString("state")
                        .equals("READY"));
        carrying.own
                .post("/v1/missions/" + mission + "/start", Map.of("startsOn", "2023-06-01"))
                .then()
                .statusCode(200);
        String deliverable = carrying.own
                .created(
                        "/v1/missions/" + mission + "/deliverables",
                        Map.of("name", "Diagnostic", "basinId", carrying.basin, "dueOn", "2024-02-01"))
                .getString("id");

        JsonPath following = carrying.own.read("/v1/basins/" + carrying.basin + "/following?on=2024-02-02");
        assertThat(following.getList("missions.id")).containsExactly(mission);
        assertThat(following.getInt("missions[0].deliverables.EXPECTED")).isEqualTo(1);
        assertThat(following.getList("late.reference")).containsExactly(deliverable);
        assertThat(following.getString("late[0].kind")).isEqualTo("DELIVERABLE");
        // The plan names the same financing plan: it counts once.
        assertThat(following.getString("money.secured.amount")).isEqualTo("60000.00");
        assertThat(carrying.following("2024-02-02").getList("late")).isEmpty();
    }

    @Test
    void those_who_are_to_sign_follow_a_plan_once_it_is_proposed() {
        Carrying carrying = new Carrying();
        Mobility nord = new Mobility(Role.PARTNER, Mobility.NORD);
        String path = "/v1/plans/" + carrying.plan + "/following";
        nord.get(path).then().statusCode(404);
        nord.get("/v1/plans/" + carrying.plan + "/changes").then().statusCode(404);

        carrying.office.say(carrying.plan, 1, "TECHNICAL_COMMITTEE", "2024-02-01");
        carrying.own.created("/v1/plans/" + carrying.plan + "/versions", draft());

        assertThat(nord.read(path).getInt("plan.version")).isEqualTo(1);
        assertThat(carrying.own.read(path).getInt("plan.version")).isEqualTo(2);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(nord.read("/v1/plans/" + carrying.plan + "/changes")
                                .getList("items.type"))
                        .containsExactly("fr.hemicycle.basin.PlanProposed.v1"));
        new Mobility(Role.PARTNER, "220200026").get(path).then().statusCode(404);
        nord.get("/v1/basins/" + carrying.basin + "/following").then().statusCode(404);
        nord.get("/v1/basins/" + carrying.basin + "/changes").then().statusCode(404);
    }

    private static Map<String, Object> draft() {
        Map<String, Object> text = PlanOffice.text();
        PlanOffice.action(text).put("title", "Autre titre");
        return text;
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=hier", "on=2025-02-29", "on=10000-01-01", "an=2025-01-01"})
    void refuses_a_day_that_cannot_be_read(String query) {
        String basin = new Mobility().basin();
        new Mobility().get("/v1/basins/" + basin + "/following?" + query).then().statusCode(400);
    }

    @Test
    void answers_for_a_basin_in_which_nothing_is_yet() {
        JsonPath following = new Mobility().read("/v1/basins/" + new Mobility().basin() + "/following");

        assertThat(following.getList("plans")).isEmpty();
        assertThat(following.getList("late")).isEqualTo(List.of());
        assertThat(following.getString("money.cost.amount")).isEqualTo("0.00");
        new Mobility()
                .get("/v1/basins/" + UUID.randomUUID() + "/following")
                .then()
                .statusCode(404);
    }
}

package fr.hemicycle.vote.sitting;

import static fr.hemicycle.vote.Office.all;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the convocation to the end: who comes and goes, and what follows from it. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class CourseOfASittingTest {

    private final Office office = new Office();

    @Test
    void arrivals_and_departures_between_two_items_change_who_is_heard_and_the_timeline_tells_it_back() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        proxy(chamber, chamber.member(3), chamber.member(0)).then().statusCode(201);
        String first = chamber.deliberation();
        String second = chamber.deliberation();

        office.post("/v1/deliberations/" + first + "/ballot", at("2022-12-13T09:00:00Z"))
                .then()
                .statusCode(201)
                .body("tally.votesFor", equalTo(4));
        record(
                        chamber,
                        entry("ARRIVAL", "2022-12-13T09:30:00Z", chamber.member(3)),
                        entry("DEPARTURE", "2022-12-13T09:40:00Z", chamber.member(2)))
                .then()
                .statusCode(201)
                .body("moments.kind", contains("ROLL_CALL", "BALLOT", "ARRIVAL", "DEPARTURE"))
                .body("moments.quorum.represented", contains(1, 1, 0, 0))
                .body("moments.quorum.present", contains(3, 3, 4, 3));
        office.post("/v1/deliberations/" + second + "/ballot", all("FOR"))
                .then()
                .statusCode(201)
                .body("votedAt", equalTo("2022-12-13T09:40:00Z"))
                .body("tally.votesFor", equalTo(3))
                .body("tally.absentWithoutProxy", equalTo(2));

        JsonPath told = office.read("/v1/sittings/" + chamber.sitting() + "/timeline");
        assertThat(told.getList("moments.kind", String.class))
                .containsExactly("ROLL_CALL", "BALLOT", "ARRIVAL", "DEPARTURE", "BALLOT");
        assertThat(told.getString("moments[4].outcome")).isEqualTo("ADOPTED");
        assertThat(told.getString("moments[0].at")).isNull();
    }

    @Test
    void the_hour_of_the_opening_is_told_in_the_timeline_and_in_the_minutes() {
        Chamber chamber = Chamber.withoutRollCall("PLENARY");
        String sitting = office.created(
                        "/v1/sittings", Map.of("bodyId", chamber.body(), "heldOn", Office.DAY, "hour", "10:00"))
                .getString("id");
        Map<String, Object> rollCall = new HashMap<>(Office.rollCall(chamber.members(), 5));

        rollCall.put("openedAt", "2022-12-13T08:59:00Z");
        office.post("/v1/sittings/" + sitting + "/roll-call", rollCall)
                .then()
                .statusCode(409)
                .body("code", equalTo("OPENING_MUST_NOT_PRECEDE_THE_HOUR_OF_THE_CONVOCATION"));
        rollCall.put("openedAt", "2022-12-13T09:04:00Z");
        office.post("/v1/sittings/" + sitting + "/roll-call", rollCall)
                .then()
                .statusCode(201)
                .body("openedAt", equalTo("2022-12-13T09:04:00Z"))
                .body("notice.hour", equalTo("10:00"));
        office.post(
                        "/v1/sittings/" + sitting + "/timeline",
                        Map.of("entries", List.of(Map.of("kind", "SUSPENSION", "at", "2022-12-13T09:03:00Z"))))
                .then()
                .statusCode(409)
                .body("code", equalTo("TIMELINE_MUST_RUN_FORWARD"));

        JsonPath told = office.read("/v1/sittings/" + sitting + "/timeline");
        assertThat(told.getString("moments[0].kind")).isEqualTo("ROLL_CALL");
        assertThat(told.getString("moments[0].at")).isEqualTo("2022-12-13T09:04:00Z");
        assertThat(office.request()
                        .accept("text/html")
                        .get("/v1/sittings/" + sitting + "/minutes")
                        .asString())
                .contains("La séance est ouverte à 10\u00A0h\u00A004.")
                .doesNotContain("non consignée");
        for (String hour : List.of("24:00", "9:00", "10:60", "10", "")) {
            office.post("/v1/sittings", Map.of("bodyId", chamber.body(), "heldOn", Office.DAY, "hour", hour))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/hour"));
        }
    }

    @Test
    void refuses_an_entry_that_would_rewrite_what_a_ballot_has_counted() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        office.created("/v1/deliberations/" + chamber.deliberation() + "/ballot", at("2022-12-13T10:00:00Z"));

        record(chamber, entry("DEPARTURE", "2022-12-13T09:59:00Z", chamber.member(2)))
                .then()
                .statusCode(409)
                .body("code", equalTo("TIMELINE_MUST_RUN_FORWARD"))
                .body("errors[0].source", equalTo("CGCT L3121-13"));
        assertThat(office.read("/v1/sittings/" + chamber.sitting() + "/timeline")
                        .getList("moments"))
                .hasSize(2);
    }

    @Test
    void refuses_a_ballot_once_the_quorum_has_left_the_room() {
        Chamber chamber = Chamber.of("PLENARY", 3);
        record(chamber, entry("DEPARTURE", "2022-12-13T10:00:00Z", chamber.member(2)))
                .then()
                .statusCode(201);

        office.post("/v1/deliberations/" + chamber.deliberation() + "/ballot", all("FOR"))
                .then()
                .statusCode(409)
                .body("code", equalTo("QUORUM_MUST_BE_REACHED"));
    }

    @Test
    void a_sitting_that_ends_without_quorum_is_followed_by_right_and_its_agenda_goes_with_it() {
        Chamber chamber = Chamber.of("PLENARY", 2);
        String deliberation = chamber.deliberation();
        office.post("/v1/deliberations/" + deliberation + "/ballot", all("FOR"))
                .then()
                .statusCode(409);

        String second = record(chamber, entry("END", "2022-12-13T10:00:00Z", null))
                .then()
                .statusCode(201)
                .body("secondSittingId", notNullValue())
                .extract()
                .path("secondSittingId");

        office.get("/v1/sittings/" + second)
                .then()
                .body("heldOn", equalTo("2022-12-16"))
                .body("secondConvocationOf", equalTo(chamber.sitting()));
        assertThat(chamber.shown(deliberation).getString("sittingId")).isEqualTo(second);
        office.created("/v1/sittings/" + second + "/roll-call", Office.rollCall(chamber.members(), 2));
        office.post("/v1/deliberations/" + deliberation + "/ballot", all("FOR"))
                .then()
                .statusCode(201)
                .body("quorum.base", equalTo("WHATEVER_THE_NUMBER"))
                .body("reasons[0].code", equalTo("SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM"));
        office.post(
                        "/v1/sittings",
                        Map.of(
                                "bodyId", chamber.body(),
                                "heldOn", "2022-12-16",
                                "secondConvocationOf", chamber.sitting()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SECOND_CONVOCATION_MUST_BE_CALLED_ONCE"));
    }

    @Test
    void a_sitting_that_ends_with_quorum_is_followed_by_none() {
        Chamber chamber = Chamber.of("PLENARY", 3);
        record(chamber, entry("END", "2022-12-13T10:00:00Z", null))
                .then()
                .statusCode(201)
                .body("secondSittingId", nullValue());
        office.get("/v1/sittings/" + chamber.sitting()).then().body("room.over", equalTo(true));
    }

    @Test
    void an_urgent_plenary_rules_on_the_urgency_before_it_votes() {
        Chamber chamber = Chamber.withoutRollCall("PLENARY");
        String urgent = office.created(
                        "/v1/sittings",
                        Map.of(
                                "bodyId",
                                chamber.body(),
                                "heldOn",
                                Office.DAY,
                                "convokedOn",
                                "2022-12-11",
                                "urgent",
                                true))
                .getString("id");
        office.created("/v1/sittings/" + urgent + "/roll-call", Office.rollCall(chamber.members(), 4));
        String deliberation = office.created("/v1/deliberations", Office.draft(urgent, office.report(chamber.body())))
                .getString("id");

        office.post("/v1/deliberations/" + deliberation + "/ballot", all("FOR"))
                .then()
                .statusCode(409)
                .body("code", equalTo("URGENCY_MUST_BE_APPROVED_BEFORE_THE_BALLOT"))
                .body("errors[0].source", equalTo("CGCT L3121-19"));
        Map<String, Object> approved = entry("URGENCY_APPROVED", "2022-12-13T09:00:00Z", null);
        approved.put("motion", Map.of("askers", 0, "votesFor", 3, "votesAgainst", 1));
        office.post("/v1/sittings/" + urgent + "/timeline", Map.of("entries", List.of(approved)))
                .then()
                .statusCode(201);
        office.post("/v1/deliberations/" + deliberation + "/ballot", all("FOR"))
                .then()
                .statusCode(201);
    }

    @Test
    void refuses_a_plenary_with_eleven_days_of_notice_and_a_sitting_before_its_convocation() {
        String body = office.body("PLENARY");
        convoked(body, "2022-12-02")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTICE_MUST_BE_LONG_ENOUGH"))
                .body("errors[0].source", equalTo("CGCT L3121-19"))
                .body("errors[0].figures.earliest", equalTo("2022-12-14"));
        convoked(body, "2022-12-14")
                .then()
                .statusCode(409)
                .body("code", equalTo("SITTING_MUST_NOT_PRECEDE_ITS_CONVOCATION"));
        convoked(body, "2022-12-01").then().statusCode(201).body("notice.convokedOn", equalTo("2022-12-01"));
    }

    @Test
    void a_member_gives_their_own_proxy_and_nobody_elses() {
        Chamber chamber = Chamber.withoutRollCall("STANDING_COMMITTEE");
        String self = chamber.member(3);

        asMember(self, chamber, self, chamber.member(0)).then().statusCode(201);
        asMember(self, chamber, chamber.member(4), chamber.member(1))
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MUST_ALLOW_THE_REQUEST"));
        new Office(Role.MEMBER, Office.PAS_DE_CALAIS)
                .post(
                        "/v1/sittings/" + chamber.sitting() + "/proxies",
                        Map.of("proxies", List.of(Map.of("giverId", self, "holderId", chamber.member(1)))))
                .then()
                .statusCode(403);
        assertThat(office.read("/v1/sittings/" + chamber.sitting()).getList("proxies"))
                .hasSize(1);
    }

    @Test
    void refuses_an_entry_of_the_wrong_shape() {
        Chamber chamber = Chamber.of("PLENARY", 3);
        office.post(
                        "/v1/sittings/" + chamber.sitting() + "/timeline",
                        "{\"entries\":[{\"kind\":\"NAP\",\"at\":\"2022-12-13T09:00:00Z\"}]}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/entries/0/kind"));
        office.post(
                        "/v1/sittings/" + UUID.randomUUID() + "/timeline",
                        Map.of("entries", List.of(entry("END", "2022-12-13T09:00:00Z", null))))
                .then()
                .statusCode(404);
    }

    private Response convoked(String body, String day) {
        return office.post("/v1/sittings", Map.of("bodyId", body, "heldOn", Office.DAY, "convokedOn", day));
    }

    private Response proxy(Chamber chamber, String giver, String holder) {
        return office.post(
                "/v1/sittings/" + chamber.sitting() + "/proxies",
                Map.of("proxies", List.of(Map.of("giverId", giver, "holderId", holder))));
    }

    private static Response asMember(String self, Chamber chamber, String giver, String holder) {
        return given().auth()
                .oauth2(TestTokens.of(Role.MEMBER, Office.PAS_DE_CALAIS, "councillor", self))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("proxies", List.of(Map.of("giverId", giver, "holderId", holder))))
                .post("/v1/sittings/" + chamber.sitting() + "/proxies");
    }

    private Response record(Chamber chamber, Map<String, Object> first, Object... others) {
        List<Object> entries = new ArrayList<>(List.of(others));
        entries.addFirst(first);
        return office.post("/v1/sittings/" + chamber.sitting() + "/timeline", Map.of("entries", entries));
    }

    private static Map<String, Object> entry(String kind, String at, @Nullable String councillor) {
        Map<String, Object> entry = new HashMap<>(Map.of("kind", kind, "at", at));
        if (councillor != null) {
            entry.put("councillorId", councillor);
        }
        return entry;
    }

    private static Map<String, Object> at(String moment) {
        Map<String, Object> ballot = all("FOR");
        ballot.put("votedAt", moment);
        return ballot;
    }
}

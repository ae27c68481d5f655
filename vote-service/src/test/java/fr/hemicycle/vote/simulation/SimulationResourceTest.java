package fr.hemicycle.vote.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.PlayedFundingService;
import fr.hemicycle.vote.PlayedFundingService.Mood;
import fr.hemicycle.vote.RandomSitting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class SimulationResourceTest {

    /** Messages that wait for the broker, and the seals of records: each has its own table of what was asked for. */
    private static final List<String> MOVED_ON_BEHIND = List.of("outbox", "seal_key", "seal_block", "seal_leaf");

    private static final Logger LOG = Logger.getLogger(SimulationResourceTest.class);
    private static final int RUNS = 40;

    private final Office office = new Office();

    @Inject
    DataSource database;

    @Test
    void tells_quorum_result_certificate_groups_balances_and_events() {
        List<String> members = ids(4);
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            simulate(committee(members, 3, "60000.00"))
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("ADOPTED"))
                    .body("refusal", nullValue())
                    .body("quorum.counted", equalTo(4))
                    .body("quorum.rule.source", equalTo("CGCT L3121-14-1"))
                    .body("tally.votesFor", equalTo(3))
                    .body("tally.abstentions", equalTo(1))
                    .body("standings", hasSize(4))
                    .body("standings[3].holderId", equalTo(members.getFirst()))
                    .body("groups.group", contains(nullValue(), equalTo("Groupe A")))
                    .body("groups[1].tally.inOffice", equalTo(2))
                    .body("reasons.code", hasItem("MAJORITY_OF_VOTES_CAST_MUST_BE_FOR"))
                    .body("funding", equalTo("ANSWERED"))
                    .body("balances[0].available.amount", equalTo("3313235.27"))
                    .body("balances[0].availableAfter.amount", equalTo("3253235.27"))
                    .body("balances[0].reasons", empty())
                    .body("events", hasSize(1))
                    .body("events[0].topic", equalTo("deliberations.v1"))
                    .body("events[0].type", equalTo("fr.hemicycle.vote.VoteAdopted.v1"))
                    .body("events[0].data.number", equalTo("2022-552"))
                    .body("events[0].data.effects[0].lines[0].amount.amount", equalTo("60000.00"));
            assertThat(funding.reservations()).isZero();
            assertThat(funding.asked())
                    .hasSize(1)
                    .allMatch(each -> each.method().equals("GET"));
        }
    }

    @Test
    void writes_nothing_whatever_comes_of_it() {
        List<String> members = ids(4);
        Chamber chamber = Chamber.of("PLENARY", 3);
        Map<String, Object> ofRecord = Map.of(
                "bodyId", chamber.body(),
                "heldOn", Office.DAY,
                "presidentId", chamber.member(0),
                "secretaryId", chamber.member(1),
                "entries", Office.rollCall(chamber.members(), 3).get("entries"),
                "ballot", Office.all("FOR"));
        Map<String, Long> before = counts();
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            simulate(committee(members, 3, "60000.00")).then().statusCode(200).body("outcome", equalTo("ADOPTED"));
            simulate(committee(members, 1, "60000.00")).then().statusCode(200).body("outcome", nullValue());
            simulate(ofRecord).then().statusCode(200).body("outcome", equalTo("ADOPTED"));
            assertThat(funding.reservations()).isZero();
        }
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void names_the_step_that_would_be_refused_with_all_its_reasons() {
        List<String> members = ids(4);
        Map<String, Object> request = committee(members, 1, "60000.00");
        request.put("proxies", List.of());
        request.put("ballot", Office.voices("FOR", Map.of(members.getLast(), "AGAINST")));
        request.put("secretaryId", members.getFirst());

        simulate(request)
                .then()
                .statusCode(200)
                .body("outcome", nullValue())
                .body("refusal.step", equalTo("BALLOT"))
                .body(
                        "refusal.reasons.code",
                        contains("QUORUM_MUST_BE_REACHED", "EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS"))
                .body("quorum.reached", equalTo(false))
                .body("events", empty());
    }

    @Test
    void answers_without_balances_when_funding_service_is_silent_and_says_so() {
        simulate(committee(ids(4), 3, "60000.00"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ADOPTED"))
                .body("funding", equalTo("SILENT"))
                .body("balances", empty())
                .body("events", hasSize(1));
    }

    @Test
    void answers_without_balances_when_funding_service_talks_nonsense() {
        try (PlayedFundingService funding = PlayedFundingService.start().in(Mood.ANSWERS_NONSENSE)) {
            simulate(committee(ids(4), 3, "60000.00"))
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("ADOPTED"))
                    .body("funding", equalTo("SILENT"));
            assertThat(funding.asked()).isNotEmpty();
        }
    }

    @Test
    void says_that_credits_would_not_be_there() {
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            simulate(committee(ids(4), 3, "3313235.28"))
                    .then()
                    .statusCode(200)
                    .body("refusal.reasons.code", contains("EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE"))
                    .body("balances[0].availableAfter.amount", equalTo("3313235.27"))
                    .body("balances[0].reasons.code", contains("AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT"));
            funding.in(Mood.KNOWS_NO_SUCH_OPERATION);
            simulate(committee(ids(4), 3, "1.00"))
                    .then()
                    .body("balances[0].reasons.code", contains("OPERATION_MUST_EXIST"))
                    .body("balances[0].available", nullValue());
        }
    }

    @Test
    void a_second_convocation_needs_no_quorum() {
        Map<String, Object> request = committee(ids(9), 2, "60000.00");
        request.put("proxies", List.of());
        simulate(request).then().body("refusal.step", equalTo("BALLOT"));
        request.put("secondConvocation", true);
        simulate(request)
                .then()
                .body("outcome", equalTo("ADOPTED"))
                .body("quorum.rule.code", equalTo("SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM"));
    }

    @Test
    void refuses_a_body_that_is_neither_named_nor_described_or_both() {
        Map<String, Object> neither = committee(ids(4), 3, "1.00");
        neither.remove("body");
        invalid(simulate(neither), "BODY_MUST_BE_NAMED_OR_DESCRIBED", "/bodyId");
        Map<String, Object> both = committee(ids(4), 3, "1.00");
        both.put("bodyId", UUID.randomUUID().toString());
        invalid(simulate(both), "BODY_MUST_BE_NAMED_OR_DESCRIBED", "/bodyId");
    }

    @Test
    void knows_no_body_of_another_collectivity() {
        Map<String, Object> request = committee(ids(4), 3, "1.00");
        request.remove("body");
        request.put("bodyId", office.body("PLENARY"));
        invalid(new Office(Role.CLERK, Office.NORD).post("/v1/simulations", request), "BODY_MUST_EXIST", "/bodyId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0001-01-01"})
    void refuses_a_day_at_the_end_of_the_calendar(String day) {
        Map<String, Object> request = committee(ids(4), 3, "1.00");
        request.put("heldOn", day);
        invalid(simulate(request), "VALUE_MUST_BE_VALID", "/heldOn");
    }

    @Test
    void refuses_values_of_the_wrong_shape_and_points_at_them() {
        Map<String, Object> moments = committee(ids(4), 3, "1.00");
        moments.put("timeline", List.of(Map.of("kind", "END", "at", "+1000000000-12-31T23:59:59Z")));
        invalid(simulate(moments), "VALUE_MUST_BE_VALID", "/timeline/0/at");
        Map<String, Object> never = committee(ids(4), 3, "1.00");
        never.put(
                "ballot",
                Map.of("method", "SHOW_OF_HANDS", "choiceOfAll", "FOR", "votedAt", "-1000000000-01-01T00:00:00Z"));
        invalid(simulate(never), "VALUE_MUST_BE_VALID", "/ballot/votedAt");
        Map<String, Object> voices = committee(ids(4), 3, "1.00");
        voices.put("ballot", Map.of("method", "SHOW_OF_HANDS"));
        invalid(simulate(voices), "VOICES_MUST_FIT_THE_METHOD", "/ballot/choiceOfAll");
        Map<String, Object> majority = committee(ids(4), 3, "1.00");
        majority.put(
                "majority",
                Map.of("basis", "VOTES_CAST", "numerator", 1, "denominator", 3, "moreThan", true, "source", "CGCT"));
        invalid(simulate(majority), "MAJORITY_MUST_BE_A_HALF_OR_MORE", "/majority");
        Map<String, Object> colour = committee(ids(4), 3, "1.00");
        colour.put("colour", "blue");
        invalid(simulate(colour), "PROPERTY_MUST_BE_KNOWN", "/colour");
    }

    @Test
    void a_member_named_twice_holds_two_seats() {
        List<String> members = new ArrayList<>(ids(3));
        members.add(members.getFirst());
        simulate(committee(members, 3, "1.00"))
                .then()
                .statusCode(200)
                .body("refusal.step", equalTo("SEATS"))
                .body("refusal.reasons.code", contains("COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME"));
    }

    @Test
    void a_partner_simulates_nothing_here_and_nobody_without_a_token() {
        Map<String, Object> request = committee(ids(4), 3, "1.00");
        new Office(Role.PARTNER, Office.PAS_DE_CALAIS)
                .post("/v1/simulations", request)
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MUST_ALLOW_THE_REQUEST"));
        io.restassured.RestAssured.given()
                .contentType(io.restassured.http.ContentType.JSON)
                .body(request)
                .post("/v1/simulations")
                .then()
                .statusCode(401);
    }

    @Test
    void the_simulated_event_is_the_real_one_but_for_its_ids() throws IOException {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        String deliberation = chamber.deliberation();
        office.created("/v1/deliberations/" + deliberation + "/ballot", Office.all("FOR"));
        JsonPath simulated = simulate(Map.of(
                        "bodyId", chamber.body(),
                        "heldOn", Office.DAY,
                        "number", chamber.shown(deliberation).getString("number"),
                        "title", chamber.shown(deliberation).getString("title"),
                        "presidentId", chamber.member(0),
                        "secretaryId", chamber.member(1),
                        "entries", Office.rollCall(chamber.members(), 3).get("entries"),
                        "ballot", Office.all("FOR")))
                .jsonPath();

        JsonNode real = new ObjectMapper()
                .readTree(await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> new KafkaProbe(TestStack.broker().bootstrapServers())
                                        .read("deliberations.v1", deliberation),
                                events -> !events.isEmpty())
                        .getFirst()
                        .value());
        JsonNode would = new ObjectMapper().valueToTree(simulated.getMap("events[0].data"));
        assertThat(withoutIds(would)).isEqualTo(withoutIds(real));
    }

    /** Real rows in PostgreSQL on one side, a simulation on the other. */
    @Test
    void dozens_of_random_sittings_come_to_what_was_simulated() {
        long seed = Long.getLong("hemicycle.seed", System.nanoTime());
        LOG.infof("random sittings from seed %d (-Dhemicycle.seed=%d)", seed, seed);
        Random random = new Random(seed);
        int voted = 0;
        for (int run = 0; run < RUNS; run++) {
            RandomSitting course = RandomSitting.draw(random, 12).asFirst();
            Map<String, Object> simulated = simulatedAndReal(course, seed, run);
            voted += simulated.containsKey("outcome") ? 1 : 0;
        }
        assertThat(voted).as("ballots that were closed, seed %d", seed).isGreaterThan(RUNS / 5);
    }

    private Map<String, Object> simulatedAndReal(RandomSitting course, long seed, int run) {
        String body = office.body(course.kind().name());
        office.request()
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "proxyHolderMayBeOutsideTheBody",
                        course.rules().proxyHolderMayBeOutsideTheBody(),
                        "secretBallotMayBeHeld",
                        course.rules().secretBallotMayBeHeld()))
                .put("/v1/bodies/" + body + "/settings")
                .then()
                .statusCode(200);
        List<String> members = office.councillors(course.attendance().size());
        office.seat(body, members, course.voting());
        Map<String, Object> request = new HashMap<>(course.rollCallJson(each -> members.get(each - 1)));
        request.put("bodyId", body);
        request.put("heldOn", course.heldOn().toString());
        request.put("proxies", course.proxiesJson(each -> members.get(each - 1)));
        request.put("timeline", course.timelineJson(each -> members.get(each - 1)));
        request.put("majority", course.majorityJson());
        request.put("ballot", course.ballotJson(each -> members.get(each - 1)));

        Map<String, Object> simulated =
                essence(simulate(request).then().statusCode(200).extract().jsonPath());
        assertThat(simulated).as("seed %d, run %d: %s", seed, run, course).isEqualTo(real(course, body, members));
        return simulated;
    }

    private Map<String, Object> real(RandomSitting course, String body, List<String> members) {
        String sitting = office.sitting(body, course.heldOn().toString());
        String path = "/v1/sittings/" + sitting;
        Response called = office.post(path + "/roll-call", course.rollCallJson(each -> members.get(each - 1)));
        if (called.statusCode() != 201) {
            return refusal(called);
        }
        if (!course.proxies().isEmpty()) {
            Response received = office.post(
                    path + "/proxies", Map.of("proxies", course.proxiesJson(each -> members.get(each - 1))));
            if (received.statusCode() != 201) {
                return refusal(received);
            }
        }
        if (!course.timeline().isEmpty()) {
            Response recorded = office.post(
                    path + "/timeline", Map.of("entries", course.timelineJson(each -> members.get(each - 1))));
            if (recorded.statusCode() != 201) {
                return refusal(recorded);
            }
        }
        if (office.read(path).getBoolean("room.over") && !office.read(path).getBoolean("quorum.reached")) {
            // It was followed by right, and its agenda went with it: the ballot there is another one.
            return Map.of("refused", List.of("SITTING_MUST_RUN", "QUORUM_MUST_BE_REACHED"));
        }
        Map<String, Object> draft = Office.draft(sitting, office.report(body));
        if (course.majorityJson() != null) {
            draft.put("majority", course.majorityJson());
        }
        Response voted = office.post(
                "/v1/deliberations/"
                        + office.created("/v1/deliberations", draft).getString("id") + "/ballot",
                course.ballotJson(each -> members.get(each - 1)));
        return voted.statusCode() == 201 ? essence(voted.jsonPath()) : refusal(voted);
    }

    private static Map<String, Object> refusal(Response response) {
        assertThat(response.statusCode()).isEqualTo(409);
        return Map.of("refused", response.jsonPath().getList("errors.code"));
    }

    private static Map<String, Object> essence(JsonPath answer) {
        if (answer.getString("outcome") == null) {
            return Map.of("refused", answer.getList("refusal.reasons.code"));
        }
        Map<String, Object> essence = new HashMap<>();
        for (String part : List.of("outcome", "tally", "groups", "standings", "castingVote", "quorum", "reasons")) {
            essence.put(part, answer.get(part));
        }
        return essence;
    }

    private Response simulate(Map<String, Object> request) {
        return office.request().body(request).post("/v1/simulations");
    }

    /** The first {@code present} are there; the last one gave a proxy to the first; number 2 abstains. */
    private static Map<String, Object> committee(List<String> members, int present, String amount) {
        List<Map<String, Object>> seats = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            seats.add(
                    i < 2
                            ? Map.of("councillorId", members.get(i), "group", "Groupe A")
                            : Map.of("councillorId", members.get(i)));
        }
        Map<String, Object> request = new HashMap<>(Office.rollCall(members, present));
        request.put("body", Map.of("kind", "STANDING_COMMITTEE", "members", seats));
        request.put("heldOn", Office.DAY);
        request.put("proxies", List.of(Map.of("giverId", members.getLast(), "holderId", members.getFirst())));
        request.put("number", "2022-552");
        request.put("title", "CONTRIBUTION AU FINANCEMENT");
        request.put("expenses", List.of(Office.expenseOf(amount)));
        request.put("ballot", Office.voices("FOR", Map.of(members.get(1), "ABSTENTION")));
        return request;
    }

    private static List<String> ids(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        return ids;
    }

    private static void invalid(Response response, String code, String pointer) {
        response.then().statusCode(422).body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
    }

    private static Map<String, JsonNode> withoutIds(JsonNode event) {
        Map<String, JsonNode> rest = new TreeMap<>();
        event.properties().forEach(each -> {
            if (!List.of("deliberationId", "sittingId", "reportId", "closedAt").contains(each.getKey())) {
                rest.put(each.getKey(), each.getValue());
            }
        });
        return rest;
    }

    /** The rows of every table that requests write to; what is moved on behind them says nothing about a request. */
    private Map<String, Long> counts() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            tables.removeAll(MOVED_ON_BEHIND);
            Map<String, Long> counts = new TreeMap<>();
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM \"" + table + "\"")) {
                    count.next();
                    counts.put(table, count.getLong(1));
                }
            }
            assertThat(counts).containsKeys("ballot", "domain_event", "sealed_record", "sitting", "idempotent_request");
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

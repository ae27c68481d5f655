package fr.hemicycle.vote.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class AppointmentResourceTest {

    private final Office office = new Office();

    @Inject
    DataSource database;

    @Test
    void appoints_in_the_third_round_the_elder_of_two_with_equal_votes() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        String id = office.created("/v1/appointments", president(chamber)).getString("id");

        close(id, 1, 2, 1).then().statusCode(201).body("state", equalTo("OPEN")).body("appointed", nullValue());
        close(id, 2, 2, 0).then().statusCode(201).body("state", equalTo("OPEN"));
        close(id, 2, 2, 0)
                .then()
                .statusCode(201)
                .body("state", equalTo("APPOINTED"))
                .body("secret", equalTo(true))
                .body("appointed", equalTo(2))
                .body("rounds", hasSize(3))
                .body("rounds[2].reasons.source", contains("CGCT L3121-14", "CGCT L3122-1", "CGCT L3122-1"))
                .body("rounds[2].inOffice", equalTo(5))
                .body("rounds[2].absentWithoutProxy", equalTo(1));

        assertThat(office.read("/v1/appointments/" + id).getInt("appointed")).isEqualTo(2);
        refused(close(id, 4, 0, 0), "APPOINTMENT_MUST_BE_OPEN");
    }

    @Test
    void leaves_no_trace_of_who_voted_for_whom() throws SQLException {
        Chamber chamber = Chamber.of("PLENARY", 4);
        String id = office.created("/v1/appointments", president(chamber)).getString("id");
        close(id, 3, 1, 0).then().statusCode(201).body("state", equalTo("APPOINTED"));

        String elector = chamber.member(3);
        for (String table : List.of(
                "appointment", "appointment_round", "appointment_person", "idempotent_request", "outbox_event")) {
            if (exists(table)) {
                assertThat(rows(table, elector, id)).as(table).isZero();
            }
        }
        assertThat(columns("appointment_round")).doesNotContain("councillor_id");
    }

    @Test
    void a_single_list_takes_effect_at_once() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        Map<String, Object> single = president(chamber);
        single.put("candidates", List.of(candidate(chamber, 1, "1950-01-01")));
        single.remove("secrecySource");

        office.post("/v1/appointments", single)
                .then()
                .statusCode(201)
                .body("state", equalTo("APPOINTED"))
                .body("appointed", equalTo(1))
                .body("rounds", hasSize(0))
                .body("withoutVote.code", equalTo("SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE"))
                .body("withoutVote.source", equalTo("CGCT L3121-15 al. 4"));
    }

    @Test
    void the_secret_ballot_is_given_up_by_all_and_only_where_no_article_asks_for_it() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        Map<String, Object> waived = president(chamber);
        waived.put("waiver", Map.of("votesFor", 4, "votesAgainst", 0));
        refused(office.post("/v1/appointments", waived), "SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT");
        waived.remove("secrecySource");
        office.post("/v1/appointments", waived).then().statusCode(201).body("secret", equalTo(false));
        waived.put("waiver", Map.of("votesFor", 3, "votesAgainst", 0));
        refused(office.post("/v1/appointments", waived), "WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS");
    }

    @Test
    void refuses_papers_that_do_not_add_up_and_keeps_nothing_of_them() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        String id = office.created("/v1/appointments", president(chamber)).getString("id");

        refused(close(id, 3, 2, 0), "PAPERS_MUST_ADD_UP");
        refused(
                office.post(
                        "/v1/appointments/" + id + "/rounds",
                        Map.of("scores", List.of(), "blankOrNull", 4, "notTakingPart", 0)),
                "EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE");
        assertThat(office.read("/v1/appointments/" + id).getList("rounds")).isEmpty();
    }

    @Test
    void refuses_an_appointment_without_quorum_and_before_the_roll_call() {
        refused(office.post("/v1/appointments", president(Chamber.of("PLENARY", 2))), "QUORUM_MUST_BE_REACHED");
        refused(
                office.post("/v1/appointments", president(Chamber.withoutRollCall("PLENARY"))),
                "ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT");
    }

    @Test
    void points_at_a_person_or_a_sitting_that_is_not_there() {
        Map<String, Object> stranger = president(Chamber.of("PLENARY", 4));
        stranger.put(
                "candidates",
                List.of(Map.of(
                        "name",
                        "Inconnu",
                        "persons",
                        List.of(Map.of("councillorId", UUID.randomUUID().toString(), "bornOn", "1950-01-01")))));
        office.post("/v1/appointments", stranger)
                .then()
                .statusCode(422)
                .body("code", equalTo("COUNCILLOR_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/candidates/0/persons/0/councillorId"));
        stranger.put("sittingId", UUID.randomUUID().toString());
        office.post("/v1/appointments", stranger)
                .then()
                .statusCode(422)
                .body("code", equalTo("SITTING_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/sittingId"));
    }

    @Test
    void a_person_stands_once() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        Map<String, Object> twice = president(chamber);
        twice.put("candidates", List.of(candidate(chamber, 1, "1950-01-01"), candidate(chamber, 1, "1950-01-01")));
        refused(office.post("/v1/appointments", twice), "CANDIDATE_MUST_STAND_ONCE");
    }

    @Test
    void belongs_to_its_collectivity_and_to_the_assembly_office() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        String id = office.created("/v1/appointments", president(chamber)).getString("id");
        Office nord = new Office(Role.CLERK, Office.NORD);

        nord.get("/v1/appointments/" + id).then().statusCode(404);
        nord.post("/v1/appointments/" + id + "/rounds", round(4, 0, 0)).then().statusCode(404);
        new Office(Role.AUDITOR, Office.PAS_DE_CALAIS)
                .post("/v1/appointments/" + id + "/rounds", round(4, 0, 0))
                .then()
                .statusCode(403);
        office.request()
                .body(round(4, 0, 0))
                .post("/v1/appointments/" + id + "/rounds")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_GIVEN"));
    }

    @Test
    void a_repeat_gets_the_first_answer_and_closes_no_second_round() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        String id = office.created("/v1/appointments", president(chamber)).getString("id");
        String key = UUID.randomUUID().toString();
        office.post("/v1/appointments/" + id + "/rounds", round(2, 2, 0), key)
                .then()
                .statusCode(201);
        office.post("/v1/appointments/" + id + "/rounds", round(2, 2, 0), key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("rounds", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void refuses_a_source_that_says_nothing(String source) {
        Map<String, Object> blank = president(Chamber.of("PLENARY", 4));
        blank.put("secrecySource", source);
        office.post("/v1/appointments", blank)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/secrecySource"));
    }

    private Response close(String id, int first, int second, int blank) {
        return office.post("/v1/appointments/" + id + "/rounds", round(first, second, blank));
    }

    private static Map<String, Object> round(int first, int second, int blank) {
        return Map.of(
                "scores",
                List.of(Map.of("candidate", 1, "votes", first), Map.of("candidate", 2, "votes", second)),
                "blankOrNull",
                blank,
                "notTakingPart",
                0);
    }

    /** Two candidates, of whom the second is older. */
    private static Map<String, Object> president(Chamber chamber) {
        return new HashMap<>(Map.of(
                "sittingId",
                chamber.sitting(),
                "title",
                "Élection du président",
                "candidates",
                List.of(candidate(chamber, 1, "1960-01-01"), candidate(chamber, 2, "1950-01-01")),
                "roundRules",
                Stream.of("ABSOLUTE_OF_MEMBERS_IN_OFFICE", "ABSOLUTE_OF_MEMBERS_IN_OFFICE", "RELATIVE")
                        .map(each -> Map.of("threshold", each, "source", "CGCT L3122-1"))
                        .toList(),
                "tie",
                Map.of("rule", "ELDER", "source", "CGCT L3122-1"),
                "secrecySource",
                "CGCT L3122-1"));
    }

    private static Map<String, Object> candidate(Chamber chamber, int member, String bornOn) {
        return Map.of(
                "name",
                "Candidat " + member,
                "persons",
                List.of(Map.of("councillorId", chamber.member(member), "bornOn", bornOn)));
    }

    private static void refused(Response response, String code) {
        response.then().statusCode(409).body("code", equalTo(code));
    }

    private boolean exists(String table) throws SQLException {
        return !columns(table).isEmpty();
    }

    private List<String> columns(String table) throws SQLException {
        return query("SELECT column_name FROM information_schema.columns WHERE table_name = '" + table + "'");
    }

    /** Rows of that appointment in which the elector is named. */
    private int rows(String table, String elector, String id) throws SQLException {
        return Integer.parseInt(query("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + elector
                        + "%' AND t::text LIKE '%" + id + "%'")
                .getFirst());
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

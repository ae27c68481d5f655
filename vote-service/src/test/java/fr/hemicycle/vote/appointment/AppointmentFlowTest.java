package fr.hemicycle.vote.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.localstack.verify.Proof;
import fr.hemicycle.platform.seal.Sealer;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Elections from the first candidacy to the proof, as the office lives them. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class AppointmentFlowTest {

    private static final String DAY = "2022-12-13T";

    private final Office office = new Office();

    @Inject
    Sealer sealer;

    @Test
    void candidates_come_and_go_between_secret_rounds_and_the_elder_wins_with_proof() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 4);
        String id = opened(secret(chamber, 1, 2));
        String path = "/v1/appointments/" + id;

        office.post(path + "/rounds/opening").then().statusCode(200).body("voting", equalTo(true));
        refused(office.post(path + "/candidates", candidate(chamber, 3)), "CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND");
        refused(office.post(path + "/candidates/2/withdrawal"), "CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND");
        papers(id, Map.of(1, 2, 2, 1), 1).then().statusCode(201).body("voting", equalTo(false));

        office.post(path + "/candidates/2/withdrawal")
                .then()
                .statusCode(200)
                .body("candidates[1].lastRound", equalTo(1));
        refused(office.post(path + "/candidates/2/withdrawal"), "CANDIDATE_MUST_STAND_TO_WITHDRAW");
        refused(office.post(path + "/candidates", candidate(chamber, 1)), "CANDIDATE_MUST_STAND_ONCE");
        office.post(path + "/candidates", candidate(chamber, 3))
                .then()
                .statusCode(201)
                .body("candidates[2].number", equalTo(3))
                .body("candidates[2].fromRound", equalTo(2));
        refused(papers(id, Map.of(1, 2, 2, 2), 0), "EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE");
        papers(id, Map.of(1, 2, 3, 2), 0)
                .then()
                .statusCode(201)
                .body("state", equalTo("APPOINTED"))
                .body("appointed", equalTo(1))
                .body("rounds[0].scores.candidate", contains(1, 2))
                .body("rounds[1].scores.candidate", contains(1, 3))
                .body("rounds[1].voices", empty())
                .body("rounds[1].reasons.code", hasItem("TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS"));

        JsonNode proof = proof(id);
        assertThat(proof.path("records")).hasSize(2);
        assertThat(verified(proof)).anyMatch(line -> line.contains("candidate 1 appointed"));
        assertThat(proof.at("/records/0/record/content").toString()).doesNotContain("bornOn", "voices");
        assertThat(proof.at("/records/1/record/content").toString()).contains("bornOn");
        finds(proof, "/records/1/record/content/round/scores/0", "votes", 3, "certificate/votesCast");
        finds(proof, "/records/1/record/content/result", "appointed", 3, "/result/appointed");
        finds(proof, "/records/1/record/content/candidates/0/persons/0", "bornOn", "1999-01-01", "/result/appointed");
        finds(proof, "/records/0/record/content/result/certificate", "blankOrNull", 2, "certificate/notTakingPart");
        finds(proof, "/records/0/record/content/round", "threshold", "RELATIVE", "/result/appointed");
        finds(proof, "/records/0/record/content/result/quorum", "present", 5, "/result/quorum/present");
        finds(proof, "/records/0/record/content/appointment", "title", "Autre", "/records/0/record");
    }

    @Test
    void a_public_round_shows_who_chose_whom_and_seals_it() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 4);
        Map<String, Object> proposed = secret(chamber, 1, 2);
        proposed.remove("secrecySource");
        proposed.put("waiver", Map.of("votesFor", 4, "votesAgainst", 0));
        String id = opened(proposed);
        String path = "/v1/appointments/" + id + "/rounds";

        refused(papers(id, Map.of(1, 2, 2, 2), 0), "VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND");
        refused(office.post(path, voices(chamber, 4, 1)), "ELECTOR_MUST_BE_HEARD");
        refused(office.post(path, voices(chamber, 1, 7)), "CHOICE_MUST_BE_A_CANDIDATE_OF_THE_ROUND");
        refused(office.post(path, voices(chamber, 1, 1, 1, 2)), "ELECTOR_MUST_CHOOSE_ONCE");
        office.post(path, Map.of()).then().statusCode(422).body("errors[0].pointer", equalTo("/voices"));
        office.post(path, voices(chamber, 0, 1, 1, 1, 2, 1, 3, 2))
                .then()
                .statusCode(201)
                .body("appointed", equalTo(1))
                .body("rounds[0].voices", hasSize(4))
                .body("rounds[0].voices[3].candidate", equalTo(2))
                .body("rounds[0].voices[3].councillorId", equalTo(chamber.member(3)));

        JsonNode proof = proof(id);
        assertThatCode(() -> verified(proof)).doesNotThrowAnyException();
        finds(proof, "/records/0/record/content/round/voices/0", "candidate", 2, "/round/scores");
    }

    @Test
    void a_secret_round_takes_no_names() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        String id = opened(secret(chamber, 1, 2));

        Response refusal = office.post("/v1/appointments/" + id + "/rounds", voices(chamber, 3, 1));
        refused(refusal, "VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND");
        assertThat(refusal.asString()).doesNotContain(chamber.member(3));
    }

    @Test
    void who_steps_aside_is_not_heard_and_the_certificate_adds_up() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 4);
        String id = opened(secret(chamber, 1, 2));
        Map<String, Object> round = new HashMap<>(round(Map.of(1, 2, 2, 1), 0));
        round.put("steppedAside", List.of(Map.of("councillorId", chamber.member(4), "interest", "OF_ONES_OWN")));
        refused(office.post("/v1/appointments/" + id + "/rounds", round), "STEPPED_ASIDE_MUST_BE_VOTERS");
        round.put("steppedAside", List.of(Map.of("councillorId", chamber.member(3), "interest", "OF_ONES_OWN")));
        office.post("/v1/appointments/" + id + "/rounds", round)
                .then()
                .statusCode(201)
                .body("rounds[0].notHeard", equalTo(1))
                .body("rounds[0].votesCast", equalTo(3))
                .body("rounds[0].absentWithoutProxy", equalTo(1))
                .body("rounds[0].inOffice", equalTo(5))
                .body("rounds[0].steppedAside[0].councillorId", equalTo(chamber.member(3)));
        assertThatCode(() -> verified(proof(id))).doesNotThrowAnyException();
    }

    @Test
    void an_appointment_that_was_not_voted_on_goes_to_the_second_sitting_which_needs_no_quorum() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 3);
        String id = opened(secret(chamber, 1, 2));
        note(chamber, "DEPARTURE", "09:30", chamber.member(2)).then().statusCode(201);
        refused(papers(id, Map.of(1, 1, 2, 1), 0), "QUORUM_MUST_BE_REACHED");
        refused(office.post("/v1/appointments/" + id + "/rounds/opening"), "QUORUM_MUST_BE_REACHED");
        String second = note(chamber, "END", "10:00", null)
                .then()
                .statusCode(201)
                .body("secondSittingId", notNullValue())
                .extract()
                .path("secondSittingId");

        office.get("/v1/appointments/" + id).then().body("sittingId", equalTo(second));
        office.created("/v1/sittings/" + second + "/roll-call", Office.rollCall(chamber.members(), 2));
        papers(id, Map.of(1, 2, 2, 0), 0)
                .then()
                .statusCode(201)
                .body("rounds[0].votesCast", equalTo(2))
                .body("rounds[0].absentWithoutProxy", equalTo(3))
                .body("rounds[0].inOffice", equalTo(5))
                .body("rounds[0].reasons[0].code", equalTo("SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM"));
        assertThatCode(() -> verified(proof(id))).doesNotThrowAnyException();
    }

    @Test
    void a_sitting_in_which_a_round_was_held_is_followed_by_none() {
        Chamber chamber = Chamber.of("PLENARY", 3);
        String id = opened(secret(chamber, 1, 2));
        papers(id, Map.of(1, 1, 2, 1), 1).then().statusCode(201);
        note(chamber, "DEPARTURE", "09:30", chamber.member(2)).then().statusCode(201);
        note(chamber, "END", "10:00", null).then().statusCode(201).body("secondSittingId", nullValue());
    }

    @Test
    void lists_appointments_by_sitting_body_post_and_day_in_pages() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        Map<String, Object> named = secret(chamber, 1, 2);
        named.put("post", "PRESIDENT");
        String first = opened(named);
        String second = opened(secret(chamber, 1, 2));

        String list = "/v1/appointments?sittingId=" + chamber.sitting();
        office.get(list).then().statusCode(200).body("items.id", contains(first, second));
        String next = office.get(list + "&limit=1")
                .then()
                .body("items.id", contains(first))
                .extract()
                .path("next");
        office.get(list + "&limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(second))
                .body("next", nullValue());
        office.get(list + "&post=PRESIDENT").then().body("items.id", contains(first));
        office.get("/v1/appointments?bodyId=" + chamber.body()).then().body("items", hasSize(2));
        office.get(list + "&from=2022-12-13&to=2022-12-13").then().body("items", hasSize(2));
        office.get(list + "&from=2022-12-14").then().body("items", empty());
        office.get(list + "&to=2022-12-12").then().body("items", empty());
        office.get("/v1/appointments?limit=201").then().statusCode(422);
        office.get("/v1/appointments?cursor=x").then().statusCode(400);
        new Office(Role.CLERK, Office.NORD).get(list).then().body("items", empty());
    }

    @Test
    void there_is_no_proof_before_a_round_nor_of_what_is_not_there() {
        String id = opened(secret(Chamber.of("PLENARY", 4), 1, 2));
        refused(office.get("/v1/appointments/" + id + "/proof"), "APPOINTMENT_MUST_BE_VOTED_TO_BE_PROVEN");
        office.get("/v1/appointments/" + UUID.randomUUID() + "/proof").then().statusCode(404);
    }

    @Test
    void a_single_list_is_proven_without_a_vote() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 4);
        JsonNode proof = proof(opened(Office.appointment(chamber.sitting(), chamber.member(1))));

        assertThat(verified(proof)).anyMatch(line -> line.contains("took effect without a vote"));
        finds(proof, "/records/0/record/content/result", "appointed", 2, "/result/appointed");
    }

    private String opened(Map<String, Object> proposed) {
        return office.created("/v1/appointments", proposed).getString("id");
    }

    private static Map<String, Object> secret(Chamber chamber, int... members) {
        Map<String, Object> proposed = Office.appointment(chamber.sitting(), chamber.member(1));
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (int member : members) {
            candidates.add(candidate(chamber, member));
        }
        proposed.put("candidates", candidates);
        proposed.put(
                "roundRules",
                List.of(
                        Map.of("threshold", "ABSOLUTE_OF_MEMBERS_IN_OFFICE", "source", "article inventé"),
                        Map.of("threshold", "RELATIVE", "source", "article inventé")));
        proposed.put("secrecySource", "article inventé");
        return proposed;
    }

    /** The lower the number, the older. */
    private static Map<String, Object> candidate(Chamber chamber, int member) {
        return Map.of(
                "name",
                "Candidature " + member,
                "persons",
                List.of(Map.of("councillorId", chamber.member(member), "bornOn", (1950 + member) + "-01-01")));
    }

    private static Map<String, Object> round(Map<Integer, Integer> votes, int blank) {
        return Map.of(
                "scores",
                votes.entrySet().stream()
                        .map(each -> Map.of("candidate", each.getKey(), "votes", each.getValue()))
                        .toList(),
                "blankOrNull",
                blank,
                "notTakingPart",
                0);
    }

    private Response papers(String id, Map<Integer, Integer> votes, int blank) {
        return office.post("/v1/appointments/" + id + "/rounds", round(votes, blank));
    }

    /** @param choices member and candidate by turns */
    private static Map<String, Object> voices(Chamber chamber, int... choices) {
        List<Map<String, Object>> voices = new ArrayList<>();
        for (int i = 0; i < choices.length; i += 2) {
            voices.add(Map.of("councillorId", chamber.member(choices[i]), "candidate", choices[i + 1]));
        }
        return Map.of("voices", voices);
    }

    private Response note(Chamber chamber, String kind, String hour, @Nullable String member) {
        Map<String, Object> entry = new HashMap<>(Map.of("kind", kind, "at", DAY + hour + ":00Z"));
        if (member != null) {
            entry.put("councillorId", member);
        }
        return office.post("/v1/sittings/" + chamber.sitting() + "/timeline", Map.of("entries", List.of(entry)));
    }

    /** Waits for the seal: the sealer may be at work already. */
    private JsonNode proof(String id) throws IOException {
        String path = "/v1/appointments/" + id + "/proof";
        await().until(() -> sealer.seal() >= 0 && office.get(path).statusCode() == 200);
        return new ObjectMapper().readTree(office.read(path).prettify());
    }

    private static List<String> verified(JsonNode proof) {
        return new Proof(proof.toString(), Optional.empty()).verify();
    }

    /** The verifier names the field; and the figure that does not follow, where nothing tells it the fields. */
    private static void finds(JsonNode proof, String place, String field, Object value, String figure) {
        JsonNode changed = proof.deepCopy();
        ((ObjectNode) changed.at(place)).putPOJO(field, value);
        assertThatThrownBy(() -> verified(changed)).hasMessageContaining(place + "/" + field);
        ((ObjectNode) changed.at(place.substring(0, "/records/0".length()))).put("fields", "");
        assertThatThrownBy(() -> verified(changed)).as(place).hasMessageContaining(figure);
    }

    private static void refused(Response response, String code) {
        response.then().statusCode(409).body("code", equalTo(code));
    }
}

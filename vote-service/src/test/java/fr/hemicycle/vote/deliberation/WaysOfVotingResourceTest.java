package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.Office.all;
import static fr.hemicycle.vote.Office.voices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class WaysOfVotingResourceTest {

    private final Office office = new Office();

    @Inject
    DataSource database;

    @Test
    void shows_where_each_member_stands_and_the_same_by_group() {
        String group = Office.aName("Groupe");
        String groupId =
                office.created("/v1/political-groups", Map.of("name", group)).getString("id");
        Chamber chamber = Chamber.withoutRollCall("STANDING_COMMITTEE");
        List<String> others = office.created(
                        "/v1/councillors",
                        Map.of(
                                "councillors",
                                List.of(Map.of(
                                        "civility", "M", "givenName", "Zoé", "familyName", "Z", "groupId", groupId))))
                .getList("items.id");
        office.seat(chamber.body(), others, 1);
        String sitting = office.sitting(chamber.body(), "2022-12-20");
        List<String> members = new ArrayList<>(others);
        members.addAll(chamber.members());
        office.created("/v1/sittings/" + sitting + "/roll-call", Office.rollCall(members, 4));
        String deliberation = office.created("/v1/deliberations", Office.draft(sitting, office.report(chamber.body())))
                .getString("id");

        vote(deliberation, voices("FOR", Map.of(others.getFirst(), "AGAINST")))
                .then()
                .statusCode(201)
                .body("standings", hasSize(6))
                .body("standings[0].bucket", equalTo("AGAINST"))
                .body("groups", hasSize(2))
                .body("groups[0].group", nullValue())
                .body("groups[0].tally.votesFor", equalTo(3))
                .body("groups[1].group", equalTo(group))
                .body("groups[1].tally.votesAgainst", equalTo(1));
    }

    @Test
    void a_secret_ballot_keeps_nothing_that_links_a_member_to_a_choice() throws SQLException {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        String deliberation = chamber.deliberation();
        refuses(vote(deliberation, secret(2, 1, 0)), "SECRET_BALLOT_MUST_BE_ALLOWED_BY_THE_INTERNAL_RULES");
        allowSecrets(chamber);
        refuses(vote(deliberation, secret(2, 2, 0)), "SECRET_VOICES_MUST_ADD_UP");

        JsonPath ballot = vote(deliberation, secret(2, 1, 0))
                .then()
                .statusCode(201)
                .body("method", equalTo("SECRET_BALLOT"))
                .body("tally.votesFor", equalTo(2))
                .body("standings", empty())
                .body("groups", empty())
                .extract()
                .jsonPath();

        for (String table : List.of("standing", "ballot_exception", "stepped_aside")) {
            assertThat(rows(table, ballot.getString("id"))).as(table).isZero();
        }
        assertThat(chamber.shown(deliberation).getInt("ballot.tally.votesAgainst"))
                .isOne();
    }

    @Test
    void a_public_ballot_is_due_when_a_sixth_asks() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 5);
        String deliberation = chamber.deliberation();
        Map<String, Object> hands = all("FOR");
        hands.put("askers", List.of(chamber.member(2)));

        refuses(vote(deliberation, hands), "PUBLIC_BALLOT_MUST_BE_HELD_WHEN_A_SIXTH_ASKS");
        hands.put("method", "PUBLIC_BALLOT");
        vote(deliberation, hands)
                .then()
                .statusCode(201)
                .body("method", equalTo("PUBLIC_BALLOT"))
                .body("standings.bucket", everyItem(equalTo("FOR")));
    }

    @Test
    void one_who_steps_aside_takes_no_part() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 4);
        Map<String, Object> ballot = all("FOR");
        ballot.put("steppedAside", List.of(Map.of("councillorId", chamber.member(2), "interest", "OF_ONES_OWN")));

        vote(chamber.deliberation(), ballot)
                .then()
                .statusCode(201)
                .body("tally.votesFor", equalTo(3))
                .body("tally.notTakingPart", equalTo(1))
                .body("steppedAside.councillorId", contains(chamber.member(2)));
    }

    @Test
    void a_correction_stands_in_the_place_of_the_ballot_that_stays_on_record() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 5);
        String deliberation = chamber.deliberation();
        Map<String, Object> abstained = voices("FOR", Map.of(chamber.member(2), "ABSTENTION"));
        refuses(correct(deliberation, abstained), "CORRECTION_MUST_FOLLOW_A_BALLOT");
        String wrong =
                vote(deliberation, all("FOR")).then().statusCode(201).extract().path("id");

        correct(deliberation, abstained)
                .then()
                .statusCode(201)
                .body("correction.corrects", equalTo(wrong))
                .body("correction.motive", equalTo("Une abstention n'avait pas été relevée"))
                .body("tally.abstentions", equalTo(1));
        refuses(correct(deliberation, all("AGAINST")), "CORRECTION_MUST_NOT_CHANGE_THE_OUTCOME");

        assertThat(chamber.shown(deliberation).getInt("ballot.tally.votesFor")).isEqualTo(4);
        office.get("/v1/deliberations/" + deliberation + "/ballots")
                .then()
                .statusCode(200)
                .body("items.tally.votesFor", contains(5, 4));
        correct(deliberation, all("FOR")).then().statusCode(201);
        assertThat(chamber.shown(deliberation).getInt("ballot.tally.votesFor")).isEqualTo(5);
    }

    @Test
    void a_text_is_taken_amendment_by_amendment_article_by_article_and_then_as_a_whole() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 5);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        draft.put(
                "articles",
                List.of(Map.of("number", 1, "text", "De valider."), Map.of("number", 2, "text", "De publier.")));
        String deliberation = office.created("/v1/deliberations", draft).getString("id");
        String path = "/v1/deliberations/" + deliberation;
        Map<String, Object> amendment =
                Map.of("article", 1, "text", "De valider autrement.", "authorId", chamber.member(2));

        office.post(path + "/amendments", amendment).then().statusCode(201).body("number", equalTo(1));
        refuses(vote(deliberation, all("FOR")), "AMENDMENTS_MUST_BE_VOTED_FIRST");
        refuses(office.post(path + "/articles/1/ballot", all("FOR")), "AMENDMENTS_MUST_BE_VOTED_FIRST");
        office.post(path + "/amendments/1/ballot", all("FOR"))
                .then()
                .statusCode(201)
                .body("subject.kind", equalTo("AMENDMENT"));
        office.post(path + "/articles/1/ballot", all("FOR")).then().statusCode(201);
        refuses(office.post(path + "/amendments", amendment), "ARTICLE_MUST_BE_VOTED_ONCE");
        refuses(vote(deliberation, all("FOR")), "EVERY_ARTICLE_MUST_BE_VOTED_BEFORE_THE_WHOLE");
        office.post(path + "/articles/2/ballot", all("AGAINST"))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("REJECTED"));
        refuses(office.post(path + "/articles/2/ballot", all("FOR")), "ARTICLE_MUST_BE_VOTED_ONCE");
        refuses(office.post(path + "/articles/3/ballot", all("FOR")), "ARTICLE_MUST_EXIST");
        refuses(office.post(path + "/amendments/2/ballot", all("FOR")), "AMENDMENT_MUST_EXIST");
        refuses(office.post(path + "/amendments/1/ballot", all("FOR")), "AMENDMENT_MUST_BE_VOTED_ONCE");

        vote(deliberation, all("FOR")).then().statusCode(201).body("subject.kind", equalTo("WHOLE"));
        JsonPath shown = chamber.shown(deliberation);
        assertThat(shown.getList("articles.text", String.class)).containsExactly("De valider autrement.");
        assertThat(shown.getString("amendments[0].outcome")).isEqualTo("ADOPTED");
        assertThat(office.read(path + "/ballots").getList("items")).hasSize(4);
    }

    @Test
    void an_amendment_comes_from_a_member_with_a_vote() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 5);
        refuses(
                office.post(
                        "/v1/deliberations/" + chamber.deliberation() + "/amendments",
                        Map.of("article", 1, "text", "Autrement.", "authorId", chamber.member(5))),
                "AUTHOR_MUST_BE_A_MEMBER_OF_THE_BODY");
    }

    @Test
    void a_majority_of_the_members_in_office_decides_where_the_deliberation_asks_for_it() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        draft.put("majority", majority(1, 2));
        String deliberation = office.created("/v1/deliberations", draft).getString("id");

        vote(deliberation, voices("FOR", Map.of(chamber.member(2), "ABSTENTION")))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("REJECTED"))
                .body("reasons[2].code", equalTo("QUALIFIED_MAJORITY_MUST_BE_FOR"))
                .body("reasons[2].source", equalTo("CGCT L3122-1"));
        assertThat(chamber.shown(deliberation).getString("majority.basis")).isEqualTo("MEMBERS_IN_OFFICE");
    }

    @Test
    void refuses_a_majority_below_a_half() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        Map<String, Object> draft = Office.draft(chamber.sitting(), office.report(chamber.body()));
        draft.put("majority", majority(1, 3));
        office.post("/v1/deliberations", draft)
                .then()
                .statusCode(422)
                .body("code", equalTo("MAJORITY_MUST_BE_A_HALF_OR_MORE"))
                .body("errors[0].pointer", equalTo("/majority"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"method\":\"SHOW_OF_HANDS\"}",
                "{\"method\":\"SECRET_BALLOT\",\"choiceOfAll\":\"FOR\",\"secretVoices\":{\"votesFor\":1,\"votesAgainst\":0,\"blankOrNull\":0,\"notTakingPart\":0}}"
            })
    void refuses_voices_that_do_not_fit_the_method(String body) {
        vote(Chamber.of("PLENARY", 3).deliberation(), body)
                .then()
                .statusCode(422)
                .body("code", equalTo("VOICES_MUST_FIT_THE_METHOD"))
                .body("errors[0].pointer", equalTo("/choiceOfAll"));
    }

    private static Map<String, Object> majority(int numerator, int denominator) {
        return Map.of(
                "basis",
                "MEMBERS_IN_OFFICE",
                "numerator",
                numerator,
                "denominator",
                denominator,
                "moreThan",
                true,
                "source",
                "CGCT L3122-1");
    }

    private Response vote(String deliberation, Object ballot) {
        return office.post("/v1/deliberations/" + deliberation + "/ballot", ballot);
    }

    private Response correct(String deliberation, Map<String, Object> ballot) {
        return office.post(
                "/v1/deliberations/" + deliberation + "/ballot/corrections",
                Map.of("motive", "Une abstention n'avait pas été relevée", "ballot", ballot));
    }

    private static void refuses(Response response, String code) {
        response.then().statusCode(409).body("code", equalTo(code));
    }

    private static Map<String, Object> secret(int votesFor, int votesAgainst, int blankOrNull) {
        return new HashMap<>(Map.of(
                "method",
                "SECRET_BALLOT",
                "secretVoices",
                Map.of(
                        "votesFor",
                        votesFor,
                        "votesAgainst",
                        votesAgainst,
                        "blankOrNull",
                        blankOrNull,
                        "notTakingPart",
                        0)));
    }

    private void allowSecrets(Chamber chamber) {
        office.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("proxyHolderMayBeOutsideTheBody", false, "secretBallotMayBeHeld", true))
                .put("/v1/bodies/" + chamber.body() + "/settings")
                .then()
                .statusCode(200);
    }

    private int rows(String table, String ballot) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM " + table + " WHERE ballot_id = '" + ballot + "'")) {
            row.next();
            return row.getInt(1);
        }
    }
}

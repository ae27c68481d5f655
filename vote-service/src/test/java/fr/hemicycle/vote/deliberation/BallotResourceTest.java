package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.Office.all;
import static fr.hemicycle.vote.Office.expenseOf;
import static fr.hemicycle.vote.Office.voices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import fr.hemicycle.vote.PlayedFundingService;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class BallotResourceTest {

    @Inject
    MeterRegistry meters;

    private final Office office = new Office();
    private final KafkaProbe kafka = new KafkaProbe(TestStack.broker().bootstrapServers());

    @Test
    void adopts_with_the_reasons_of_the_result_and_counts_it() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        String deliberation = chamber.deliberation();
        double adopted = meters.counter("hemicycle.votes.adopted").count();

        vote(deliberation, all("FOR"))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ADOPTED"))
                .body("method", equalTo("SHOW_OF_HANDS"))
                .body("tally.inOffice", equalTo(5))
                .body("tally.votesFor", equalTo(3))
                .body("tally.absentWithoutProxy", equalTo(2))
                .body("castingVote", equalTo(false))
                .body("quorum.counted", equalTo(3))
                .body(
                        "reasons.code",
                        contains(
                                "QUORUM_MUST_BE_REACHED",
                                "EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET",
                                "MAJORITY_OF_VOTES_CAST_MUST_BE_FOR"))
                .body("reasons[2].sentence", equalTo("Suffrages exprimés : 3, dont 3 pour et 0 contre."));

        assertThat(meters.counter("hemicycle.votes.adopted").count()).isEqualTo(adopted + 1);
        office.get("/v1/deliberations/" + deliberation)
                .then()
                .header("ETag", "\"1\"")
                .body("state", equalTo("ADOPTED"))
                .body("ballot.tally.votesFor", equalTo(3))
                .body("ballot.reasons", hasSize(3))
                .body("commitment.state", equalTo("NONE"));
        assertThat(office.read("/v1/reports/" + chamber.shown(deliberation).getString("reportId"))
                        .getString("state"))
                .isEqualTo("VOTED");
    }

    @Test
    void rejects_and_says_which_majority_was_missing() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 5);
        String deliberation = chamber.deliberation();
        double rejected = meters.counter("hemicycle.votes.rejected").count();

        vote(deliberation, voices("AGAINST", Map.of(chamber.member(0), "FOR", chamber.member(1), "FOR")))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("REJECTED"))
                .body("tally.votesFor", equalTo(2))
                .body("tally.votesAgainst", equalTo(3))
                .body("reasons[2].code", equalTo("MAJORITY_OF_VOTES_CAST_MUST_BE_FOR"))
                .body("reasons[2].source", equalTo("CGCT L3121-14 al. 3"));

        assertThat(meters.counter("hemicycle.votes.rejected").count()).isEqualTo(rejected + 1);
        assertThat(chamber.shown(deliberation).getString("state")).isEqualTo("REJECTED");
    }

    @ParameterizedTest
    @CsvSource({"FOR, ADOPTED, true", "AGAINST, REJECTED, true"})
    void lets_the_president_decide_a_tie(String choice, String outcome, boolean castingVote) {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 4);
        String other = choice.equals("FOR") ? "AGAINST" : "FOR";

        vote(chamber.deliberation(), voices(other, Map.of(chamber.member(0), choice, chamber.member(1), choice)))
                .then()
                .statusCode(201)
                .body("outcome", equalTo(outcome))
                .body("castingVote", equalTo(castingVote))
                .body("reasons[3].code", equalTo("CASTING_VOTE_MUST_BE_THE_PRESIDENTS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABSTENTION", "NOT_TAKING_PART"})
    void adopts_nothing_when_no_vote_is_cast(String choice) {
        vote(Chamber.of("PLENARY", 5).deliberation(), all(choice))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("REJECTED"))
                .body("castingVote", equalTo(false));
    }

    @Test
    void lets_an_exception_name_the_member_whom_a_holder_speaks_for() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        office.created(
                "/v1/sittings/" + chamber.sitting() + "/proxies",
                Map.of("proxies", List.of(Map.of("giverId", chamber.member(4), "holderId", chamber.member(0)))));

        vote(chamber.deliberation(), voices("FOR", Map.of(chamber.member(4), "AGAINST")))
                .then()
                .statusCode(201)
                .body("tally.votesFor", equalTo(3))
                .body("tally.votesAgainst", equalTo(1))
                .body("tally.absentWithoutProxy", equalTo(1));
    }

    @Test
    void counts_a_body_of_several_hundred() {
        String body = office.body("PLENARY");
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            List<String> half = office.councillors(150);
            office.seat(body, half, 150);
            members.addAll(half);
        }
        String sitting = office.sitting(body, Office.DAY);
        office.created("/v1/sittings/" + sitting + "/roll-call", Office.rollCall(members, 290));
        Map<String, String> against =
                members.subList(0, 140).stream().collect(Collectors.toMap(each -> each, each -> "AGAINST"));

        vote(new Chamber(office, body, members, sitting).deliberation(), voices("FOR", against))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ADOPTED"))
                .body("tally.inOffice", equalTo(300))
                .body("tally.votesFor", equalTo(150))
                .body("tally.votesAgainst", equalTo(140))
                .body("tally.absentWithoutProxy", equalTo(10))
                .body("quorum.threshold", equalTo(151));
    }

    @ParameterizedTest
    @CsvSource({"STANDING_COMMITTEE, CGCT L3121-14-1", "PLENARY, CGCT L3121-14"})
    void refuses_a_vote_without_quorum_by_the_article_for_that_body(String kind, String source) {
        Chamber chamber = Chamber.of(kind, 2);
        String deliberation = chamber.deliberation();

        vote(deliberation, all("FOR"))
                .then()
                .statusCode(409)
                .body("code", equalTo("QUORUM_MUST_BE_REACHED"))
                .body("errors[0].source", equalTo(source))
                .body("errors[0].figures.counted", equalTo("2"))
                .body("errors[0].figures.threshold", equalTo("3"));

        assertThat(chamber.shown(deliberation).getString("state")).isEqualTo("DRAFTED");
        assertThat(kafka.read("deliberations.v1", deliberation)).isEmpty();
    }

    @Test
    void takes_the_same_vote_at_the_second_convocation() {
        Chamber chamber = Chamber.of("PLENARY", 2);
        String second = office.created(
                        "/v1/sittings",
                        Map.of(
                                "bodyId",
                                chamber.body(),
                                "heldOn",
                                "2022-12-16",
                                "secondConvocationOf",
                                chamber.sitting()))
                .getString("id");
        office.created("/v1/sittings/" + second + "/roll-call", Office.rollCall(chamber.members(), 2));
        Chamber later = new Chamber(office, chamber.body(), chamber.members(), second);

        vote(later.deliberation(), all("FOR"))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ADOPTED"))
                .body("quorum.base", equalTo("WHATEVER_THE_NUMBER"))
                .body("quorum.reached", equalTo(true))
                .body("reasons[0].code", equalTo("SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM"))
                .body("reasons[0].source", equalTo("CGCT L3121-14 al. 2"));
    }

    @Test
    void refuses_a_ballot_before_the_roll_call() {
        vote(Chamber.withoutRollCall("PLENARY").deliberation(), all("FOR"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT"));
    }

    @Test
    void refuses_a_second_ballot() {
        String deliberation = Chamber.of("PLENARY", 5).deliberation();
        vote(deliberation, all("FOR")).then().statusCode(201);

        vote(deliberation, all("AGAINST"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("BALLOT_MUST_BE_TAKEN_ONCE", "REPORT_MUST_BE_OPEN"));
    }

    @Test
    void answers_the_repeat_of_a_ballot_with_its_result() {
        String deliberation = Chamber.of("PLENARY", 5).deliberation();
        String key = UUID.randomUUID().toString();
        String path = "/v1/deliberations/" + deliberation + "/ballot";

        Response first = office.post(path, all("FOR"), key);
        Response second = office.post(path, all("FOR"), key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !kafka.read("deliberations.v1", deliberation).isEmpty());
        assertThat(kafka.read("deliberations.v1", deliberation)).hasSize(1);
    }

    @Test
    void closes_one_of_two_ballots_at_once() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String deliberation = chamber.deliberation();
        Callable<Integer> adopt = () -> vote(deliberation, all("FOR")).statusCode();
        Callable<Integer> reject = () -> vote(deliberation, all("AGAINST")).statusCode();

        assertThat(DeliberationResourceTest.atOnce(List.of(adopt, reject, adopt, reject)))
                .containsExactlyInAnyOrder(201, 409, 409, 409);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !kafka.read("deliberations.v1", deliberation).isEmpty());
        assertThat(kafka.read("deliberations.v1", deliberation)).hasSize(1);
    }

    @Test
    void closes_one_of_two_ballots_at_once_on_two_deliberations_of_one_report() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String report = office.report(chamber.body());
        String first = chamber.deliberation(report);
        String second = chamber.deliberation(report);
        List<Callable<Integer>> requests = List.of(
                () -> vote(first, all("FOR")).statusCode(),
                () -> vote(second, all("FOR")).statusCode());

        assertThat(DeliberationResourceTest.atOnce(requests)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void refuses_a_vote_on_a_report_that_was_withdrawn() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String report = office.report(chamber.body());
        String deliberation = chamber.deliberation(report);
        office.post("/v1/reports/" + report + "/withdrawal", Map.of("reason", "Reporté"));

        vote(deliberation, all("FOR")).then().statusCode(409).body("code", equalTo("REPORT_MUST_BE_OPEN"));
    }

    @Test
    void refuses_a_vote_before_the_credits_are_reserved_and_takes_it_afterwards() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String report = office.report(chamber.body());
        String path = "/v1/reports/" + report + "/expenses";
        String expense = office.created(path, expenseOf("60000.00")).getString("id");
        String deliberation = chamber.deliberation(report, expense);

        vote(deliberation, all("FOR"))
                .then()
                .statusCode(409)
                .body("code", equalTo("EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE"))
                .body("errors[0].figures.pending", equalTo("1"));

        try (PlayedFundingService funding = PlayedFundingService.start()) {
            office.post(path + "/" + expense + "/reservation").then().statusCode(200);
            vote(deliberation, all("FOR")).then().statusCode(201);
            assertThat(funding.reservations()).isEqualTo(1);
        }
        assertThat(chamber.shown(deliberation).getString("commitment.state")).isEqualTo("AWAITED");
    }

    @Test
    void refuses_a_vote_that_would_leave_reserved_credits_behind() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String report = office.report(chamber.body());
        String path = "/v1/reports/" + report + "/expenses";
        try (PlayedFundingService funding = PlayedFundingService.start()) {
            String named = office.created(path, expenseOf("60000.00")).getString("id");
            String deliberation = chamber.deliberation(report, named);
            office.created(path, expenseOf("1.00"));

            vote(deliberation, all("FOR"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE"))
                    .body("errors[0].figures.withoutArticle", equalTo("1"));
            assertThat(funding.reservations()).isEqualTo(2);
        }
    }

    @Test
    void refuses_voices_of_those_who_have_none_and_of_those_who_have_two() {
        Chamber chamber = Chamber.of("PLENARY", 4);
        Map<String, Object> ballot = all("FOR");
        ballot.put(
                "exceptions",
                List.of(
                        Map.of("councillorId", chamber.member(4), "choice", "AGAINST"),
                        Map.of("councillorId", chamber.member(1), "choice", "AGAINST"),
                        Map.of("councillorId", chamber.member(1), "choice", "FOR")));

        vote(chamber.deliberation(), ballot)
                .then()
                .statusCode(409)
                .body(
                        "errors.code",
                        contains("EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS", "EXCEPTIONS_MUST_NAME_A_VOTER_ONCE"))
                .body("errors[0].figures.councillor", equalTo(chamber.member(4)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"choiceOfAll":"FOR","exceptions":[]}                                          | /method
            {"method":"SECRET","choiceOfAll":"FOR","exceptions":[]}                        | /method
            {"method":"PUBLIC_BALLOT","choiceOfAll":"FOR","exceptions":[{"choice":"FOR"}]} | /exceptions/0/councillorId
            """)
    void refuses_a_body_of_the_wrong_shape_and_points_at_it(String body, String pointer) {
        vote(UUID.randomUUID().toString(), body)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private Response vote(String deliberation, Object ballot) {
        return office.post("/v1/deliberations/" + deliberation + "/ballot", ballot);
    }
}

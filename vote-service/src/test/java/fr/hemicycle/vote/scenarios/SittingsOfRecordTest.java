package fr.hemicycle.vote.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.FundingPort;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole sittings, told as their minutes tell them. The members are those of the file in number; who they are is not. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class SittingsOfRecordTest {

    @Test
    void december_2022_in_plenary_the_represented_do_not_make_the_quorum_and_a_latecomer_restores_it() {
        Assembly council = Assembly.of(44, "PLENARY", "2022-12-13").sits(31).withProxies(12);

        council.votesForAllBut(Map.of())
                .then()
                .statusCode(201)
                .body("tally.votesFor", equalTo(43))
                .body("tally.absentWithoutProxy", equalTo(1))
                .body("quorum.counted", equalTo(31))
                .body("quorum.rule.source", equalTo("CGCT L3121-14"));

        council.leave("10:00", IntStream.rangeClosed(23, 31).toArray());
        council.votesForAllBut(Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("QUORUM_MUST_BE_REACHED"))
                .body("errors[0].figures.counted", equalTo("22"))
                .body("errors[0].figures.represented", equalTo("12"));

        council.arrive("10:15", 33);
        council.votesForAllBut(Map.of())
                .then()
                .statusCode(201)
                .body("quorum.counted", equalTo(23))
                .body("quorum.represented", equalTo(11))
                .body("tally.votesFor", equalTo(34))
                .body("tally.absentWithoutProxy", equalTo(10));
    }

    @Test
    void the_same_departures_leave_the_committee_its_quorum_but_a_holder_takes_the_proxy_along() {
        Assembly committee =
                Assembly.of(44, "STANDING_COMMITTEE", "2022-12-13").sits(31).withProxies(12);

        committee.leave("10:00", 12, 13, 14, 15, 16, 17, 18, 19, 20);
        committee
                .votesForAllBut(Map.of())
                .then()
                .statusCode(201)
                .body("quorum.present", equalTo(22))
                .body("quorum.represented", equalTo(11))
                .body("tally.votesFor", equalTo(33))
                .body("tally.absentWithoutProxy", equalTo(11));
    }

    @Test
    void a_sitting_that_loses_its_quorum_after_an_item_is_not_followed_by_right_but_may_be_called_again() {
        Assembly council = Assembly.of(9, "PLENARY", "2022-12-13").sits(5);
        council.votesForAllBut(Map.of()).then().statusCode(201);
        council.leave("11:00", 5).ends("11:05");
        assertThat(council.secondSittingByRight()).isEqualTo("null");

        Assembly second = council.isCalledAgain("2022-12-16", 2);
        second.votesForAllBut(Map.of(2, "AGAINST"))
                .then()
                .statusCode(201)
                .body("quorum.rule.code", equalTo("SECOND_CONVOCATION_MUST_NOT_NEED_A_QUORUM"))
                .body("tally.absentWithoutProxy", equalTo(7))
                .body("castingVote", equalTo(true))
                .body("outcome", equalTo("ADOPTED"));
    }

    @Test
    void on_equal_votes_the_one_in_the_chair_decides_and_in_a_secret_ballot_nobody() {
        Assembly council = Assembly.of(6, "PLENARY", "2022-12-13").sits(4);

        council.votesForAllBut(Map.of(1, "AGAINST", 3, "AGAINST"))
                .then()
                .body("outcome", equalTo("REJECTED"))
                .body("castingVote", equalTo(true))
                .body("reasons.source", hasItem("CGCT L3121-15 al. 1"));

        council.takesTheChair("10:00", 2);
        council.votesForAllBut(Map.of(1, "AGAINST", 3, "AGAINST"))
                .then()
                .body("outcome", equalTo("ADOPTED"))
                .body("castingVote", equalTo(true));

        council.votesInSecret(2, 2)
                .then()
                .body("outcome", equalTo("REJECTED"))
                .body("castingVote", equalTo(false))
                .body("standings", empty());
    }

    @Test
    void a_president_is_elected_in_secret_in_the_third_round_and_the_elder_wins() {
        Assembly council = Assembly.of(9, "PLENARY", "2022-12-13").sits(6).withProxies(1);
        String election = council.opensTheElectionOf(Map.of(2, "1961-09-30", 3, "1954-03-02", 4, "1970-01-01"));

        council.opensTheBox(election, 0, 4, 2, 1).then().statusCode(201).body("state", equalTo("OPEN"));
        council.arrive("10:00", 7);
        council.opensTheBox(election, 0, 4, 2, 1).then().statusCode(409).body("code", equalTo("PAPERS_MUST_ADD_UP"));
        council.opensTheBox(election, 1, 4, 2, 1).then().statusCode(201).body("state", equalTo("OPEN"));
        council.opensTheBox(election, 2, 3, 3, 0)
                .then()
                .statusCode(201)
                .body("state", equalTo("APPOINTED"))
                .body("secret", equalTo(true))
                .body("appointed", equalTo(2))
                .body("rounds[2].absentWithoutProxy", equalTo(1))
                .body("rounds[2].reasons.code", hasItem("TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS"));
    }

    @Test
    void who_steps_aside_for_another_body_still_makes_the_quorum_on_the_last_day_of_the_old_law() {
        Assembly.of(5, "PLENARY", "2025-12-23")
                .sits(3)
                .votesForWhile("OF_ANOTHER_BODY", 3)
                .then()
                .statusCode(201)
                .body("quorum.inOffice", equalTo(5))
                .body("quorum.counted", equalTo(3))
                .body("tally.votesFor", equalTo(2))
                .body("tally.notTakingPart", equalTo(1));
    }

    @Test
    void from_the_day_after_they_leave_the_members_in_office_of_the_item_and_so_its_quorum() {
        Assembly council = Assembly.of(5, "PLENARY", "2025-12-24").sits(3);

        council.votesForWhile("OF_ANOTHER_BODY", 3)
                .then()
                .statusCode(409)
                .body("code", equalTo("QUORUM_MUST_BE_REACHED"))
                .body("errors[0].figures.inOffice", equalTo("4"))
                .body("errors[0].figures.counted", equalTo("2"));
        council.votesForWhile("OF_ONES_OWN", 3)
                .then()
                .statusCode(201)
                .body("quorum.inOffice", equalTo(5))
                .body("quorum.counted", equalTo(3));
        council.arrive("10:00", 4);
        council.votesForWhile("OF_ANOTHER_BODY", 3)
                .then()
                .statusCode(201)
                .body("quorum.inOffice", equalTo(4))
                .body("quorum.counted", equalTo(3))
                .body("tally.inOffice", equalTo(5))
                .body("tally.notTakingPart", equalTo(1));
    }
}

package fr.hemicycle.vote.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class SittingResourceTest {

    private final Office office = new Office();

    @Test
    void opens_a_sitting_that_has_no_quorum_before_its_roll_call() {
        Chamber chamber = Chamber.withoutRollCall("STANDING_COMMITTEE");

        office.get("/v1/sittings/" + chamber.sitting())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("bodyId", equalTo(chamber.body()))
                .body("heldOn", equalTo(Office.DAY))
                .body("rollCall", empty())
                .body("proxies", empty())
                .body("quorum", nullValue());
    }

    @Test
    void takes_the_roll_call_and_shows_the_quorum_with_its_article() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);

        office.get("/v1/sittings/" + chamber.sitting())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("presidentId", equalTo(chamber.member(0)))
                .body("rollCall", hasSize(7))
                .body("rollCall[0].familyName", equalTo("N0"))
                .body(
                        "rollCall.attendance",
                        contains("PRESENT", "PRESENT", "PRESENT", "EXCUSED", "EXCUSED", "EXCUSED", "EXCUSED"))
                .body("quorum.inOffice", equalTo(5))
                .body("quorum.present", equalTo(3))
                .body("quorum.threshold", equalTo(3))
                .body("quorum.reached", equalTo(true))
                .body("quorum.base", equalTo("PRESENT_OR_REPRESENTED"))
                .body("quorum.rule.code", equalTo("QUORUM_MUST_BE_REACHED"))
                .body("quorum.rule.source", equalTo("CGCT L3121-14-1"))
                .body(
                        "quorum.rule.sentence",
                        equalTo("Quorum : 3 membres comptés (3 présents, 0 représentés) pour un seuil de 3 sur 5 en"
                                + " exercice."));
    }

    @Test
    void says_it_in_english_to_those_who_prefer_it() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);

        String sentence = new Office()
                .request()
                .header("Accept-Language", "en")
                .get("/v1/sittings/" + chamber.sitting())
                .jsonPath()
                .getString("quorum.rule.sentence");

        assertThat(sentence).contains("Quorum");
    }

    @Test
    void refuses_a_roll_call_without_a_member_and_keeps_nothing_of_it() {
        Chamber chamber = Chamber.withoutRollCall("PLENARY");

        call(chamber, Office.rollCall(chamber.members().subList(0, 6), 5))
                .then()
                .statusCode(409)
                .body("code", equalTo("EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET"))
                .body("errors[0].figures.members", equalTo("7"))
                .body("errors[0].figures.missing", equalTo("1"))
                .body("errors[0].detail", containsString("sans place : 1"));

        assertThat(office.read("/v1/sittings/" + chamber.sitting()).getList("rollCall"))
                .isEmpty();
    }

    @Test
    void refuses_a_second_roll_call() {
        Chamber chamber = Chamber.of("PLENARY", 5);

        call(chamber, Office.rollCall(chamber.members(), 3))
                .then()
                .statusCode(409)
                .body("code", equalTo("ROLL_CALL_MUST_BE_TAKEN_ONCE"));
    }

    @Test
    void names_an_absent_president_and_an_absent_secretary_at_once() {
        Chamber chamber = Chamber.withoutRollCall("PLENARY");
        Map<String, Object> rollCall = new java.util.HashMap<>(Office.rollCall(chamber.members(), 3));
        rollCall.put("presidentId", chamber.member(3));
        rollCall.put("secretaryId", chamber.member(4));

        call(chamber, rollCall)
                .then()
                .statusCode(409)
                .body("errors.code", contains("PRESIDENT_MUST_BE_PRESENT", "SECRETARY_MUST_BE_PRESENT"));
    }

    @Test
    void receives_proxies_and_counts_them_for_the_committee() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 2);

        proxies(chamber, proxy(chamber, 3, 0))
                .then()
                .statusCode(201)
                .body("proxies", hasSize(1))
                .body("quorum.represented", equalTo(1))
                .body("quorum.counted", equalTo(3))
                .body("quorum.reached", equalTo(true));
    }

    @Test
    void does_not_count_proxies_for_the_plenary() {
        Chamber chamber = Chamber.of("PLENARY", 2);

        proxies(chamber, proxy(chamber, 3, 0))
                .then()
                .statusCode(201)
                .body("quorum.represented", equalTo(1))
                .body("quorum.counted", equalTo(2))
                .body("quorum.reached", equalTo(false))
                .body("quorum.rule.source", equalTo("CGCT L3121-14"));
    }

    @Test
    void refuses_two_proxies_for_one_holder_and_keeps_none_of_them() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);

        proxies(chamber, proxy(chamber, 3, 0), proxy(chamber, 4, 0))
                .then()
                .statusCode(409)
                .body("code", equalTo("HOLDER_MUST_NOT_HOLD_TWO_PROXIES"))
                .body("errors[0].source", equalTo("CGCT L3121-16"))
                .body("errors[0].figures.proxies", equalTo("2"))
                .body("errors[0].figures.max", equalTo("1"));

        assertThat(office.read("/v1/sittings/" + chamber.sitting()).getList("proxies"))
                .isEmpty();
    }

    @Test
    void refuses_a_second_proxy_that_comes_later() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        proxies(chamber, proxy(chamber, 3, 0)).then().statusCode(201);

        proxies(chamber, proxy(chamber, 4, 0))
                .then()
                .statusCode(409)
                .body("code", equalTo("HOLDER_MUST_NOT_HOLD_TWO_PROXIES"));
        proxies(chamber, proxy(chamber, 4, 1)).then().statusCode(201).body("proxies", hasSize(2));
    }

    @Test
    void lets_one_holder_take_one_proxy_however_many_are_offered_at_once() throws Exception {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 3);
        Callable<Integer> first = () -> proxies(chamber, proxy(chamber, 3, 0)).statusCode();
        Callable<Integer> second = () -> proxies(chamber, proxy(chamber, 4, 0)).statusCode();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = threads.invokeAll(List.of(first, second)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void takes_a_proxy_before_the_roll_call_which_ends_when_its_giver_comes_all_the_same() {
        Chamber chamber = Chamber.withoutRollCall("STANDING_COMMITTEE");

        proxies(chamber, proxy(chamber, 3, 0), proxy(chamber, 1, 2))
                .then()
                .statusCode(201)
                .body("quorum", nullValue())
                .body("proxies.heard", contains(false, false));

        call(chamber, Office.rollCall(chamber.members(), 3))
                .then()
                .statusCode(201)
                .body("proxies.heard", contains(true, false))
                .body("quorum.represented", equalTo(1));
    }

    @Test
    void lets_one_without_a_vote_hold_a_proxy_only_where_the_internal_rules_allow_it() {
        Chamber chamber = Chamber.of("STANDING_COMMITTEE", 6);
        Office clerk = chamber.office();
        Chamber thin = new Chamber(clerk, chamber.body(), chamber.members(), clerk.sitting(chamber.body(), Office.DAY));
        Map<String, Object> rollCall = new java.util.HashMap<>(Office.rollCall(chamber.members(), 3));
        rollCall.put(
                "entries",
                Stream.iterate(0, i -> i < 7, i -> i + 1)
                        .map(i -> Map.of(
                                "councillorId",
                                chamber.member(i),
                                "attendance",
                                i < 3 || i == 5 ? "PRESENT" : "EXCUSED"))
                        .toList());
        call(thin, rollCall).then().statusCode(201);

        proxies(thin, proxy(thin, 3, 5)).then().statusCode(409).body("code", equalTo("HOLDER_MUST_BE_A_VOTING_MEMBER"));
        clerk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("proxyHolderMayBeOutsideTheBody", true))
                .put("/v1/bodies/" + chamber.body() + "/settings")
                .then()
                .statusCode(200);
        proxies(thin, proxy(thin, 3, 5)).then().statusCode(201);
    }

    @Test
    void opens_the_second_convocation_three_days_after_a_sitting_without_quorum() {
        Chamber chamber = Chamber.of("PLENARY", 2);
        Map<String, Object> tooEarly =
                Map.of("bodyId", chamber.body(), "heldOn", "2022-12-15", "secondConvocationOf", chamber.sitting());
        Map<String, Object> onTheDay =
                Map.of("bodyId", chamber.body(), "heldOn", "2022-12-16", "secondConvocationOf", chamber.sitting());

        office.post("/v1/sittings", tooEarly)
                .then()
                .statusCode(409)
                .body("code", equalTo("SECOND_CONVOCATION_MUST_BE_THREE_DAYS_LATER"))
                .body("errors[0].figures.due", equalTo("2022-12-16"));
        String second = office.created("/v1/sittings", onTheDay).getString("id");
        office.post("/v1/sittings/" + second + "/roll-call", Office.rollCall(chamber.members(), 2))
                .then()
                .statusCode(201)
                .body("secondConvocationOf", equalTo(chamber.sitting()))
                .body("quorum.base", equalTo("WHATEVER_THE_NUMBER"))
                .body("quorum.reached", equalTo(true))
                .body("quorum.rule.source", equalTo("CGCT L3121-14 al. 2"));
    }

    @Test
    void refuses_a_second_convocation_after_a_sitting_with_quorum() {
        Chamber chamber = Chamber.of("PLENARY", 3);

        office.post(
                        "/v1/sittings",
                        Map.of(
                                "bodyId",
                                chamber.body(),
                                "heldOn",
                                "2022-12-16",
                                "secondConvocationOf",
                                chamber.sitting()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_WITHOUT_QUORUM"));
    }

    @Test
    void refuses_a_second_convocation_of_another_body() {
        Chamber chamber = Chamber.of("PLENARY", 2);

        office.post(
                        "/v1/sittings",
                        Map.of(
                                "bodyId",
                                office.body("PLENARY"),
                                "heldOn",
                                "2022-12-16",
                                "secondConvocationOf",
                                chamber.sitting()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_OF_THE_SAME_BODY"));
    }

    @Test
    void refuses_a_day_that_no_rulebook_covers() {
        office.post("/v1/sittings", Map.of("bodyId", office.body("PLENARY"), "heldOn", "2022-07-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo("RULEBOOK_MUST_COVER_THE_DAY"));
    }

    @Test
    void refuses_a_body_and_a_first_sitting_that_do_not_exist() {
        String nothing = UUID.randomUUID().toString();

        office.post("/v1/sittings", Map.of("bodyId", nothing, "heldOn", Office.DAY))
                .then()
                .statusCode(422)
                .body("code", equalTo("BODY_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/bodyId"));
        office.post(
                        "/v1/sittings",
                        Map.of("bodyId", office.body("PLENARY"), "heldOn", Office.DAY, "secondConvocationOf", nothing))
                .then()
                .statusCode(422)
                .body("code", equalTo("SITTING_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/secondConvocationOf"));
    }

    @Test
    void lists_sittings() {
        Chamber chamber = Chamber.of("PLENARY", 5);

        assertThat(office.read("/v1/sittings?limit=200").getList("items.id")).isNotEmpty();
        assertThat(office.read("/v1/sittings?limit=1").getString("next")).isNotBlank();
        assertThat(chamber.sitting()).isNotBlank();
    }

    private Response call(Chamber chamber, Object rollCall) {
        return office.post("/v1/sittings/" + chamber.sitting() + "/roll-call", rollCall);
    }

    private Response proxies(Chamber chamber, Object... proxies) {
        return office.post("/v1/sittings/" + chamber.sitting() + "/proxies", Map.of("proxies", List.of(proxies)));
    }

    private static Map<String, String> proxy(Chamber chamber, int giver, int holder) {
        return Map.of("giverId", chamber.member(giver), "holderId", chamber.member(holder));
    }
}

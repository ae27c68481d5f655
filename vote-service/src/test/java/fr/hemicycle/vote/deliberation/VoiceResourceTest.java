package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.Office.all;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.platform.test.TestTokens;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members 0 to 2 are there, member 4 has given a proxy to member 2. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class VoiceResourceTest {

    private static final Map<String, Object> CLOSE = Map.of("method", "PUBLIC_BALLOT");

    private final Office office = new Office();
    private Chamber chamber;
    private String path;

    @BeforeEach
    void give_a_proxy() {
        chamber = Chamber.of("STANDING_COMMITTEE", 3);
        path = "/v1/deliberations/" + chamber.deliberation();
        office.created(
                "/v1/sittings/" + chamber.sitting() + "/proxies",
                Map.of("proxies", List.of(Map.of("giverId", chamber.member(4), "holderId", chamber.member(2)))));
    }

    @Test
    void closes_on_the_voices_that_were_recorded_one_by_one() {
        office.created(path + "/voices", voice(0, "FOR"));
        office.created(path + "/voices", voice(1, "AGAINST"));
        office.created(path + "/voices", voice(4, "FOR"));

        office.get(path + "/voices").then().statusCode(200).body("voices.choice", contains("FOR", "AGAINST", "FOR"));
        office.post(path + "/ballot", CLOSE)
                .then()
                .statusCode(201)
                .body("method", equalTo("PUBLIC_BALLOT"))
                .body("outcome", equalTo("ADOPTED"))
                .body("tally.votesFor", equalTo(2))
                .body("tally.votesAgainst", equalTo(1))
                .body("tally.notTakingPart", equalTo(1))
                .body("tally.absentWithoutProxy", equalTo(1));
    }

    @Test
    void a_member_speaks_for_themselves_and_for_the_giver_of_their_proxy_only() {
        memberPosts(2, voice(2, "FOR")).then().statusCode(201);
        memberPosts(2, voice(4, "AGAINST")).then().statusCode(201);
        refuses(memberPosts(2, voice(0, "FOR")), "VOICE_MUST_BE_ONES_OWN_OR_HELD");
        given().auth()
                .oauth2(TestTokens.of(Role.MEMBER, Office.PAS_DE_CALAIS))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(voice(0, "FOR"))
                .post(path + "/voices")
                .then()
                .statusCode(403);
        office.get(path + "/voices").then().body("voices", hasSize(2));
    }

    @Test
    void refuses_whoever_may_not_speak_and_keeps_nothing() {
        refuses(office.post(path + "/voices", voice(3, "FOR")), "VOICE_MUST_BE_OF_AN_ENTITLED_VOTER");
        office.created(path + "/voices", voice(0, "FOR"));
        refuses(office.post(path + "/voices", voice(0, "AGAINST")), "VOTER_MUST_SPEAK_ONCE");
        refuses(office.post(path + "/ballot", all("FOR")), "RECORDED_VOICES_MUST_DECIDE");
        office.get(path + "/voices").then().body("voices.choice", contains("FOR"));
        office.post(path + "/ballot", CLOSE).then().statusCode(201);
        refuses(office.post(path + "/voices", voice(1, "FOR")), "BALLOT_MUST_BE_TAKEN_ONCE");
    }

    @Test
    void nobody_is_adopted_by_a_call_in_which_nobody_spoke() {
        refuses(office.post(path + "/ballot", CLOSE), "VOICES_MUST_FIT_THE_METHOD");
    }

    @Test
    void another_collectivity_does_not_know_the_deliberation() {
        Office nord = new Office(Role.CLERK, Office.NORD);
        nord.post(path + "/voices", voice(0, "FOR")).then().statusCode(404);
        nord.get(path + "/voices").then().statusCode(404);
        office.get(path + "/voices").then().body("voices", empty());
    }

    @Test
    void of_many_requests_for_one_voter_at_once_one_is_kept() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tries = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> office.post(path + "/voices", voice(0, "FOR")).statusCode())
                    .toList();
            int kept = 0;
            for (Future<Integer> each : threads.invokeAll(tries)) {
                int status = each.get();
                assertThat(status).isIn(201, 409);
                kept += status == 201 ? 1 : 0;
            }
            assertThat(kept).isOne();
        }
    }

    private Map<String, Object> voice(int member, String choice) {
        return Map.of("voices", List.of(Map.of("councillorId", chamber.member(member), "choice", choice)));
    }

    private Response memberPosts(int member, Object body) {
        return given().auth()
                .oauth2(TestTokens.of(Role.MEMBER, Office.PAS_DE_CALAIS, "councillor", chamber.member(member)))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path + "/voices");
    }

    private static void refuses(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }
}

package fr.hemicycle.vote.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.Chamber;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class MandateResourceTest {

    private final Office office = new Office();

    @Test
    void a_successor_takes_over_the_day_after() {
        String body = office.body("PLENARY");
        List<String> members = office.councillors(3);
        office.seat(body, members.subList(0, 2), 2);

        office.post(endOf(body, members.get(0)), ending("2023-05-31", members.get(2)))
                .then()
                .statusCode(200)
                .body("items.councillorId", contains(members.get(0), members.get(2)))
                .body("items[0].until", equalTo("2023-05-31"))
                .body("items[1].from", equalTo("2023-06-01"))
                .body("items[1].voting", equalTo(true));

        assertThat(on(body, "2021-06-30")).isEmpty();
        assertThat(on(body, "2023-05-31")).containsExactlyInAnyOrder(members.get(0), members.get(1));
        assertThat(on(body, "2023-06-01")).containsExactlyInAnyOrder(members.get(1), members.get(2));
    }

    @Test
    void a_refused_replacement_leaves_everything_as_it_was() {
        String body = office.body("PLENARY");
        List<String> members = office.councillors(2);
        office.seat(body, members, 2);
        String end = endOf(body, members.get(0));

        office.post(end, ending("2023-05-31", members.get(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME"));
        office.post(end, ending("2023-05-31", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo("COUNCILLOR_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/successor/councillorId"));
        office.post(end, ending("2021-06-30", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("SEAT_MUST_NOT_END_BEFORE_IT_BEGINS"));
        office.post(end, Map.of("lastDay", "+999999999-12-31"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lastDay"));

        assertThat(on(body, "2040-01-01")).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void a_body_is_not_left_without_a_vote() {
        String body = office.body("STANDING_COMMITTEE");
        List<String> members = office.councillors(2);
        office.seat(body, members, 1);

        office.post(endOf(body, members.get(0)), ending("2023-05-31", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE"))
                .body("errors[0].figures.day", equalTo("2023-06-01"));
        assertThat(office.post(endOf(body, members.get(1)), ending("2023-05-31", null))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_day_on_which_the_roll_was_called_keeps_its_members() {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String end = endOf(chamber.body(), chamber.member(0));

        office.post(end, ending("2022-12-12", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS"))
                .body("errors[0].source", equalTo("CGCT L3121-13"));
        office.post(
                        "/v1/bodies/" + chamber.body() + "/seats",
                        Map.of(
                                "seats",
                                List.of(Map.of(
                                        "councillorId",
                                        office.councillors(1).getFirst(),
                                        "voting",
                                        true,
                                        "from",
                                        Office.DAY))))
                .then()
                .statusCode(409)
                .body("code", equalTo("DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS"));
        assertThat(office.post(end, ending(Office.DAY, null)).statusCode()).isEqualTo(200);
        office.post(end, ending("2023-01-01", null)).then().body("code", equalTo("SEAT_MAY_ONLY_END_EARLIER"));
    }

    @Test
    void two_who_end_the_last_two_seats_at_once_do_not_both_succeed() throws InterruptedException, ExecutionException {
        String body = office.body("PLENARY");
        List<String> members = office.councillors(2);
        office.seat(body, members, 2);
        List<String> ends = members.stream().map(member -> endOf(body, member)).toList();

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> requests = ends.stream()
                    .map(end -> (Callable<Integer>)
                            () -> office.post(end, ending("2023-05-31", null)).statusCode())
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> answer : both.invokeAll(requests)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void shows_who_presided_on_a_day() {
        String body = office.body("PLENARY");
        List<String> members = office.councillors(2);
        office.seat(body, members, 2);
        String president = elected(body, "PRESIDENT", null, members.get(0), "2021-07-01");

        office.post("/v1/bodies/" + body + "/offices", offices("PRESIDENT", null, members.get(1), "2022-01-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("BODY_MUST_HAVE_ONE_PRESIDENT_AT_A_TIME"));
        office.post("/v1/bodies/" + body + "/offices/" + president + "/end", Map.of("lastDay", "2021-12-31"))
                .then()
                .statusCode(200)
                .body("until", equalTo("2021-12-31"));
        elected(body, "PRESIDENT", null, members.get(1), "2022-01-01");
        elected(body, "VICE_PRESIDENT", 1, members.get(0), "2022-01-01");

        office.get("/v1/bodies/" + body + "/seats?on=2021-12-31")
                .then()
                .body("items[0].office.kind", equalTo("PRESIDENT"))
                .body("items[1].office", nullValue());
        office.get("/v1/bodies/" + body + "/seats?on=2022-01-01")
                .then()
                .body("items[0].office.kind", equalTo("VICE_PRESIDENT"))
                .body("items[0].office.rank", equalTo(1))
                .body("items[1].office.kind", equalTo("PRESIDENT"));
        office.post("/v1/bodies/" + body + "/offices/" + president + "/end", Map.of("lastDay", "2021-12-31"))
                .then()
                .body("code", equalTo("OFFICE_MAY_ONLY_END_EARLIER"));
    }

    @Test
    void an_office_ends_with_the_seat() {
        String body = office.body("PLENARY");
        List<String> members = office.councillors(3);
        office.seat(body, members, 3);
        elected(body, "PRESIDENT", null, members.get(0), "2021-07-01");
        elected(body, "VICE_PRESIDENT", 1, members.get(1), "2024-01-01");

        office.post(endOf(body, members.get(0)), ending("2023-05-31", null))
                .then()
                .statusCode(200);
        office.post(endOf(body, members.get(1)), ending("2023-05-31", null))
                .then()
                .statusCode(200);

        elected(body, "PRESIDENT", null, members.get(2), "2023-06-01");
    }

    @Test
    void the_standing_committee_has_the_vice_presidents_that_the_law_allows() {
        String body = office.body("STANDING_COMMITTEE");
        List<String> members = office.councillors(16);
        office.seat(body, members, 16);
        String path = "/v1/bodies/" + body + "/offices";

        office.post(path, vicePresidents(members.subList(0, 3)))
                .then()
                .statusCode(409)
                .body("code", equalTo("VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN"))
                .body("errors[0].source", equalTo("CGCT L3122-4"));
        office.post(path, vicePresidents(members))
                .then()
                .body("code", equalTo("VICE_PRESIDENTS_MUST_BE_FOUR_TO_FIFTEEN"));
        assertThat(on(body, "2022-12-13")).hasSize(16);
    }

    @Test
    void thirty_percent_of_the_council_bound_the_vice_presidents() {
        Office aisne = new Office(Role.CLERK, "220200026");
        String council = aisne.body("PLENARY");
        String committee = aisne.body("STANDING_COMMITTEE");
        List<String> members = aisne.councillors(16);
        aisne.seat(council, members, 16);
        aisne.seat(committee, members, 16);

        aisne.post("/v1/bodies/" + committee + "/offices", vicePresidents(members.subList(0, 5)))
                .then()
                .statusCode(409)
                .body("code", equalTo("VICE_PRESIDENTS_MUST_NOT_EXCEED_THIRTY_PERCENT"))
                .body("errors[0].figures.council", equalTo("16"));
        assertThat(aisne.post("/v1/bodies/" + committee + "/offices", vicePresidents(members.subList(0, 4)))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_is_another_collectivitys_is_not_there() {
        String body = office.body("PLENARY");
        List<String> members = office.councillors(2);
        office.seat(body, members, 2);
        String president = elected(body, "PRESIDENT", null, members.get(0), "2021-07-01");
        Office nord = new Office(Role.CLERK, Office.NORD);
        String theirs = nord.body("PLENARY");

        for (String path : List.of(
                endOf(body, members.get(0)),
                endOf(body, members.get(0)).replace(body, theirs),
                "/v1/bodies/" + body + "/offices/" + president + "/end",
                "/v1/bodies/" + theirs + "/offices/" + president + "/end")) {
            nord.post(path, Map.of("lastDay", "2023-05-31"))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("RESOURCE_MUST_EXIST"));
        }
        nord.post("/v1/bodies/" + theirs + "/offices", offices("PRESIDENT", null, members.get(0), "2021-07-01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("COUNCILLOR_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/offices/0/councillorId"));
    }

    private String endOf(String body, String councillor) {
        String seat = office.read("/v1/bodies/" + body + "/seats?on=2022-12-13")
                .getString("items.find { it.councillorId == '" + councillor + "' }.id");
        return "/v1/bodies/" + body + "/seats/" + seat + "/end";
    }

    private List<String> on(String body, String day) {
        return office.read("/v1/bodies/" + body + "/seats?on=" + day).getList("items.councillorId");
    }

    private String elected(String body, String kind, @Nullable Integer rank, String councillor, String from) {
        Response answer = office.post("/v1/bodies/" + body + "/offices", offices(kind, rank, councillor, from));
        return answer.then().statusCode(201).extract().jsonPath().getString("items[0].id");
    }

    private static Map<String, Object> offices(String kind, @Nullable Integer rank, String councillor, String from) {
        return Map.of("offices", List.of(one(kind, rank, councillor, from)));
    }

    private static Map<String, Object> vicePresidents(List<String> councillors) {
        return Map.of(
                "offices",
                IntStream.range(0, councillors.size())
                        .mapToObj(i -> one("VICE_PRESIDENT", i + 1, councillors.get(i), "2021-07-01"))
                        .toList());
    }

    private static Map<String, Object> one(String kind, @Nullable Integer rank, String councillor, String from) {
        Map<String, Object> one = new HashMap<>(Map.of("kind", kind, "councillorId", councillor, "from", from));
        if (rank != null) {
            one.put("rank", rank);
        }
        return one;
    }

    private static Map<String, Object> ending(String lastDay, @Nullable String successor) {
        return successor == null
                ? Map.of("lastDay", lastDay)
                : Map.of("lastDay", lastDay, "successor", Map.of("councillorId", successor));
    }
}

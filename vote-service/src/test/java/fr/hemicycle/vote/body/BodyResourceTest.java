package fr.hemicycle.vote.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.hemicycle.platform.test.TestStack;
import fr.hemicycle.vote.FundingPort;
import fr.hemicycle.vote.Office;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class BodyResourceTest {

    private final Office office = new Office();

    @Test
    void registers_a_body_whose_internal_rules_are_the_law_alone() {
        String name = Office.aName("Commission permanente");

        Response founded = office.post("/v1/bodies", Map.of("kind", "STANDING_COMMITTEE", "name", name));

        founded.then()
                .statusCode(201)
                .body("kind", equalTo("STANDING_COMMITTEE"))
                .body("name", equalTo(name))
                .body("settings.proxyHolderMayBeOutsideTheBody", equalTo(false));
        office.get("/v1/bodies/" + founded.jsonPath().getString("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo(name));
    }

    @Test
    void refuses_a_name_that_is_taken() {
        String name = Office.aName("Commission permanente");
        office.created("/v1/bodies", Map.of("kind", "STANDING_COMMITTEE", "name", name));

        office.post("/v1/bodies", Map.of("kind", "PLENARY", "name", name))
                .then()
                .statusCode(409)
                .body("code", equalTo("BODY_NAME_MUST_BE_FREE"));
    }

    @Test
    void changes_the_internal_rules_for_one_who_has_seen_them() {
        String body = office.body("PLENARY");
        Map<String, Boolean> settings = Map.of("proxyHolderMayBeOutsideTheBody", true);
        String path = "/v1/bodies/" + body + "/settings";

        office.request().body(settings).put(path).then().statusCode(428);
        office.request()
                .header("If-Match", "\"7\"")
                .body(settings)
                .put(path)
                .then()
                .statusCode(412);
        office.request()
                .header("If-Match", "\"0\"")
                .body(settings)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("settings.proxyHolderMayBeOutsideTheBody", equalTo(true));
        assertThat(office.read("/v1/bodies/" + body).getBoolean("settings.proxyHolderMayBeOutsideTheBody"))
                .isTrue();
    }

    @Test
    void shows_who_holds_a_seat_on_a_day_with_names() {
        String body = office.body("PLENARY");
        List<String> members = office.councillors(3);
        office.created(
                "/v1/bodies/" + body + "/seats",
                Map.of(
                        "seats",
                        List.of(
                                seat(members.get(0), true, "2021-07-01", "2022-12-12"),
                                seat(members.get(1), true, "2021-07-01", "2022-12-13"),
                                seat(members.get(2), false, "2022-12-13", null))));

        office.get("/v1/bodies/" + body + "/seats?on=2022-12-13")
                .then()
                .statusCode(200)
                .body("items.councillorId", equalTo(members.subList(1, 3)))
                .body("items.voting", equalTo(List.of(true, false)))
                .body("items.familyName", equalTo(List.of("N1", "N2")))
                .body("items[0].until", equalTo("2022-12-13"));
    }

    @Test
    void refuses_a_second_seat_at_the_same_time_and_seats_nobody_of_that_request() {
        String body = office.body("PLENARY");
        List<String> members = office.councillors(2);
        office.seat(body, members.subList(0, 1), 1);

        office.post(
                        "/v1/bodies/" + body + "/seats",
                        Map.of(
                                "seats",
                                List.of(
                                        seat(members.get(1), true, "2021-07-01", null),
                                        seat(members.get(0), true, "2022-01-01", null))))
                .then()
                .statusCode(409)
                .body("code", equalTo("COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME"))
                .body("errors[0].figures.councillor", equalTo(members.get(0)));

        office.get("/v1/bodies/" + body + "/seats?on=2022-12-13").then().body("items", hasSize(1));
    }

    @Test
    void refuses_a_seat_that_ends_before_it_begins() {
        office.post(
                        "/v1/bodies/" + office.body("PLENARY") + "/seats",
                        Map.of(
                                "seats",
                                List.of(seat(office.councillors(1).getFirst(), true, "2022-01-02", "2022-01-01"))))
                .then()
                .statusCode(409)
                .body("code", equalTo("SEAT_MUST_NOT_END_BEFORE_IT_BEGINS"));
    }

    @Test
    void refuses_a_member_that_does_not_exist() {
        office.post(
                        "/v1/bodies/" + office.body("PLENARY") + "/seats",
                        Map.of(
                                "seats",
                                List.of(
                                        seat(office.councillors(1).getFirst(), true, "2022-01-01", null),
                                        seat(UUID.randomUUID().toString(), true, "2022-01-01", null))))
                .then()
                .statusCode(422)
                .body("code", equalTo("COUNCILLOR_MUST_EXIST"))
                .body("errors[0].pointer", equalTo("/seats/1/councillorId"));
    }

    @Test
    void needs_the_day_of_which_seats_are_asked() {
        office.get("/v1/bodies/" + office.body("PLENARY") + "/seats").then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"PLENARY"}                          | /name
            {"kind":"PLENARY","name":" "}               | /name
            {"kind":"COMMITTEE","name":"Commission"}    | /kind
            {"name":"Commission"}                       | /kind
            """)
    void refuses_a_body_of_the_wrong_shape_and_points_at_it(String body, String pointer) {
        office.post("/v1/bodies", body)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALUE_MUST_BE_VALID"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static Map<String, Object> seat(String councillor, boolean voting, String from, @Nullable String until) {
        Map<String, Object> seat = new HashMap<>(Map.of("councillorId", councillor, "voting", voting, "from", from));
        if (until != null) {
            seat.put("until", until);
        }
        return seat;
    }
}

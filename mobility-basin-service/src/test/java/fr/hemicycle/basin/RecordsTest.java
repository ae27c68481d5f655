package fr.hemicycle.basin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded once is found again: repeats, pages, races, and what differs by one character. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RecordsTest {

    private final Mobility mobility = new Mobility();

    @Test
    void answers_a_repeat_as_it_answered_the_first_time() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> basin = Mobility.basinOf("Littoral Sud " + key);

        Response first = post(key, basin);
        Response again = post(key, basin);

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        basin.put("provenance", "another");
        post(key, basin).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_MUST_BE_USED_FOR_ONE_REQUEST"));
    }

    @Test
    void opens_a_mission_once_for_one_key() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> mission = mobility.missionOf(UUID.randomUUID().toString());

        String first = send(key, "/v1/missions", mission).jsonPath().getString("id");

        assertThat(send(key, "/v1/missions", mission).jsonPath().getString("id"))
                .isEqualTo(first);
    }

    @Test
    void records_one_basin_of_a_name_when_eight_ask_at_once() throws Exception {
        Map<String, Object> basin = Mobility.basinOf("Arrageois " + UUID.randomUUID());
        List<Callable<Integer>> askers = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        each -> () -> mobility.post("/v1/basins", basin).statusCode())
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .isEqualTo(Map.of(201, 1L, 409, 7L));
    }

    @Test
    void the_same_name_is_free_in_another_collectivity() {
        Map<String, Object> basin = Mobility.basinOf("Aire urbaine de Lille " + UUID.randomUUID());
        mobility.created("/v1/basins", basin);

        new Mobility(Role.MOBILITY, Mobility.NORD).created("/v1/basins", basin);
    }

    @Test
    void pages_through_basins_without_a_gap_or_a_repeat() {
        List<String> recorded =
                IntStream.range(0, 3).mapToObj(each -> mobility.basin()).toList();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = mobility.read("/v1/basins?limit=2" + cursor);
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(recorded);
    }

    @ParameterizedTest
    @CsvSource({
        "62, ",
        "2A, AREA_MUST_BE_ON_RECORD",
        "2B, AREA_MUST_BE_ON_RECORD",
        "974, AREA_MUST_BE_ON_RECORD",
        "98, AREA_MUST_BE_ON_RECORD",
        "2C, VALUE_MUST_BE_VALID",
        "620, VALUE_MUST_BE_VALID",
        "6, VALUE_MUST_BE_VALID",
        "'62 ', VALUE_MUST_BE_VALID"
    })
    void takes_a_departement_by_its_insee_code(String code, @Nullable String refusal) {
        Map<String, Object> basin = Mobility.basinOf("Bassin " + UUID.randomUUID());
        basin.put("departments", List.of(Map.of("insee", code, "name", "Département")));

        mobility.post("/v1/basins", basin)
                .then()
                .statusCode(refusal == null ? 201 : 422)
                .body("code", equalTo(refusal));
    }

    @Test
    void shows_the_state_of_one_record_by_its_tag() {
        String id = mobility.basin();

        mobility.get("/v1/basins/" + id).then().statusCode(200).header("ETag", equalTo("\"0\""));
    }

    private Response post(String key, Map<String, Object> basin) {
        return send(key, "/v1/basins", basin);
    }

    private Response send(String key, String path, Map<String, Object> body) {
        return mobility.request().header("Idempotency-Key", key).body(body).post(path);
    }
}

package fr.hemicycle.platform.test.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.api.ApiOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A mission is begun, worked on in two steps, and ended: nobody says in which order. */
class TellingTest {

    private static final String ID = "01941f29-7c00-7000-8000-000000000302";
    private static final String PART = """
            "parameters": [{"in": "path", "name": "id", "example": "%s"}], "responses": {}""".formatted(ID);

    private final Map<String, Integer> successes = new HashMap<>();

    @Test
    void does_everything_with_a_thing_before_it_ends_it() {
        List<ApiOperation> operations = operations();
        List<List<String>> tellings = new ArrayList<>();
        // What comes first is drawn by lot; what ended a mission too early waits in the next telling.
        for (int telling = 0; telling < 5; telling++) {
            tellings.add(tell(operations, new Random(telling)));
        }
        assertThat(tellings)
                .contains(
                        List.of("/v1/missions", "/v1/missions/{id}/a", "/v1/missions/{id}/b", "/v1/missions/{id}/end"));
    }

    private List<String> tell(List<ApiOperation> operations, Random random) {
        List<String> done = new ArrayList<>();
        Story story = new Story("226200012", Set.of());
        new Telling(story, operations, operation -> successes.getOrDefault(operation.path(), 0), random)
                .tell(
                        operation -> {
                            boolean possible = isPossible(operation.path(), done);
                            if (possible) {
                                done.add(operation.path());
                                successes.merge(operation.path(), 1, Integer::sum);
                                story.learn(ID, ID);
                            }
                            return possible;
                        },
                        () -> true);
        return done;
    }

    private static boolean isPossible(String path, List<String> done) {
        return switch (path) {
            case "/v1/missions" -> true;
            case "/v1/missions/{id}/b" ->
                done.contains("/v1/missions/{id}/a") && !done.contains("/v1/missions/{id}/end");
            default -> !done.contains("/v1/missions/{id}/end");
        };
    }

    private static List<ApiOperation> operations() {
        try {
            return new ApiDescription(new ObjectMapper().readTree("""
                    {"paths": {
                      "/v1/missions": {"post": {"responses": {"201": {"content": {"application/json": {
                        "example": {"id": "%s"}}}}}}},
                      "/v1/missions/{id}/a": {"post": {%s}},
                      "/v1/missions/{id}/b": {"post": {%s}},
                      "/v1/missions/{id}/end": {"post": {%s}}}}""".formatted(ID, PART, PART, PART))).operations();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

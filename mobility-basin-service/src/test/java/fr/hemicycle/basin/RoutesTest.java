package fr.hemicycle.basin;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets through, asked of every route that the description has, with its own example: a new one is not forgotten. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RoutesTest {

    private record Route(String method, String path, Map<String, String> query, String mediaType, String body) {

        Response call(RequestSpecification request, String at) {
            return callWithoutKey(
                    request.header("Idempotency-Key", UUID.randomUUID().toString()), at);
        }

        Response callWithoutKey(RequestSpecification request, String at) {
            request.header("If-Match", "\"0\"").queryParams(query);
            if (!body.isEmpty()) {
                // As bytes: the client knows how to write a text in JSON only.
                request.contentType(mediaType).body(body.getBytes(UTF_8));
            }
            return request.request(method, at);
        }

        String kind() {
            return Path.of(path).getName(1).toString();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void without_a_token_nothing_answers() throws IOException {
        for (Route route : routes()) {
            assertThat(route.call(given(), concrete(route, Map.of())).statusCode())
                    .as(route.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void what_belongs_to_another_collectivity_is_not_found_by_any_route() throws IOException {
        Mobility own = new Mobility();
        Map<String, String> theirs = Map.of(
                "basins", own.basin(), "missions", own.mission(UUID.randomUUID().toString()));
        for (Route route : routes()) {
            if (route.path().startsWith("/v1/" + route.kind() + "/{") && theirs.containsKey(route.kind())) {
                Response answer =
                        route.call(new Mobility(Role.ADMIN, Mobility.NORD).request(), concrete(route, theirs));
                assertThat(answer.statusCode())
                        .as("%s: %s", route, answer.asString())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void only_the_mobility_department_writes_of_bodies_and_never_without_a_key() throws IOException {
        for (Route route : ofBodies()) {
            if (route.method().equals("post")) {
                String at = concrete(route, Map.of());
                for (String role : List.of(Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER)) {
                    assertThat(route.call(new Mobility(role, Mobility.PAS_DE_CALAIS).request(), at)
                                    .statusCode())
                            .as("%s as %s", route, role)
                            .isEqualTo(403);
                }
                assertThat(route.callWithoutKey(new Mobility().request(), at).statusCode())
                        .as("%s without a key", route)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void what_is_not_there_of_bodies_is_not_found_and_never_a_failure() throws IOException {
        for (Route route : ofBodies()) {
            if (route.path().contains("{")) {
                assertThat(route.call(new Mobility(Role.ADMIN, Mobility.NORD).request(), concrete(route, Map.of()))
                                .statusCode())
                        .as(route.toString())
                        .isEqualTo(404);
            }
        }
    }

    /** What is told of organisations, bodies, meetings and missions. */
    private static List<Route> ofBodies() throws IOException {
        return routes().stream()
                .filter(route -> List.of("organisations", "bodies", "meetings", "missions")
                        .contains(route.kind()))
                .toList();
    }

    /** The first parameter becomes the id of that kind of thing, or one that nothing has. */
    private static String concrete(Route route, Map<String, String> ids) {
        return route.path()
                .replaceFirst("\\{[^}]+}", ids.getOrDefault(route.kind(), "01849933-8000-7000-8000-000000000001"))
                .replaceAll("\\{[^}]+}", "01849933-8000-7000-8000-000000000002");
    }

    private static Map<String, String> required(JsonNode parameters) {
        Map<String, String> query = new TreeMap<>();
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.put(
                        parameter.path("name").asText(),
                        parameter.path("examples").findPath("value").asText());
            }
        }
        return query;
    }

    private static List<Route> routes() throws IOException {
        JsonNode description = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString());
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (path.getKey().startsWith("/v1/")) {
                    routes.add(route(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        return routes;
    }

    private static Route route(String method, String path, JsonNode operation) {
        Map<String, String> query = required(operation.path("parameters"));
        return operation.at("/requestBody/content").properties().stream()
                .findFirst()
                .map(content -> {
                    JsonNode example = content.getValue()
                            .path("examples")
                            .iterator()
                            .next()
                            .path("value");
                    return new Route(
                            method,
                            path,
                            query,
                            content.getKey(),
                            example.isTextual() ? example.asText() : example.toString());
                })
                .orElseGet(() -> new Route(method, path, query, "", ""));
    }
}

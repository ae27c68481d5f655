package fr.hemicycle.basin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets through to organisations, bodies and meetings: asked of every operation that the description knows. */
@QuarkusTest
@WithTestResource(TestStack.class)
class BodiesAccessTest {

    private static final String SOME_ID = "01849933-8000-7000-8000-000000000001";

    private record Route(String method, String path, String query, String body) {

        Response call(RequestSpecification request) {
            String at = path.replaceAll("\\{[^}]+}", SOME_ID) + query;
            return method.equals("get")
                    ? request.get(at)
                    : request.contentType(ContentType.JSON).body(body).request(method, at);
        }
    }

    @Test
    void without_a_token_nothing_answers() throws IOException {
        for (Route route : routes()) {
            assertThat(route.call(given().header(
                                            "Idempotency-Key", UUID.randomUUID().toString()))
                            .statusCode())
                    .as(route.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void only_the_mobility_department_writes_and_never_without_a_key() throws IOException {
        for (Route route : routes()) {
            if (route.method.equals("post")) {
                for (String role : List.of(Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER)) {
                    assertThat(route.call(new Mobility(role, Mobility.PAS_DE_CALAIS)
                                            .request()
                                            .header(
                                                    "Idempotency-Key",
                                                    UUID.randomUUID().toString()))
                                    .statusCode())
                            .as("%s as %s", route, role)
                            .isEqualTo(403);
                }
                assertThat(route.call(new Mobility().request()).statusCode())
                        .as("%s without a key", route)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void what_is_not_there_is_not_found_and_never_a_failure() throws IOException {
        for (Route route : routes()) {
            if (route.path.contains("{")) {
                assertThat(route.call(new Mobility(Role.ADMIN, Mobility.NORD)
                                        .request()
                                        .header(
                                                "Idempotency-Key",
                                                UUID.randomUUID().toString())
                                        .header("If-Match", "\"0\""))
                                .statusCode())
                        .as(route.toString())
                        .isEqualTo(404);
            }
        }
    }

    private static List<Route> routes() throws IOException {
        JsonNode description = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString());
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode content = operation.getValue().at("/requestBody/content");
                if (path.getKey().matches("/v1/(organisations|bodies|meetings|missions).*")) {
                    routes.add(new Route(
                            operation.getKey(),
                            path.getKey(),
                            required(operation.getValue().path("parameters")),
                            content.isEmpty()
                                    ? ""
                                    : content.path("application/json")
                                            .findPath("value")
                                            .toString()));
                }
            }
        }
        return routes;
    }

    private static String required(JsonNode parameters) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.path("name").asText())
                        .append('=')
                        .append(parameter.path("examples").findPath("value").asText());
            }
        }
        return query.toString();
    }
}

package fr.hemicycle.vote;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who gets through, asked of every route that the description has, with its own example: a new one is not forgotten. */
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(FundingPort.class)
class RoutesTest {

    /** What the law makes public, and what is needed to check it. */
    private static final Set<String> PUBLIC =
            Set.of("/v1/open-data/deliberations.csv", "/v1/open-data/deliberations/left-out", "/v1/seal-keys");

    /** What partners read: the same as on Kafka. EventDoorsTest reads it; WebhookApiTest subscribes to it. */
    private static final List<String> FOR_PARTNERS = List.of("/v1/events", "/v1/webhooks");

    private record Route(String method, String path, Map<String, String> query, String mediaType, String body) {

        Response call(RequestSpecification request, String at) {
            request.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"0\"");
            request.queryParams(query);
            if (!body.isEmpty()) {
                // As bytes: the client knows how to write a text in JSON only.
                request.contentType(mediaType).body(body.getBytes(UTF_8));
            }
            return request.request(method, at);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void without_a_token_nothing_but_what_is_public_answers() throws IOException {
        assertThat(answers(route -> route.call(given(), concrete(route.path(), Map.of()))))
                .allSatisfy((route, status) -> assertThat(status == 401)
                        .as(route)
                        .isEqualTo(PUBLIC.stream().noneMatch(route::endsWith)));
    }

    @Test
    void a_partner_has_no_business_here_but_with_events() throws IOException {
        for (Route route : routes()) {
            if (!PUBLIC.contains(route.path())
                    && FOR_PARTNERS.stream().noneMatch(route.path()::startsWith)) {
                Response answer = route.call(
                        new Office(Role.PARTNER, Office.PAS_DE_CALAIS).request(), concrete(route.path(), Map.of()));
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
            }
        }
    }

    @Test
    void what_belongs_to_another_collectivity_is_not_found_by_any_route() throws IOException {
        Chamber chamber = Chamber.of("PLENARY", 5);
        String deliberation = chamber.deliberation();
        Map<String, String> theirs = Map.of(
                "bodies", chamber.body(),
                "councillors", chamber.member(0),
                "reports", chamber.shown(deliberation).getString("reportId"),
                "sittings", chamber.sitting(),
                "deliberations", deliberation);
        for (Route route : routes()) {
            String kind = kind(route.path());
            if (route.path().startsWith("/v1/" + kind + "/{") && theirs.containsKey(kind)) {
                Response answer =
                        route.call(new Office(Role.ADMIN, Office.NORD).request(), concrete(route.path(), theirs));
                assertThat(answer.statusCode())
                        .as("%s: %s", route, answer.asString())
                        .isEqualTo(404);
            }
        }
    }

    private static Map<String, Integer> answers(Function<Route, Response> call) throws IOException {
        Map<String, Integer> answers = new TreeMap<>();
        for (Route route : routes()) {
            answers.put(route.toString(), call.apply(route).statusCode());
        }
        return answers;
    }

    /** The first parameter becomes the id of that kind of thing, or one that nothing has; any other an id or a number. */
    private static String concrete(String path, Map<String, String> ids) {
        String kind = kind(path);
        String first = ids.getOrDefault(kind, "01849933-8000-7000-8000-000000000001");
        return path.replaceFirst("\\{[^}]+}", first)
                .replaceAll("\\{(number|version|round)}", "1")
                .replaceAll("\\{[^}]+}", "01849933-8000-7000-8000-000000000002");
    }

    private static Map<String, String> required(JsonNode parameters) {
        Map<String, String> query = new TreeMap<>();
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.put(
                        parameter.path("name").asText(),
                        parameter
                                .path("examples")
                                .findPath("value")
                                .asText(parameter.at("/schema/examples/0").asText(Office.DAY)));
            }
        }
        return query;
    }

    private static String kind(String path) {
        return Path.of(path).getName(1).toString();
    }

    private static List<Route> routes() throws IOException {
        JsonNode description = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString());
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (path.getKey().startsWith("/v1/")) {
                    Map.Entry<String, JsonNode> content =
                            operation.getValue().at("/requestBody/content").properties().stream()
                                    .findFirst()
                                    .orElse(null);
                    JsonNode example = content == null
                            ? null
                            : content.getValue()
                                    .path("examples")
                                    .iterator()
                                    .next()
                                    .path("value");
                    routes.add(new Route(
                            operation.getKey(),
                            path.getKey(),
                            required(operation.getValue().path("parameters")),
                            content == null ? "" : content.getKey(),
                            example == null ? "" : example.isTextual() ? example.asText() : example.toString()));
                }
            }
        }
        return routes;
    }
}

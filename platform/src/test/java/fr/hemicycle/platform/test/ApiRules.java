package fr.hemicycle.platform.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every operation of an API description must say. */
public final class ApiRules {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private ApiRules() {}

    /** @return one sentence per fault, empty when the description is complete */
    public static List<String> faults(JsonNode openApi) {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                if (METHODS.contains(entry.getKey())) {
                    check(entry.getKey() + " " + path.getKey(), entry.getKey(), entry.getValue(), faults);
                }
            }
        }
        return faults;
    }

    private static void check(String name, String method, JsonNode operation, List<String> faults) {
        for (String text : List.of("operationId", "summary", "description")) {
            if (operation.path(text).asText().isBlank()) {
                faults.add(name + " has no " + text);
            }
        }
        if (operation.path("tags").isEmpty()) {
            faults.add(name + " has no tag");
        }
        for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
            for (Map.Entry<String, JsonNode> content :
                    answer.getValue().path("content").properties()) {
                if (!hasExample(content.getValue())) {
                    faults.add(name + " answers " + answer.getKey() + " without an example");
                }
            }
        }
        if (method.equals("post") || method.equals("put")) {
            for (Map.Entry<String, JsonNode> content :
                    operation.path("requestBody").path("content").properties()) {
                if (!hasExample(content.getValue())) {
                    faults.add(name + " takes a body without an example");
                }
            }
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")
                    && !hasExample(parameter)
                    && !hasExample(parameter.path("schema"))) {
                faults.add(
                        name + " has no example for " + parameter.path("name").asText());
            }
        }
    }

    private static boolean hasExample(JsonNode node) {
        return node.has("example") || !node.path("examples").isEmpty();
    }
}

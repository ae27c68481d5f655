package fr.hemicycle.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Properties that stood in a body and stand there no more. The comparison of openapi-diff looks at required ones only: ours are
 * rarely required in an answer, and one that a request no longer knows is refused.
 */
final class GoneProperties {

    private final JsonNode was;
    private final JsonNode is;
    private final List<String> gone = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private GoneProperties(JsonNode was, JsonNode is) {
        this.was = was;
        this.is = is;
    }

    /** @return operation and place of each, empty when none is gone; an operation that is gone is not looked at */
    static List<String> between(JsonNode was, JsonNode is) {
        GoneProperties properties = new GoneProperties(was, is);
        for (Map.Entry<String, JsonNode> path : was.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode now = is.path("paths").path(path.getKey()).path(operation.getKey());
                String name = operation.getKey() + " " + path.getKey();
                properties.bodies(operation.getValue().path("requestBody"), now.path("requestBody"), name + " takes ");
                for (Map.Entry<String, JsonNode> answer :
                        operation.getValue().path("responses").properties()) {
                    properties.bodies(
                            answer.getValue(), now.path("responses").path(answer.getKey()), name + " answers ");
                }
            }
        }
        return properties.gone;
    }

    private void bodies(JsonNode before, JsonNode after, String place) {
        for (Map.Entry<String, JsonNode> content :
                resolved(was, before).path("content").properties()) {
            JsonNode now = resolved(is, after).path("content").path(content.getKey());
            if (!now.isMissingNode()) {
                compare(content.getValue().path("schema"), now.path("schema"), place);
            }
        }
    }

    private void compare(JsonNode before, JsonNode after, String place) {
        String pair =
                before.path("$ref").asString("") + " " + after.path("$ref").asString("");
        if (!pair.equals(" ") && !seen.add(pair)) {
            return;
        }
        JsonNode old = resolved(was, before);
        JsonNode now = resolved(is, after);
        for (Map.Entry<String, JsonNode> property : old.path("properties").properties()) {
            JsonNode left = now.path("properties").path(property.getKey());
            if (left.isMissingNode()) {
                gone.add(place + "/" + property.getKey());
            } else {
                compare(property.getValue(), left, place + "/" + property.getKey());
            }
        }
        for (String inner : List.of("items", "additionalProperties")) {
            if (old.path(inner).isObject()) {
                compare(old.path(inner), now.path(inner), place);
            }
        }
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : ref.startsWith("#/") ? root.at(ref.substring(1)) : MissingNode.getInstance();
    }
}

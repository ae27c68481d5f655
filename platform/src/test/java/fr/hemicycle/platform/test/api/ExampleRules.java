package fr.hemicycle.platform.test.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every example of a description fits the schema that it stands beside: of bodies, answers, parameters, headers and properties. */
public final class ExampleRules {

    private final ApiDescription description;
    private final List<String> faults = new ArrayList<>();

    private ExampleRules(ApiDescription description) {
        this.description = description;
    }

    /** @return one sentence per fault, with the pointer to where the example stands */
    public static List<String> faults(ApiDescription description) {
        ExampleRules rules = new ExampleRules(description);
        rules.check("", description.document());
        return List.copyOf(rules.faults);
    }

    private void check(String pointer, JsonNode node) {
        if (node.path("schema").isObject()) {
            ApiOperation.examples(node).forEach(example -> check(pointer, pointer + "/schema", example));
        } else if (node.path("type").isTextual() || node.path("$ref").isTextual()) {
            node.path("examples").forEach(example -> check(pointer, pointer, example));
            if (node.has("example")) {
                check(pointer, pointer, node.path("example"));
            }
        }
        node.path("content").properties().forEach(content -> {
            if (!content.getValue().has("schema")) {
                faults.add("%s/content/%s has no schema".formatted(pointer, content.getKey()));
            }
        });
        boolean named = pointer.endsWith("/properties");
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            if (named || !part.getKey().startsWith("example")) {
                check(pointer + "/" + ApiDescription.escaped(part.getKey()), part.getValue());
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(pointer + "/" + i, node.path(i));
        }
    }

    private void check(String place, String schema, JsonNode example) {
        description
                .validate(schema, example.toString())
                .map(fault -> place + " has an example that does not fit: " + fault)
                .forEach(faults::add);
    }
}

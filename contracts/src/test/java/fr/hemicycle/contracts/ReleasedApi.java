package fr.hemicycle.contracts;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a client of a released description would stumble over today (docs/api-policy.md). */
final class ReleasedApi {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** A longer text breaks nobody; the same schema may stand in a request, whose limit was widened. */
    private static final OpenApiDiffOptions OPTIONS = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.max.length.increased", "false")
            .build();

    private ReleasedApi() {}

    /** @return what is broken, for people; empty when every client of the released description goes on working */
    static String breaks(String released, String current, LocalDate today) {
        ObjectNode was = withoutEnded(parsed(released), today);
        ObjectNode is = withoutFirstSchemas(was, parsed(current));
        ChangedOpenApi change = OpenApiCompare.fromContents(readable(was), readable(is), List.of(), OPTIONS);
        List<String> gone = GoneProperties.between(was, is);
        if (!change.isIncompatible() && gone.isEmpty()) {
            return "";
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new ConsoleRender().render(change, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return "Properties that are gone: " + gone + "\n" + text.toString(StandardCharsets.UTF_8);
    }

    /** The comparison knows 3.0; ours differ from it by nothing that it looks at (no list of types, no numeric exclusive bound). */
    private static String readable(ObjectNode api) {
        return api.put("openapi", "3.0.3").toString();
    }

    /** What was announced to be gone by today may be gone. */
    private static ObjectNode withoutEnded(ObjectNode api, LocalDate today) {
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            List<String> ended = new ArrayList<>();
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String sunset = operation.getValue().path("x-sunset").asString("");
                if (!sunset.isEmpty() && !LocalDate.parse(sunset).isAfter(today)) {
                    ended.add(operation.getKey());
                }
            }
            ((ObjectNode) path.getValue()).remove(ended);
        }
        return api;
    }

    /** An answer without a schema promised nothing: the first that it gets breaks nobody, which the comparison does not know. */
    private static ObjectNode withoutFirstSchemas(ObjectNode was, ObjectNode is) {
        was.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> operation
                        .path("responses")
                        .forEachEntry((status, answer) -> answer.path("content").forEachEntry((type, content) -> {
                            JsonNode now = is.path("paths")
                                    .path(path)
                                    .path(method)
                                    .path("responses")
                                    .path(status)
                                    .path("content")
                                    .path(type);
                            if (!content.has("schema") && now instanceof ObjectNode described) {
                                described.remove("schema");
                            }
                        }))));
        return is;
    }

    private static ObjectNode parsed(String yaml) {
        return (ObjectNode) YAML.readTree(yaml);
    }
}

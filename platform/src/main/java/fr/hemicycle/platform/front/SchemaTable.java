package fr.hemicycle.platform.front;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The properties of a JSON Schema as rows for people; what is nested stands below what it is in, shared parts are pointed at. */
final class SchemaTable {

    private static final String SHARED = "#/$defs/";

    private final StringBuilder rows = new StringBuilder();
    private final JsonNode shared;

    private SchemaTable(JsonNode shared) {
        this.shared = shared;
    }

    /**
     * The table of a schema.
     *
     * @param shared what several schemas have in common, by name
     * @param label what the table is, for who does not see it
     */
    static String html(JsonNode schema, JsonNode shared, String label) {
        SchemaTable table = new SchemaTable(shared);
        table.properties(schema, "", "always");
        return """
                <div class="scroll" tabindex="0" role="region" aria-label="%s">
                <table>
                <thead><tr><th scope="col">Property</th><th scope="col">Type</th><th scope="col">There</th><th scope="col">Meaning</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </div>
                """.formatted(Html.text(label), table.rows);
    }

    /** Where the page explains a shared part. */
    static String anchor(String definition) {
        return "shared-" + definition;
    }

    /** @param there what is said of a property that the schema asks for */
    private void properties(JsonNode schema, String within, String there) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode value = property.getValue();
            String name = within + property.getKey();
            boolean isAlwaysThere = required.contains(property.getKey());
            rows.append("<tr><th scope=\"row\">%s</th><td>%s</td><td%s>%s</td><td>%s</td></tr>\n"
                    .formatted(
                            Html.code(name),
                            type(value),
                            isAlwaysThere ? "" : " class=\"optional\"",
                            isAlwaysThere ? Html.text(there) : "when it applies",
                            Html.text(meaning(value))));
            properties(value, name + ".", "always");
            properties(value.path("items"), name + "[].", "always");
        }
        for (JsonNode part : schema.path("allOf")) {
            properties(part.path("then"), within, "when " + condition(part.path("if")));
        }
    }

    private static String condition(JsonNode schema) {
        return schema.path("properties")
                .propertyStream()
                .map(property -> "%s is %s"
                        .formatted(
                                property.getKey(),
                                property.getValue().path("const").asText()))
                .collect(Collectors.joining(" and "));
    }

    private String meaning(JsonNode value) {
        String own = value.path("description").asText();
        return own.isEmpty()
                ? shared(value)
                        .map(name -> shared.path(name).path("description").asText())
                        .orElse("")
                : own;
    }

    private static String type(JsonNode value) {
        Optional<String> shared = shared(value);
        if (shared.isPresent()) {
            return "<a href=\"#%s\">%s</a>".formatted(anchor(shared.get()), shared.get());
        }
        if (value.has("const")) {
            return Html.code(value.path("const").asText());
        }
        if (value.has("enum")) {
            return StreamSupport.stream(value.path("enum").spliterator(), false)
                    .map(each -> Html.code(each.asText()))
                    .collect(Collectors.joining(", "));
        }
        String type = value.path("type").asText();
        return switch (type) {
            case "array" -> "list of " + type(value.path("items"));
            case "string" -> value.path("format").asText("text");
            default -> type;
        };
    }

    private static Optional<String> shared(JsonNode value) {
        String reference = value.path("$ref").asText();
        int at = reference.indexOf(SHARED);
        return at < 0 ? Optional.empty() : Optional.of(reference.substring(at + SHARED.length()));
    }
}

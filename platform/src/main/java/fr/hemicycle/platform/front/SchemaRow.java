package fr.hemicycle.platform.front;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A property of a JSON Schema for people.
 *
 * @param there when it is there, empty for one that need not be
 */
record SchemaRow(String name, Type type, String there, String meaning) {

    private static final String SHARED = "#/$defs/";

    /**
     * What a value is: a shared part, which is explained elsewhere, one of some constants, or what the word says.
     *
     * @param listOf "list of " as often as lists are within each other
     */
    record Type(String listOf, String part, List<String> constants, String word) {}

    /**
     * All of a schema; what is nested stands below what it is in.
     *
     * @param shared what several schemas have in common, by name
     */
    static List<SchemaRow> of(JsonNode schema, JsonNode shared) {
        List<SchemaRow> rows = new ArrayList<>();
        add(rows, schema, shared, "", "always");
        return rows;
    }

    /** @param there what is said of a property that the schema asks for */
    private static void add(List<SchemaRow> rows, JsonNode schema, JsonNode shared, String within, String there) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode value = property.getValue();
            String name = within + property.getKey();
            rows.add(new SchemaRow(
                    name,
                    type(value, ""),
                    required.contains(property.getKey()) ? there : "",
                    value.path("description")
                            .asText(shared.at("/" + part(value) + "/description")
                                    .asText())));
            add(rows, value, shared, name + ".", "always");
            add(rows, value.path("items"), shared, name + "[].", "always");
        }
        for (JsonNode part : schema.path("allOf")) {
            add(rows, part.path("then"), shared, within, "when " + condition(part.path("if")));
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

    private static Type type(JsonNode value, String listOf) {
        String type = value.path("type").asText();
        if (type.equals("array")) {
            return type(value.path("items"), listOf + "list of ");
        }
        return new Type(
                listOf,
                part(value),
                value.has("const")
                        ? List.of(value.path("const").asText())
                        : StreamSupport.stream(value.path("enum").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList(),
                type.equals("string") ? value.path("format").asText("text") : type);
    }

    /** The shared part that a value is, or an empty text. */
    private static String part(JsonNode value) {
        String reference = value.path("$ref").asText();
        int at = reference.indexOf(SHARED);
        return at < 0 ? "" : reference.substring(at + SHARED.length());
    }
}

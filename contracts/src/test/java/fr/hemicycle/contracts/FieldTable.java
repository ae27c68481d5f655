package fr.hemicycle.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The fields of a schema as rows for people: what is shared by several events is named, and described once elsewhere. */
final class FieldTable {

    private static final String SHARED = "definitions.v1.json#/$defs/";
    private static final int EXAMPLE_LENGTH_MAX = 60;

    private final EventContract contract;
    private final List<JsonNode> examples;
    private final List<Field> fields = new ArrayList<>();

    private FieldTable(EventContract contract, List<JsonNode> examples) {
        this.contract = contract;
        this.examples = examples;
    }

    /**
     * @param name of the field, {@code lines[].amount} for one in a list
     * @param presence when it is there
     * @param form its type and unit
     */
    record Field(String name, String presence, String form, String meaning, String example) {

        String row() {
            return "| `%s` | %s | %s | %s | %s |\n".formatted(name, presence, cell(form), cell(meaning), cell(example));
        }

        private static String cell(String text) {
            return text.replace("|", "\\|").replace("\n", " ");
        }
    }

    /** @param examples the first of them that has a field shows it */
    static List<Field> of(EventContract contract, JsonNode schema, List<JsonNode> examples) {
        FieldTable table = new FieldTable(contract, examples);
        table.collect(schema, "", "");
        return table.fields;
    }

    static String text(List<Field> fields) {
        return "| field | there | form | meaning | example |\n|---|---|---|---|---|\n"
                + fields.stream().map(Field::row).collect(Collectors.joining());
    }

    private void collect(JsonNode schema, String at, String condition) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode value = contract.resolved(property.getValue());
            String name = at + property.getKey();
            boolean required = schema.path("required")
                    .valueStream()
                    .anyMatch(each -> each.asString().equals(property.getKey()));
            JsonNode items = contract.resolved(value.path("items"));
            fields.add(new Field(
                    name,
                    !condition.isEmpty() ? condition : required ? "always" : "if any",
                    isYear(property.getKey()) ? "year" : form(property.getValue()),
                    value.path("description").asString(""),
                    example(name, value.path("examples").path(0))));
            if (shared(property.getValue()).isEmpty()) {
                collect(value, name + ".", "");
            }
            if (items.isObject() && shared(value.path("items")).isEmpty()) {
                collect(items, name + "[].", "");
            }
        }
        schema.path("allOf").forEach(part -> collect(contract.resolved(part.path("then")), at, when(part.path("if"))));
    }

    private static boolean isYear(String name) {
        return name.equals("year") || name.endsWith("Year");
    }

    private static String when(JsonNode condition) {
        return condition.path("properties").properties().stream()
                .map(each -> "with `%s`".formatted(each.getValue().path("const").asString()))
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> shared(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(SHARED) ? Optional.of(reference.substring(SHARED.length())) : Optional.empty();
    }

    private String form(JsonNode schema) {
        return shared(schema)
                .map(name -> switch (name) {
                    case "money" -> "money";
                    case "siren" -> "SIREN";
                    default -> "[%s](#%s)".formatted(name, name);
                })
                .orElseGet(() -> plainForm(schema));
    }

    private String plainForm(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum")
                    .valueStream()
                    .map(value -> "`" + value.asString() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (schema.has("const")) {
            return "`" + schema.path("const").asString() + "`";
        }
        return switch (schema.path("type").asString("")) {
            case "array" ->
                schema.path("items").path("type").asString("").equals("object")
                        ? "list"
                        : "list of " + form(schema.path("items"));
            case "integer" -> "whole number" + bounds(schema);
            case "boolean" -> "true or false";
            case "string" -> textForm(schema);
            case "object" -> schema.has("additionalProperties") ? "texts by name" : "object";
            default -> "any";
        };
    }

    private static String textForm(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> "UUID";
            case "date" -> "day";
            case "date-time" -> "instant";
            case "uri" -> "address";
            default ->
                schema.has("pattern") ? "text like `" + schema.path("pattern").asString() + "`" : "text";
        };
    }

    private static String bounds(JsonNode schema) {
        return Stream.of(Map.entry("minimum", "from "), Map.entry("maximum", "to "))
                .filter(bound -> schema.has(bound.getKey()))
                .map(bound -> bound.getValue() + schema.path(bound.getKey()).asString())
                .reduce("", (before, next) -> before + " " + next);
    }

    /** @param own the schema's own example, for what no event shows */
    private String example(String name, JsonNode own) {
        return examples.stream()
                .flatMap(data -> values(data, List.of(name.split("\\."))))
                .map(FieldTable::shown)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> own.isMissingNode() ? "" : shown(own));
    }

    /** All values of a field: of one in a list, those of each item. */
    private static Stream<JsonNode> values(JsonNode data, List<String> path) {
        if (path.isEmpty()) {
            return Stream.of(data);
        }
        String first = path.getFirst();
        JsonNode value = data.path(first.replace("[]", ""));
        Stream<JsonNode> next =
                value.isMissingNode() ? Stream.empty() : first.endsWith("[]") ? value.valueStream() : Stream.of(value);
        return next.flatMap(each -> values(each, path.subList(1, path.size())));
    }

    private static String shown(JsonNode value) {
        if (value.isObject() && value.has("currency")) {
            return "`" + value.path("amount").asString() + " "
                    + value.path("currency").asString() + "`";
        }
        if (value.isObject() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isValueNode)) {
            return value.properties().stream()
                    .map(each -> "`" + each.getKey() + "`: `" + each.getValue().asString() + "`")
                    .collect(Collectors.joining(", "));
        }
        boolean plain = value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode);
        String text = plain ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")) : "";
        text = value.isValueNode() ? value.asString() : text;
        String cut = text.length() > EXAMPLE_LENGTH_MAX ? text.substring(0, EXAMPLE_LENGTH_MAX) + "…" : text;
        return cut.isEmpty() ? "" : "`" + cut + "`";
    }

    /** What several events share, by name. */
    static Map<String, JsonNode> sharedParts(EventContract contract) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        contract.at("definitions.v1.json#/$defs").properties().stream()
                .filter(part -> !part.getKey().equals("headers"))
                .filter(part -> !part.getKey().equals("siren"))
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        return parts;
    }
}

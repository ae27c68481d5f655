package fr.hemicycle.contracts;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Places of properties: those that a schema knows, and those that stand in data. An item of a list is {@code *}. */
final class Shapes {

    private Shapes() {}

    /** Every property of a schema at any depth, those of its conditions too. */
    static Set<String> known(EventContract contract, JsonNode schema) {
        Set<String> places = new TreeSet<>();
        known(contract, schema, "", places);
        return places;
    }

    private static void known(EventContract contract, JsonNode reference, String at, Set<String> places) {
        JsonNode schema = contract.resolved(reference);
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            places.add(at + "/" + property.getKey());
            known(contract, property.getValue(), at + "/" + property.getKey(), places);
        }
        if (schema.has("items")) {
            known(contract, schema.path("items"), at + "/*", places);
        }
        if (schema.has("then")) {
            known(contract, schema.path("then"), at, places);
        }
        schema.path("allOf").forEach(part -> known(contract, part, at, places));
    }

    static Set<String> present(JsonNode data) {
        Set<String> places = new TreeSet<>();
        present(data, "", places);
        return places;
    }

    private static void present(JsonNode data, String at, Set<String> places) {
        for (Map.Entry<String, JsonNode> property : data.properties()) {
            places.add(at + "/" + property.getKey());
            present(property.getValue(), at + "/" + property.getKey(), places);
        }
        if (data.isArray()) {
            data.forEach(item -> present(item, at + "/*", places));
        }
    }
}

package fr.hemicycle.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether a schema has only grown. No library that Maven Central offers compares JSON Schema 2020-12, so this one knows the
 * keywords that our contracts use, and refuses a change of any other.
 *
 * <p>What the services tell may gain optional properties and nothing else: what is narrower makes yesterday's events, which stay
 * on their topics, invalid; what is wider breaks who reads them. What partners tell may become wider too.
 */
final class SchemaGrowth {

    /** Who relies on the schema: those who read what the services tell, or those whom the services hear. */
    enum Side {
        TOLD,
        HEARD
    }

    /** What is for people only. */
    private static final Set<String> NOTES =
            Set.of("$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default", "deprecated");

    private static final Set<String> CONDITIONS = Set.of("if", "then", "allOf");

    private final EventContract was;
    private final EventContract is;
    private final Side side;
    private final List<String> breaks = new ArrayList<>();

    private SchemaGrowth(EventContract was, EventContract is, Side side) {
        this.was = was;
        this.is = is;
        this.side = side;
    }

    /** @return place and kind of each break, empty when the schema has only grown */
    static List<String> breaks(EventContract was, EventContract is, String reference, Side side) {
        SchemaGrowth growth = new SchemaGrowth(was, is, side);
        growth.compare(was.at(reference), is.at(reference), reference + " ");
        return growth.breaks;
    }

    private void compare(JsonNode before, JsonNode after, String place) {
        JsonNode old = was.resolved(before);
        JsonNode now = is.resolved(after);
        Set<String> keywords = new TreeSet<>(old.propertyNames());
        keywords.addAll(now.propertyNames());
        for (String keyword : keywords) {
            if (NOTES.contains(keyword) || keyword.startsWith("x-") || CONDITIONS.contains(keyword)) {
                continue;
            }
            switch (keyword) {
                case "properties" -> properties(old.path(keyword), now.path(keyword), place);
                case "required" -> required(texts(old.path(keyword)), texts(now.path(keyword)), place);
                case "type" -> values(types(old), types(now), place + ": type");
                case "enum", "const" -> values(allowed(old), allowed(now), place + ": values");
                case "minimum", "minLength", "minItems" -> bound(old, now, keyword, true, place);
                case "maximum", "maxLength", "maxItems" -> bound(old, now, keyword, false, place);
                case "items", "additionalProperties" -> inner(old.path(keyword), now.path(keyword), keyword, place);
                default -> same(old.path(keyword), now.path(keyword), place + ": " + keyword);
            }
        }
        conditions(old, now, place);
    }

    private void properties(JsonNode old, JsonNode now, String place) {
        for (Map.Entry<String, JsonNode> property : old.properties()) {
            String inside = place + "/" + property.getKey();
            if (now.has(property.getKey())) {
                compare(property.getValue(), now.path(property.getKey()), inside);
            } else {
                breaks.add(inside + " is gone");
            }
        }
    }

    private void required(Set<String> old, Set<String> now, String place) {
        for (String name : now) {
            if (!old.contains(name)) {
                breaks.add(place + "/" + name + " is newly required");
            }
        }
        for (String name : old) {
            if (side == Side.TOLD && !now.contains(name)) {
                breaks.add(place + "/" + name + " may be absent now");
            }
        }
    }

    /** An empty set allows all. */
    private void values(Set<String> old, Set<String> now, String what) {
        boolean narrower = !now.isEmpty() && (old.isEmpty() || !now.containsAll(old));
        boolean wider = !old.isEmpty() && (now.isEmpty() || !old.containsAll(now));
        if (narrower || (wider && side == Side.TOLD)) {
            breaks.add("%s %s became %s".formatted(what, old, now));
        }
    }

    /** @param isLower whether less lets more through */
    private void bound(JsonNode old, JsonNode now, String keyword, boolean isLower, String place) {
        BigDecimal before = old.path(keyword).decimalValue(null);
        BigDecimal after = now.path(keyword).decimalValue(null);
        boolean narrower = after != null && (before == null || isBeyond(before, after, isLower));
        boolean wider = before != null && (after == null || isBeyond(after, before, isLower));
        if (narrower || (wider && side == Side.TOLD)) {
            breaks.add("%s: %s %s became %s".formatted(place, keyword, before, after));
        }
    }

    /** Whether the first bound lets more through than the second. */
    private static boolean isBeyond(BigDecimal one, BigDecimal other, boolean isLower) {
        return isLower ? one.compareTo(other) < 0 : one.compareTo(other) > 0;
    }

    private void inner(JsonNode old, JsonNode now, String keyword, String place) {
        if (old.isObject() && now.isObject()) {
            compare(old, now, place + "/*");
        } else {
            same(old, now, place + ": " + keyword);
        }
    }

    /** Whether a pattern lets more through than another nobody can tell: any change is one. */
    private void same(JsonNode old, JsonNode now, String what) {
        boolean lifted = now.isMissingNode() && side == Side.HEARD;
        if (!old.equals(now) && !lifted) {
            breaks.add(what + " changed");
        }
    }

    private void conditions(JsonNode old, JsonNode now, String place) {
        Map<JsonNode, JsonNode> before = conditionsOf(old);
        Map<JsonNode, JsonNode> after = conditionsOf(now);
        before.forEach((condition, then) -> {
            if (after.containsKey(condition)) {
                compare(then, after.get(condition), place + "/?");
            } else if (side == Side.TOLD) {
                breaks.add(place + ": no longer holds " + condition);
            }
        });
        after.keySet().stream()
                .filter(condition -> !before.containsKey(condition))
                .filter(condition -> side == Side.HEARD || !isOfANewKind(condition))
                .forEach(condition -> breaks.add(place + ": newly asks " + condition));
        if (after.size() < conditions(now).size()) {
            breaks.add(place + ": asks one condition twice");
        }
    }

    /** What was never told under such a value cannot be broken by what holds for it. */
    private static boolean isOfANewKind(JsonNode condition) {
        return condition.size() == 2
                && condition.path("properties").size() == 1
                && condition.path("properties").valueStream().allMatch(each -> each.size() == 1 && each.has("const"))
                && texts(condition.path("required"))
                        .equals(Set.copyOf(condition.path("properties").propertyNames()));
    }

    private static Map<JsonNode, JsonNode> conditionsOf(JsonNode schema) {
        Map<JsonNode, JsonNode> found = new LinkedHashMap<>();
        conditions(schema).forEach(each -> found.put(each.path("if"), each.path("then")));
        return found;
    }

    /** The schema's own condition, and those of its {@code allOf}; a part of that without one always holds. */
    private static List<JsonNode> conditions(JsonNode schema) {
        List<JsonNode> found =
                new ArrayList<>(schema.path("allOf").valueStream().toList());
        if (schema.has("if")) {
            found.add(schema);
        }
        if (found.stream().anyMatch(each -> !each.has("if"))) {
            throw new IllegalStateException("allOf without if cannot be compared: " + schema);
        }
        return found;
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = texts(schema.path("type"));
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static Set<String> allowed(JsonNode schema) {
        return schema.has("const") ? texts(schema.path("const")) : texts(schema.path("enum"));
    }

    private static Set<String> texts(JsonNode value) {
        Set<String> texts = new TreeSet<>();
        (value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(each -> !each.isMissingNode())
                .forEach(each -> texts.add(each.asString()));
        return texts;
    }
}

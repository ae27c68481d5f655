package fr.hemicycle.platform.openapi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The scanner numbers choices of one name ({@code Kind}, {@code Kind1}) in the order in which it finds them, and clients
 * that are generated would show these numbers. They get the shortest name of a place where they stand instead:
 * {@code BudgetStageKind}.
 */
final class ChoiceNames {

    private static final Pattern NUMBERED = Pattern.compile(".*\\D\\d+");
    private static final Comparator<String> SHORTEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private ChoiceNames() {}

    static void replaceNumbers(OpenAPI api) {
        Map<String, Schema> named =
                Map.copyOf(Optional.ofNullable(api.getComponents().getSchemas()).orElse(Map.of()));
        Map<String, String> names = new HashMap<>();
        for (String old : named.keySet()) {
            if (NUMBERED.matcher(old).matches() && named.get(old).getEnumeration() != null) {
                places(old, named)
                        .filter(place -> !named.containsKey(place))
                        .min(SHORTEST)
                        .ifPresent(place -> names.put(old, place));
            }
        }
        Map<String, Schema> renamed = new TreeMap<>();
        named.forEach((old, schema) -> renamed.put(names.getOrDefault(old, old), schema));
        api.getComponents().setSchemas(renamed);
        SchemaTree.everywhere(api)
                .filter(schema -> schema.getRef() != null)
                .forEach(schema -> Optional.ofNullable(names.get(SchemaTree.name(schema.getRef())))
                        .ifPresent(schema::setRef));
    }

    /** Such as {@code BudgetStageKind} for the property {@code kind} of {@code BudgetStage}. */
    private static Stream<String> places(String choice, Map<String, Schema> named) {
        return named.entrySet().stream()
                .filter(owner -> owner.getValue().getProperties() != null)
                .flatMap(owner -> owner.getValue().getProperties().entrySet().stream()
                        .filter(property -> refers(property.getValue(), choice))
                        .map(property -> owner.getKey() + capital(property.getKey())));
    }

    private static boolean refers(Schema schema, String name) {
        return Stream.concat(Stream.of(schema), Optional.ofNullable(schema.getItems()).stream())
                .anyMatch(each ->
                        each.getRef() != null && SchemaTree.name(each.getRef()).equals(name));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

package fr.hemicycle.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every field of every example, at any depth, by JSON pointer into its data. */
final class Fields {

    private Fields() {}

    /** Pairs of event and pointer for all fields that match by their pointer and value. */
    static Stream<Arguments> where(BiPredicate<String, JsonNode> matches) {
        return ContractFiles.events().stream().flatMap(event -> {
            JsonNode data = ContractFiles.data(event);
            List<String> pointers = new ArrayList<>();
            collect(data, "", pointers);
            return pointers.stream()
                    .filter(pointer -> matches.test(pointer, data.at(pointer)))
                    .map(pointer -> Arguments.of(event, pointer));
        });
    }

    static ObjectNode parent(JsonNode data, String pointer) {
        return (ObjectNode) data.at(JsonPointer.compile(pointer).head());
    }

    static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** List elements are walked through, not listed. */
    private static void collect(JsonNode node, String pointer, List<String> into) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            into.add(pointer + "/" + field.getKey());
            collect(field.getValue(), pointer + "/" + field.getKey(), into);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.path(i), pointer + "/" + i, into);
        }
    }
}

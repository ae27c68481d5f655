package fr.hemicycle.platform.test.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.hemicycle.platform.test.api.ApiOperation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Bodies of requests, made of the examples: good ones, with the ids of the story, and odd ones. */
final class Bodies {

    /** Plan of a request with nothing wrong in its body. */
    static final int GOOD = 0;

    private static final Set<String> NAMES = Set.of("name", "code", "title", "label", "subject", "reference", "object");

    private Bodies() {}

    /**
     * Of one of the types that the operation takes, which becomes a header.
     *
     * @param plan from 55 on another value in it, from 76 on spoilt, from 84 on good again
     */
    static byte[] of(ApiOperation operation, int plan, Story story, Random random, Map<String, String> headers) {
        Map<String, List<JsonNode>> bodies = operation.bodies();
        if (bodies.isEmpty()) {
            return new byte[0];
        }
        List<String> types = bodies.keySet().stream().sorted().toList();
        String type = types.get(random.nextInt(types.size()));
        headers.put("Content-Type", type);
        List<JsonNode> examples = bodies.getOrDefault(type, List.of());
        return made(examples.get(random.nextInt(examples.size())), plan, story, random);
    }

    private static byte[] made(JsonNode example, int plan, Story story, Random random) {
        if (example.isTextual()) {
            byte[] file = example.asText().getBytes(UTF_8);
            return plan >= 55 && plan < 84 ? OddBodies.spoil(file, random) : file;
        }
        JsonNode body = retold(example.deepCopy(), story, random, random.nextInt(3) != 0);
        if (plan >= 55 && plan < 76) {
            body = OddBodies.change(body, random, story);
            if (random.nextInt(3) == 0) {
                body = OddBodies.change(body, random, story);
            }
        }
        byte[] bytes = OddBodies.bytes(body);
        return plan >= 76 && plan < 84 ? OddBodies.spoil(bytes, random) : bytes;
    }

    /** With the ids of the story, and, where it is to be something new, with names that nothing has yet. */
    private static JsonNode retold(JsonNode node, Story story, Random random, boolean fresh) {
        switch (node) {
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> each : List.copyOf(object.properties())) {
                    JsonNode value = retold(each.getValue(), story, random, fresh);
                    boolean named = fresh && value.isTextual() && NAMES.contains(each.getKey());
                    object.set(
                            each.getKey(),
                            named ? object.textNode(value.asText() + "-" + random.nextInt(100_000)) : value);
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, retold(array.get(i), story, random, fresh));
                }
            }
            default -> {
                if (node.isTextual()) {
                    return TextNode.valueOf(story.real(node.asText(), random));
                }
            }
        }
        return node;
    }
}

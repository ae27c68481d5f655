package fr.hemicycle.platform.test.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bodies that were good, with something wrong in them. */
final class OddBodies {

    /** Half a pair of surrogates can be written in no other way. */
    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int DEEP = 3_000;
    private static final int LONG = 300;

    private OddBodies() {}

    static byte[] bytes(JsonNode body) {
        try {
            return ESCAPED.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Changes one place of a document; a document of one value becomes another. */
    static JsonNode change(JsonNode body, Random random, Story story) {
        List<JsonNode> holders = new ArrayList<>();
        collect(body, holders);
        if (holders.isEmpty()) {
            return OddValues.json(random);
        }
        switch (holders.get(random.nextInt(holders.size()))) {
            case ObjectNode object -> change(object, random, story);
            case ArrayNode array -> change(array, random, story);
            default -> throw new IllegalStateException("a holder holds");
        }
        return body;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private static void change(ObjectNode object, Random random, Story story) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            object.set("colour", OddValues.json(random));
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(9)) {
            case 0, 1 -> object.remove(name);
            case 2 -> object.set(random.nextBoolean() ? "colour" : OddValues.text(random), OddValues.json(random));
            case 3 -> object.put(name, story.any(random));
            case 4 -> object.set(name, object.arrayNode().add(object.get(name)));
            default -> object.set(name, OddValues.json(random));
        }
    }

    private static void change(ArrayNode array, Random random, Story story) {
        if (array.isEmpty()) {
            array.add(OddValues.json(random));
            return;
        }
        int at = random.nextInt(array.size());
        switch (random.nextInt(6)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at).deepCopy());
            case 2 -> array.removeAll();
            case 3 -> {
                JsonNode item = array.get(at);
                for (int i = 0; i < LONG; i++) {
                    array.add(item.deepCopy());
                }
            }
            case 4 -> array.set(at, array.textNode(story.any(random)));
            default -> array.set(at, OddValues.json(random));
        }
    }

    /** Bytes that are no document, or one that nobody should send. */
    static byte[] spoil(byte[] body, Random random) {
        String text = new String(body, UTF_8);
        return switch (random.nextInt(18)) {
            case 0 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 1 -> text.replaceFirst("\\{(\"[^\"]+\":)", "{$1null,$1").getBytes(UTF_8);
            case 2 -> ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(UTF_8);
            case 3 -> ("{\"a\":".repeat(60) + "1" + "}".repeat(60)).getBytes(UTF_8);
            case 4 -> text.replaceFirst(":\\s*(\"[^\"]*\"|\\d+)", ":NaN").getBytes(UTF_8);
            case 5 -> text.replaceFirst(":\\s*(\"[^\"]*\"|\\d+)", ":1e99999").getBytes(UTF_8);
            case 6 ->
                text.replaceFirst(":\\s*(\"[^\"]*\"|\\d+)", ":" + "9".repeat(2_000))
                        .getBytes(UTF_8);
            case 7 -> ("\ufeff" + text).getBytes(UTF_8);
            case 8 -> inserted(body, random, (byte) 0xC3, (byte) 0x28);
            case 9 -> inserted(body, random, (byte) 0);
            case 10 -> new byte[0];
            case 11 ->
                List.of("null", "[]", "{}", "\"\"", "0", "true", "[null]", "{\"\":{}}")
                        .get(random.nextInt(8))
                        .getBytes(UTF_8);
            case 12 -> (text + text).getBytes(UTF_8);
            case 13 -> (text + "x").getBytes(UTF_8);
            case 14 -> text.getBytes(UTF_16);
            case 15 -> text.replace('"', '\'').getBytes(UTF_8);
            case 16 -> (" ".repeat(random.nextInt(8) == 0 ? 1_200_000 : 5_000) + text).getBytes(UTF_8);
            default -> ("/* */" + text).getBytes(UTF_8);
        };
    }

    private static byte[] inserted(byte[] body, Random random, byte... odd) {
        int at = random.nextInt(body.length + 1);
        byte[] longer = Arrays.copyOf(body, body.length + odd.length);
        System.arraycopy(odd, 0, longer, at, odd.length);
        System.arraycopy(body, at, longer, at + odd.length, body.length - at);
        return longer;
    }
}

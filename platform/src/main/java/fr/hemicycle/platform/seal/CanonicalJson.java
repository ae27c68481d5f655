package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One way to write a JSON value, as RFC 8785 does: members sorted by name, no white space, UTF-8. Sealed values hold strings,
 * whole numbers, booleans, arrays and objects only, so no number has two spellings.
 */
public final class CanonicalJson {

    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for a number with a fraction */
    public static byte[] bytes(JsonNode value) {
        refuseFractions(value);
        try {
            return utf8(SORTED.writeValueAsString(SORTED.treeToValue(value, Object.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void refuseFractions(JsonNode value) {
        if (value.isNumber() && !value.isIntegralNumber()) {
            throw new IllegalArgumentException("a sealed number is whole: " + value);
        }
        value.forEach(CanonicalJson::refuseFractions);
    }

    /** Refuses half of a surrogate pair: written as a question mark, it would hash like one. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no text", e);
        }
    }
}

package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;

/**
 * A block that somebody kept: a later chain must contain it, or begin right behind it.
 *
 * @param hash of its header, in hexadecimal
 */
public record Head(int number, String hash) {

    /**
     * @param text as {@code GET /v1/seal-blocks/{number}} gives it
     * @throws Fault when it is no block
     */
    public static Head of(String text) {
        JsonNode header = StrictJson.read(text).path("header");
        Fault.unless(header.path("number").isInt(), "/header/number", "of the block that you kept is no number");
        return new Head(header.path("number").asInt(), hashOf(header));
    }

    static String hashOf(JsonNode header) {
        return HexFormat.of().formatHex(Hashes.block(header));
    }
}

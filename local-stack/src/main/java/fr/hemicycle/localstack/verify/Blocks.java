package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks of a proof file, each signed and chained.
 *
 * @param headers by number
 * @param lines one sentence a check
 */
record Blocks(Map<Integer, JsonNode> headers, List<String> lines) {

    /** @throws Fault naming the first thing that does not hold */
    static Blocks of(JsonNode file, Optional<String> trustedKey, Optional<Head> head) {
        Map<Integer, JsonNode> headers = new HashMap<>();
        Keys keys = Keys.of(file.path("keys"), trustedKey);
        Chain chain = new Chain(keys, file.path("collectivity").asText(), head);
        int index = 0;
        for (JsonNode block : file.path("blocks")) {
            chain.take(block, "/blocks/" + index);
            headers.put(block.at("/header/number").asInt(), block.path("header"));
            index++;
        }
        List<String> lines = new ArrayList<>(List.of(keys.line()));
        lines.addAll(chain.end("/blocks"));
        return new Blocks(headers, lines);
    }
}

package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads what the database holds without trusting it: whoever owns the server can have written anything there. */
final class StoredJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredJson() {}

    /** @return a missing node for what is no JSON */
    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** @return no digests for what cannot be sealed as it stands */
    static Fields fields(String content) {
        try {
            return Fields.of(read(content));
        } catch (IllegalArgumentException e) {
            return Fields.of(MissingNode.getInstance());
        }
    }
}

package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;

/** Reads JSON that can be read one way only, and of which every member is known. */
final class StrictJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Fault("/", "is no JSON that reads one way only: " + e.getOriginalMessage());
        }
    }

    static void closed(JsonNode object, String place, Set<String> members) {
        Fault.unless(object.isObject(), place, "is no object");
        object.fieldNames()
                .forEachRemaining(name -> Fault.unless(members.contains(name), place + "/" + name, "is not known"));
    }

    static void texts(JsonNode object, String place, List<String> members) {
        members.forEach(name -> Fault.unless(object.path(name).isTextual(), place + "/" + name, "is no text"));
    }
}

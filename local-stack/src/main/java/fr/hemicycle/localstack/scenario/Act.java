package fr.hemicycle.localstack.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.localstack.LocalStackException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A real act as data: the JSON files of one folder in scenarios/. */
record Act(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode file(String name) {
        try {
            return JSON.readTree(folder.resolve(name + ".json").toFile());
        } catch (IOException e) {
            throw new LocalStackException(
                    "scenario file %s.json cannot be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return each(array).map(JsonNode::asText).toList();
    }

    /** An amount as the services take it. */
    static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    /** A person as the files refer to them. */
    static String name(JsonNode person) {
        return person.path("givenName").asText() + " "
                + person.path("familyName").asText();
    }
}

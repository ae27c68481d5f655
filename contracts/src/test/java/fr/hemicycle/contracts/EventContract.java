package fr.hemicycle.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A contract of events as it stands in a folder: asyncapi.yaml, the schemas and what they share.
 *
 * @param schemas by file name; each reference in them names its file
 */
record EventContract(JsonNode asyncApi, Map<String, JsonNode> schemas) {

    static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("hemicycle.root")), "contracts");
    static final Path CURRENT = ROOT.resolve("src/main/resources/META-INF/resources/contracts");
    static final Path RELEASED = ROOT.resolve("events/released");

    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    static EventContract in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> texts = new HashMap<>();
            for (Path file : (Iterable<Path>) files::iterator) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
            return of(texts);
        } catch (IOException e) {
            throw new IllegalStateException("contract cannot be read", e);
        }
    }

    /** From the texts of its files, by name; what is neither a schema nor asyncapi.yaml is left out. */
    static EventContract of(Map<String, String> texts) {
        Map<String, JsonNode> schemas = new TreeMap<>();
        texts.forEach((name, text) -> {
            if (name.endsWith(".schema.json") || name.startsWith("definitions.")) {
                schemas.put(name, withFile(JSON.readTree(text), name));
            }
        });
        return new EventContract(YAML.readTree(Objects.requireNonNull(texts.get("asyncapi.yaml"))), schemas);
    }

    /** What a file, or a part of it, says: {@code definitions.v1.json#/$defs/money}; missing where it is not there. */
    JsonNode at(String reference) {
        String[] parts = reference.split("#", 2);
        JsonNode file = schemas.getOrDefault(parts[0], MissingNode.getInstance());
        return parts.length == 1 ? file : file.at(parts[1]);
    }

    /** The schema itself where it is one, else the one that it refers to; what stands beside the reference comes first. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return schema;
        }
        if (!at(reference).isObject()) {
            throw new IllegalStateException(reference + " leads nowhere");
        }
        ObjectNode whole = (ObjectNode) resolved(at(reference)).deepCopy();
        schema.properties().stream()
                .filter(beside -> !beside.getKey().equals("$ref"))
                .forEach(beside -> whole.set(beside.getKey(), beside.getValue()));
        return whole;
    }

    /** A node of asyncapi.yaml, or the one in the same file that it refers to. */
    JsonNode api(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#") ? api(asyncApi.at(reference.substring(1))) : node;
    }

    /** All events of all topics, in the order of the contract. */
    List<Told> events() {
        return asyncApi.path("channels").valueStream().flatMap(this::on).toList();
    }

    private Stream<Told> on(JsonNode channel) {
        return channel.path("messages").properties().stream()
                .map(message -> new Told(channel, message.getKey(), api(message.getValue())))
                .filter(told -> told.type().startsWith("fr.hemicycle."));
    }

    private static JsonNode withFile(JsonNode schema, String file) {
        for (JsonNode holder : schema.findParents("$ref")) {
            String reference = holder.path("$ref").asString("");
            if (reference.startsWith("#")) {
                ((ObjectNode) holder).put("$ref", file + reference);
            }
        }
        return schema;
    }

    /** An event on its topic. */
    record Told(JsonNode channel, String id, JsonNode message) {

        String topic() {
            return channel.path("address").asString();
        }

        String type() {
            return message.path("name").asString("");
        }

        String schemaFile() {
            return message.at("/payload/$ref").asString("");
        }

        /** {@code VoteAdopted.v1}, as its schema, its example and its golden payloads are named. */
        String version() {
            return schemaFile().replace(".schema.json", "");
        }

        /** Whether partners tell it, and the services hear it. */
        boolean isHeard() {
            return type().startsWith("fr.hemicycle.partner.");
        }
    }
}

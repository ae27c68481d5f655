package fr.hemicycle.platform.front;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** asyncapi.yaml and its schemas for people: topics by who tells them, each event with its properties and an example. */
final class EventsPage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final FrontFiles files;
    private final JsonNode api;
    private final JsonNode shared;

    EventsPage(FrontFiles files) {
        this.files = files;
        this.api = read(YAML, "asyncapi.yaml");
        this.shared = read(JSON, "definitions.v1.json").path("$defs");
    }

    /**
     * A topic.
     *
     * @param key names what its events are about; empty for dead letters, which are about nothing
     * @param heardBy services that listen to it
     */
    record Topic(
            String id,
            String title,
            String description,
            String address,
            String key,
            String heardBy,
            List<Event> events) {}

    /**
     * An event.
     *
     * @param schema its file, empty for a dead letter, as is all that follows
     */
    record Event(
            String id,
            String title,
            String type,
            String summary,
            String schema,
            String description,
            List<SchemaRow> properties,
            String example,
            String exampleText) {}

    /** What several schemas have in common. */
    record Part(String name, String description, List<SchemaRow> properties) {}

    public String title() {
        return api.at("/info/title").asText();
    }

    /** In Markdown. */
    String description() {
        return api.at("/info/description").asText();
    }

    public List<String> tellers() {
        return operations("send")
                .map(operation -> operation.at("/tags/0/name").asText())
                .distinct()
                .toList();
    }

    public List<Topic> topics(String teller) {
        return api.path("channels")
                .propertyStream()
                .filter(channel -> services("send", channel.getKey()).anyMatch(teller::equals))
                .map(channel -> topic(channel.getKey(), channel.getValue()))
                .toList();
    }

    /** Those of facts, for the front page. */
    List<Topic> topicsOfFacts() {
        return tellers().stream()
                .flatMap(teller -> topics(teller).stream())
                .filter(topic -> !topic.key().isEmpty())
                .toList();
    }

    public List<Part> parts() {
        return shared.propertyStream()
                .map(part -> new Part(
                        part.getKey(),
                        part.getValue().path("description").asText(),
                        SchemaRow.of(part.getValue(), shared)))
                .toList();
    }

    private Stream<String> services(String action, String channel) {
        return operations(action)
                .filter(operation -> operation.at("/channel/$ref").asText().equals("#/channels/" + channel))
                .map(operation -> operation.at("/tags/0/name").asText())
                .distinct();
    }

    private Stream<JsonNode> operations(String action) {
        return StreamSupport.stream(api.path("operations").spliterator(), false)
                .filter(operation -> operation.path("action").asText().equals(action));
    }

    private Topic topic(String id, JsonNode channel) {
        return new Topic(
                id,
                channel.path("title").asText(),
                channel.path("description").asText(),
                channel.path("address").asText(),
                channel.path("x-aggregate-id").asText(),
                services("receive", id).collect(joining(", ")),
                channel.path("messages")
                        .propertyStream()
                        .map(message -> event(id, message.getKey()))
                        .toList());
    }

    private Event event(String topic, String name) {
        JsonNode message = api.at("/components/messages/" + name);
        String title = message.path("title").asText();
        String type = message.path("name").asText();
        String summary = message.path("summary").asText();
        String schema = message.at("/payload/$ref").asText();
        if (schema.isEmpty()) {
            // A dead letter is one of each service: only an event stands on one topic.
            return new Event(topic + "-" + name, title, type, summary, "", "", List.of(), "", "");
        }
        JsonNode root = read(JSON, schema);
        String example = schema.replace(".schema.json", ".example.json");
        return new Event(
                name,
                title,
                type,
                summary,
                schema,
                root.path("description").asText(),
                SchemaRow.of(root, shared),
                example,
                text(example));
    }

    private String text(String file) {
        return files.text(FrontFiles.CONTRACTS + file);
    }

    private JsonNode read(ObjectMapper mapper, String file) {
        try {
            return mapper.readTree(text(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}

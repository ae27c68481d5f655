package fr.hemicycle.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A golden payload of contracts/events/golden: told again in the shape in which it was once told, under another event id and with
 * the ids of a test in the place of its own.
 *
 * @param event its version, such as {@code VoteAdopted.v1}
 * @param shape name of its file
 */
public record GoldenEvent(String topic, String event, String shape, JsonNode told) {

    private static final Path GOLDEN = Path.of(System.getProperty("hemicycle.root"), "contracts/events/golden");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Every golden payload of every event that a service hears, by the contract. */
    public static List<GoldenEvent> heardBy(String service) {
        JsonNode contract = contract();
        List<GoldenEvent> heard = new ArrayList<>();
        for (JsonNode operation : contract.path("operations")) {
            if (operation.path("action").asText().equals("receive")
                    && operation.at("/tags/0/name").asText().equals(service)) {
                String topic = contract.at(pointer(operation.path("channel")) + "/address")
                        .asText();
                operation.path("messages").forEach(message -> heard.addAll(shapes(topic, event(contract, message))));
            }
        }
        return heard;
    }

    /** {@code VoteAdopted.v1}, from a message of a channel. */
    private static String event(JsonNode contract, JsonNode message) {
        JsonNode described = contract.at(pointer(contract.at(pointer(message))));
        return described.at("/payload/$ref").asText().replace(".schema.json", "");
    }

    private static String pointer(JsonNode reference) {
        return reference.path("$ref").asText().substring(1);
    }

    /** The codes with which a service keeps what it hears and does not count, by the contract. */
    public static List<String> refusals(String message) {
        List<String> codes = new ArrayList<>();
        contract()
                .at("/components/messages/" + message + "/x-refusals")
                .fieldNames()
                .forEachRemaining(codes::add);
        return codes;
    }

    /** One payload by its names. */
    public static GoldenEvent of(String topic, String event, String shape) {
        try {
            Path file = GOLDEN.resolve(event).resolve(shape + ".json");
            return new GoldenEvent(topic, event, shape, JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GoldenEvent> shapes(String topic, String event) {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(event))) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(".json", ""))
                    .sorted()
                    .map(shape -> of(topic, event, shape))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with another text, such as an id, wherever it stands. */
    public GoldenEvent with(String text, String other) {
        try {
            return new GoldenEvent(
                    topic, event, shape, JSON.readTree(told.toString().replace(text, other)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with other ids. Two payloads that name one thing name it alike again under one salt. */
    public GoldenEvent renewed(String salt) {
        try {
            String text = UUID_TEXT.matcher(told.toString()).replaceAll(id -> renewed(salt, id.group()));
            return new GoldenEvent(topic, event, shape, JSON.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #renewed(String)} makes of an id. */
    public static String renewed(String salt, String id) {
        return UUID.nameUUIDFromBytes((salt + id).getBytes(UTF_8)).toString();
    }

    public JsonNode data() {
        return told.path("data");
    }

    public String key() {
        return told.path("key").asText();
    }

    /**
     * The event as it comes over the broker.
     *
     * @param version its place among the events of its key
     */
    public ProducerRecord<String, byte[]> record(UUID id, long version) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(topic, key(), data().toString().getBytes(UTF_8));
        told.path("headers").properties().forEach(header -> {
            String value = switch (header.getKey()) {
                case "ce_id" -> id.toString();
                case "ce_aggregateversion" -> Long.toString(version);
                default -> header.getValue().asText();
            };
            event.headers().add(header.getKey(), value.getBytes(UTF_8));
        });
        return event;
    }

    @Override
    public String toString() {
        return event + " " + shape;
    }

    private static JsonNode contract() {
        try (InputStream file = GoldenEvent.class.getResourceAsStream("/META-INF/resources/contracts/asyncapi.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fr.hemicycle.contracts;

import fr.hemicycle.contracts.EventContract.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract of the events for people, in Markdown: docs/event-catalogue.md. */
final class EventCatalogue {

    private static final String HEADERS = "definitions.v1.json#/$defs/headers";
    private static final Path PARTNER_TOPICS = EventContract.ROOT.resolve("../docker/kafka/partner-topics");
    private static final Path GOLDEN = EventContract.ROOT.resolve("events/golden");

    private static final String HEAD = """
            # Event catalogue

            <!-- Written by EventCatalogueTest from contracts/src/main/resources/META-INF/resources/contracts. Do not edit: run
                 ./mvnw -pl contracts test -Dtest=EventCatalogueTest -Dhemicycle.snapshots=write -->

            What the services tell, and what partners tell them, in the words of the people whose work it is. How to read it by Kafka or
            over HTTP: [events.md](events.md). What may change: [api-policy.md](api-policy.md#events).

            - An event is told in the transaction of its fact, and comes at least once: a repeat has the same `ce_id`.
            - The events of one key come in order, counted by `ce_aggregateversion` from 1 without gaps. Between keys and between topics
              there is no order.
            - A reader passes over types and fields that it does not know.
            - *there*: `always`; `if any` may be absent, and is then never null.
            - *form*: **money** is a decimal text with two places in euros, `{"amount": "60000.00", "currency": "EUR"}`; a **day** is a legal
              day in Paris, `2022-12-13`; an **instant** is in UTC, `2022-12-13T10:42:17.204Z`; **SIREN** is nine digits. Other numbers
              count what their meaning names.
            - Elected members appear by id, never by name.
            """;

    private final EventContract contract;
    private final StringBuilder page = new StringBuilder(HEAD);

    private EventCatalogue(EventContract contract) {
        this.contract = contract;
    }

    static String of(EventContract contract) {
        EventCatalogue catalogue = new EventCatalogue(contract);
        catalogue.topics();
        catalogue.channels().forEach(catalogue::topic);
        catalogue.deadLetters();
        catalogue.shared();
        return catalogue.page.toString();
    }

    private List<JsonNode> channels() {
        return contract.asyncApi()
                .path("channels")
                .valueStream()
                .filter(channel -> channel.has("x-aggregate-id"))
                .toList();
    }

    private void topics() {
        say("\n## Topics\n\n| topic | about | told by | heard by | partners may read |\n|---|---|---|---|---|\n");
        for (JsonNode channel : channels()) {
            String topic = channel.path("address").asString();
            say("| [%s](#%s) | %s | %s | %s | %s |\n"
                    .formatted(
                            topic,
                            topic.replace(".", ""),
                            channel.path("title").asString(),
                            services("send", channel),
                            services("receive", channel),
                            partnerTopics().contains(topic) ? "yes" : "no"));
        }
    }

    private void topic(JsonNode channel) {
        String topic = channel.path("address").asString();
        say("\n## %s\n\n%s. %s\n\n"
                .formatted(
                        topic,
                        channel.path("title").asString(),
                        channel.path("description").asString()));
        say("- Told by: %s. Heard by: %s.\n".formatted(services("send", channel), services("receive", channel)));
        say("- May be read by: %s.\n".formatted(readers(channel)));
        say("- Key: `%s`. Order: that of the facts about one key.\n"
                .formatted(channel.path("x-aggregate-id").asString()));
        contract.events().stream().filter(event -> event.topic().equals(topic)).forEach(this::event);
    }

    private String readers(JsonNode channel) {
        String topic = channel.path("address").asString();
        boolean heard =
                contract.events().stream().anyMatch(event -> event.topic().equals(topic) && event.isHeard());
        return heard
                ? "the services that hear it; no partner reads what another decides"
                : partnerTopics().contains(topic)
                        ? "the collectivity whose fact it is, and every partner"
                        : "the collectivity whose fact it is; no partner";
    }

    private void event(Told event) {
        JsonNode schema = contract.at(event.schemaFile());
        JsonNode message = event.message();
        say("\n### %s\n\n".formatted(event.version()));
        say("%s\n\n".formatted(schema.path("description").asString()));
        say("- %s\n".formatted(message.path("description").asString()));
        if (message.has("x-legal-source")) {
            say("- Law: %s.\n".formatted(message.path("x-legal-source").asString()));
        }
        effects(event).forEach((service, effect) -> say("- In %s: %s\n".formatted(service, effect)));
        if (effects(event).isEmpty()) {
            say("- No service of the suite hears it: it is for other systems and for people.\n");
        }
        say("- `ce_type`: `%s`; schema: [%s](../contracts/src/main/resources/META-INF/resources/contracts/%s).\n"
                .formatted(event.type(), event.schemaFile(), event.schemaFile()));
        say("- [Shapes](../contracts/events/golden/%s) so far: %s.\n\n"
                .formatted(event.version(), String.join(", ", shapes(event))));
        say(FieldTable.text(FieldTable.of(contract, schema, examples(event))));
        codes(message.path("x-refusals"), "What can be read and does not count is kept with the reason:");
    }

    /** What a service does with an event, by service. */
    private Map<String, String> effects(Told event) {
        Map<String, String> effects = new LinkedHashMap<>();
        for (JsonNode operation : contract.asyncApi().path("operations").values()) {
            String effect = operation.path("x-effects").path(event.id()).asString("");
            if (!effect.isEmpty() && contract.api(operation.path("channel")).equals(event.channel())) {
                effects.put(operation.at("/tags/0/name").asString(), effect);
            }
        }
        return effects;
    }

    private void deadLetters() {
        JsonNode letter = contract.asyncApi().at("/components/messages/DeadLetter");
        say("\n## Dead letters\n\n%s Each service has a topic of its own for them: %s.\n\n"
                .formatted(
                        letter.path("summary").asString(),
                        contract.asyncApi()
                                .path("channels")
                                .valueStream()
                                .map(channel -> channel.path("address").asString())
                                .filter(address -> address.contains("dead-letter"))
                                .map(address -> "`" + address + "`")
                                .collect(Collectors.joining(", "))));
        say(FieldTable.text(FieldTable.of(contract, letter.path("headers"), List.of())));
        codes(letter.path("x-codes"), "`dead-letter-code` says what is wrong:");
        say("""

                What follows, for whoever runs the service and for the partner: [partner-decisions.md](partner-decisions.md).
                """);
    }

    private void shared() {
        say("\n## What events share\n");
        FieldTable.sharedParts(contract).forEach((name, schema) -> {
            say("\n### %s\n\n%s\n\n".formatted(name, schema.path("description").asString()));
            say(FieldTable.text(FieldTable.of(contract, schema, examplesOf(name))));
        });
        say("\n## Headers\n\n%s\n\n"
                .formatted(contract.at(HEADERS).path("description").asString()));
        say(FieldTable.text(FieldTable.of(
                contract,
                contract.at(HEADERS),
                List.of(ContractFiles.example("VoteAdopted").path("headers")))));
    }

    private void codes(JsonNode codes, String about) {
        if (codes.isObject()) {
            say("\n%s\n\n".formatted(about));
            codes.properties()
                    .forEach(code -> say("- `%s`: %s\n"
                            .formatted(code.getKey(), code.getValue().asString())));
        }
    }

    private String services(String action, JsonNode channel) {
        String services = contract.asyncApi()
                .path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asString().equals(action))
                .filter(operation -> contract.api(operation.path("channel")).equals(channel))
                .map(operation -> operation.at("/tags/0/name").asString())
                .distinct()
                .collect(Collectors.joining(", "));
        return services.isEmpty() ? "none of the suite" : services.replace("partner", "partners");
    }

    private List<JsonNode> examples(Told event) {
        return shapes(event).stream()
                .sorted((one, other) -> Boolean.compare(other.equals("full"), one.equals("full")))
                .map(shape -> golden(event, shape).path("data"))
                .toList();
    }

    private static JsonNode golden(Told event, String shape) {
        return new JsonMapper().readTree(GOLDEN.resolve(event.version()).resolve(shape + ".json"));
    }

    private List<JsonNode> examplesOf(String part) {
        return contract.events().stream()
                .flatMap(event -> examples(event).stream())
                .flatMap(data -> Stream.concat(
                        data.findValues(part).stream(),
                        data.findValues(part + "s").stream().flatMap(JsonNode::valueStream)))
                .toList();
    }

    private static List<String> shapes(Told event) {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(event.version()))) {
            return files.map(file -> String.valueOf(file.getFileName()).replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("no golden payloads of " + event.version(), e);
        }
    }

    private static List<String> partnerTopics() {
        try {
            return Files.readAllLines(PARTNER_TOPICS);
        } catch (IOException e) {
            throw new IllegalStateException("topics of partners cannot be read", e);
        }
    }

    private void say(String text) {
        page.append(text);
    }
}

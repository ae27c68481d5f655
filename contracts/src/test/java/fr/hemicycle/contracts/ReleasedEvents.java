package fr.hemicycle.contracts;

import fr.hemicycle.contracts.EventContract.Told;
import fr.hemicycle.contracts.SchemaGrowth.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a reader or a teller of released events would stumble over today (docs/api-policy.md). */
final class ReleasedEvents {

    private static final String HEADERS = "definitions.v1.json#/$defs/headers";

    private final EventContract was;
    private final EventContract is;
    private final List<String> breaks = new ArrayList<>();

    private ReleasedEvents(EventContract was, EventContract is) {
        this.was = was;
        this.is = is;
    }

    /** @return what is broken, for people; empty when everybody who knows the released contract goes on working */
    static List<String> breaks(EventContract was, EventContract is) {
        ReleasedEvents events = new ReleasedEvents(was, is);
        was.asyncApi().path("channels").values().forEach(events::channel);
        was.events().forEach(events::event);
        events.envelope();
        return events.breaks;
    }

    private void channel(JsonNode channel) {
        String topic = channel.path("address").asString();
        Optional<JsonNode> now = is.asyncApi()
                .path("channels")
                .valueStream()
                .filter(each -> each.path("address").asString().equals(topic))
                .findFirst();
        if (now.isEmpty()) {
            breaks.add("topic " + topic + " is gone");
            return;
        }
        if (!channel.path("x-aggregate-id").equals(now.get().path("x-aggregate-id"))) {
            breaks.add("topic " + topic + " has another key");
        }
        if (!partitions(was, channel).equals(partitions(is, now.get()))) {
            breaks.add("topic " + topic + " has another number of partitions: keys would move, and lose their order");
        }
    }

    private static JsonNode partitions(EventContract contract, JsonNode channel) {
        return contract.api(channel.path("bindings")).at("/kafka/partitions");
    }

    private void event(Told event) {
        Optional<Told> now = is.events().stream()
                .filter(each ->
                        each.topic().equals(event.topic()) && each.type().equals(event.type()))
                .findFirst();
        if (now.isEmpty()) {
            breaks.add("%s is no longer on %s".formatted(event.type(), event.topic()));
        } else if (!now.get().schemaFile().equals(event.schemaFile())) {
            breaks.add("the data schema of %s has another address".formatted(event.type()));
        } else if (!is.at(event.schemaFile())
                .path("$id")
                .equals(was.at(event.schemaFile()).path("$id"))) {
            breaks.add(event.schemaFile() + " has another $id");
        } else {
            breaks.addAll(SchemaGrowth.breaks(was, is, event.schemaFile(), event.isHeard() ? Side.HEARD : Side.TOLD));
        }
    }

    /** Headers of every event: partners write them too, but who reads them relies on them all the same. */
    private void envelope() {
        breaks.addAll(SchemaGrowth.breaks(was, is, HEADERS, Side.TOLD));
        for (String part : List.of("contentType", "bindings/kafka/key/type", "bindings/kafka/key/format")) {
            String pointer = "/components/messageTraits/cloudEvent/" + part;
            if (!was.asyncApi().at(pointer).equals(is.asyncApi().at(pointer))) {
                breaks.add("every event has another " + part);
            }
        }
    }
}

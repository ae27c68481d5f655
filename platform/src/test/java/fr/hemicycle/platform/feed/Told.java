package fr.hemicycle.platform.feed;

import com.fasterxml.jackson.databind.JsonNode;

/** What every door says of an event. */
record Told(String id, String aggregate, long version) {

    static Told of(JsonNode cloudEvent) {
        return new Told(
                cloudEvent.path("id").asText(),
                cloudEvent.path("subject").asText(),
                cloudEvent.path("aggregateversion").asLong());
    }
}

package fr.hemicycle.localstack.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.localstack.LocalStackException;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record of a topic, read as a CloudEvent in binary mode: attributes in {@code ce_} headers, JSON as value. */
public record CloudEvent(ConsumerRecord<String, byte[]> record) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The id of the aggregate. */
    public String key() {
        return record.key();
    }

    public String id() {
        return attribute("id");
    }

    /** Such as {@code fr.hemicycle.vote.VoteAdopted.v1}. */
    public String type() {
        return attribute("type");
    }

    /** SIREN of the collectivity whose fact this is. */
    public String collectivity() {
        return attribute("collectivity");
    }

    /** Number of the event within its aggregate, from 1. */
    public long aggregateVersion() {
        return Long.parseLong(attribute("aggregateversion"));
    }

    /** An attribute by its name without prefix; empty when the event does not have it. */
    public String attribute(String name) {
        Header header = record.headers().lastHeader("ce_" + name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** The fact itself. */
    public JsonNode data() {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new LocalStackException(
                    "%s-%d at %d holds no JSON".formatted(record.topic(), record.partition(), record.offset()), e);
        }
    }
}

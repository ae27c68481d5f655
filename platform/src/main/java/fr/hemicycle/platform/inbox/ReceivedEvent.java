package fr.hemicycle.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The envelope of an event as it came: CloudEvents 1.0 in binary mode. */
public record ReceivedEvent(
        UUID id,
        String type,
        String source,
        String collectivity,
        UUID aggregateId,
        long aggregateVersion,
        Instant time) {

    static ReceivedEvent of(ConsumerRecord<String, byte[]> record) throws UnreadableEventException {
        try {
            return new ReceivedEvent(
                    UUID.fromString(header(record, "ce_id")),
                    header(record, "ce_type"),
                    header(record, "ce_source"),
                    header(record, "ce_collectivity"),
                    UUID.fromString(header(record, "ce_subject")),
                    Long.parseLong(header(record, "ce_aggregateversion")),
                    Instant.parse(header(record, "ce_time")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnreadableEventException("envelope: " + e.getMessage());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) throws UnreadableEventException {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEventException("header " + name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }
}

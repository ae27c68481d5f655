package fr.hemicycle.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A topic that ends in a SIREN is the one of that organisation: the broker lets nobody else write there. */
    private static final Pattern OWNED = Pattern.compile(".*\\.([0-9]{9})");

    static ReceivedEvent of(ConsumerRecord<String, byte[]> record) throws UnreadableEventException {
        ReceivedEvent event = read(record);
        Matcher owned = OWNED.matcher(record.topic());
        if (owned.matches() && !owned.group(1).equals(event.collectivity())) {
            throw new UnreadableEventException(
                    Unreadable.TELLER_MUST_OWN_THE_TOPIC,
                    "%s speaks for %s on %s".formatted(owned.group(1), event.collectivity(), record.topic()));
        }
        return event;
    }

    private static ReceivedEvent read(ConsumerRecord<String, byte[]> record) throws UnreadableEventException {
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
            throw new UnreadableEventException(Unreadable.HEADER_MUST_BE_READABLE, "envelope: " + e.getMessage());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) throws UnreadableEventException {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEventException(Unreadable.HEADER_MUST_BE_READABLE, "header " + name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }
}

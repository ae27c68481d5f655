package fr.hemicycle.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event on its way to the broker, and its form there: CloudEvents 1.0 in binary mode. */
record OutboxRow(
        long position,
        UUID id,
        String collectivity,
        String topic,
        String type,
        UUID aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        String source,
        @Nullable String traceparent,
        String data) {

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("collectivity"),
                row.getString("topic"),
                row.getString("type"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("aggregate_version"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                row.getString("traceparent"),
                row.getString("data"));
    }

    ProducerRecord<String, byte[]> toRecord(String publicUrl) {
        ProducerRecord<String, byte[]> cloudEvent =
                new ProducerRecord<>(topic, aggregateId.toString(), data.getBytes(UTF_8));
        header(cloudEvent, "content-type", "application/json");
        header(cloudEvent, "ce_specversion", "1.0");
        header(cloudEvent, "ce_id", id.toString());
        header(cloudEvent, "ce_source", source);
        header(cloudEvent, "ce_type", type);
        header(cloudEvent, "ce_time", occurredAt.toString());
        header(cloudEvent, "ce_subject", aggregateId.toString());
        header(cloudEvent, "ce_dataschema", Event.schema(publicUrl, type));
        header(cloudEvent, "ce_collectivity", collectivity);
        header(cloudEvent, "ce_aggregateversion", Long.toString(aggregateVersion));
        if (traceparent != null) {
            header(cloudEvent, "traceparent", traceparent);
        }
        return cloudEvent;
    }

    private static void header(ProducerRecord<String, byte[]> cloudEvent, String name, String value) {
        cloudEvent.headers().add(name, value.getBytes(UTF_8));
    }
}

package fr.hemicycle.platform.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the history holds it.
 *
 * @param aggregateVersion counts the events of the aggregate on its topic from 1 without gaps
 * @param data JSON, byte for byte as it went to Kafka
 */
public record RecordedEvent(
        Position position,
        UUID id,
        String collectivity,
        String topic,
        String type,
        UUID aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        String source,
        String data) {}

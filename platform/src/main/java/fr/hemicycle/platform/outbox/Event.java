package fr.hemicycle.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact to tell the world.
 *
 * @param topic Kafka topic, such as {@code deliberations.v1}
 * @param type CloudEvents type with its major version, such as {@code fr.hemicycle.vote.VoteAdopted.v1}
 * @param collectivity SIREN of the collectivity whose fact it is
 * @param aggregateId what the fact is about; its events stay in order
 * @param data a record of plain values, written as JSON; ids of elected members, never their names
 */
public record Event(String topic, String type, String collectivity, UUID aggregateId, Instant occurredAt, Record data) {

    /** {@code fr.hemicycle.vote.VoteAdopted.v1} is described by {@code VoteAdopted.v1.schema.json}. */
    public static String schema(String publicUrl, String type) {
        int version = type.lastIndexOf('.');
        return publicUrl + "/contracts/" + type.substring(type.lastIndexOf('.', version - 1) + 1) + ".schema.json";
    }
}

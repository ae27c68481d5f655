package fr.hemicycle.platform.feed;

import static fr.hemicycle.platform.test.KafkaProbe.header;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The topic, read in a group that commits. The member has a name of its own in the group, so that its end is that of a killed
 * one: it does not say good-bye, and who comes next under the name takes its place.
 */
final class KafkaDoor implements Door {

    private static final Duration MOMENT = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final String collectivity;

    KafkaDoor(String bootstrapServers, String collectivity) {
        this.bootstrapServers = bootstrapServers;
        this.collectivity = collectivity;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public Visit open() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "doors-" + collectivity,
                "group.instance.id",
                "doors-" + collectivity,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "max.poll.records",
                100);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Facts.TOPIC));
        return new Visit() {
            @Override
            public List<Told> next() {
                return StreamSupport.stream(consumer.poll(MOMENT).spliterator(), false)
                        .filter(record -> header(record, "ce_collectivity").equals(collectivity))
                        .map(KafkaDoor::told)
                        .toList();
            }

            @Override
            public void keep() {
                consumer.commitSync();
            }

            @Override
            public void cut() {
                close();
            }

            @Override
            public void close() {
                consumer.close();
            }
        };
    }

    private static Told told(ConsumerRecord<String, byte[]> record) {
        return new Told(header(record, "ce_id"), record.key(), Long.parseLong(header(record, "ce_aggregateversion")));
    }
}

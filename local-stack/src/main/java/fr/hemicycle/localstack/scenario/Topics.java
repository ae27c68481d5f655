package fr.hemicycle.localstack.scenario;

import fr.hemicycle.localstack.LocalStackException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The public topics, as any Kafka client sees them. */
public final class Topics {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Object> connection;

    public Topics(String bootstrapServers) {
        this.connection = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** All events of a topic up to now, each partition in its order. */
    public List<CloudEvent> read(String topic) {
        try (var consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(assignAll(consumer, topic));
            List<CloudEvent> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> events.add(new CloudEvent(record)));
            }
            return events;
        }
    }

    /** The events of one aggregate up to now, in order. */
    public List<CloudEvent> read(String topic, String key) {
        return read(topic).stream().filter(event -> key.equals(event.key())).toList();
    }

    /**
     * The first event that is looked for, from the beginning of the topic.
     *
     * @throws LocalStackException when none has come within the limit
     */
    public CloudEvent await(String topic, Duration limit, Predicate<CloudEvent> wanted) {
        long end = System.nanoTime() + limit.toNanos();
        try (var consumer = consumer()) {
            assignAll(consumer, topic);
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(POLL)) {
                    CloudEvent event = new CloudEvent(record);
                    if (wanted.test(event)) {
                        return event;
                    }
                }
            }
        }
        throw new LocalStackException("no such event on %s within %d s".formatted(topic, limit.toSeconds()));
    }

    /** Sends the event once more, unchanged: same key, headers and bytes, as a producer does that lost its answer. */
    public void replay(CloudEvent event) {
        var record = event.record();
        send(new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers()));
    }

    /** Sends a record as it is, and waits until the broker has it. */
    public void send(ProducerRecord<String, byte[]> record) {
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new LocalStackException("Kafka refuses a record of %s: %s".formatted(record.topic(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(connection, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> assignAll(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new LocalStackException("there is no topic " + topic);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }
}

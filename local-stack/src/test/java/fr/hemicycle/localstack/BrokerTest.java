package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    private static final TopicPartition NOTES = new TopicPartition("notes.v1", 0);

    @TempDir
    private Path folder;

    private Broker broker;

    @BeforeEach
    void start() throws ExecutionException, InterruptedException {
        broker = Broker.start(folder.resolve("data"), Ports.free());
        broker.createTopics(Map.of(NOTES.topic(), 1));
        send(NOTES.topic(), "acknowledged");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void what_is_acknowledged_survives_a_kill() {
        broker.kill();
        broker.restart();

        assertThat(notes()).containsExactly("acknowledged");
    }

    @Test
    void who_comes_by_another_door_is_told_where_to_go_on() throws ExecutionException, InterruptedException {
        int port = Ports.free();
        int door = Ports.free();
        try (Broker other = Broker.start(folder.resolve("other"), port, List.of(new Broker.Door(door, port)));
                Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + door))) {
            assertThat(admin.describeCluster().nodes().get())
                    .extracting(Node::port)
                    .containsExactly(other.port());
        }
    }

    @Test
    void a_topic_that_is_there_is_left_alone() {
        broker.createTopics(Map.of(NOTES.topic(), 1));

        assertThat(notes()).containsExactly("acknowledged");
    }

    @Test
    void a_topic_that_nobody_made_is_an_error() {
        assertThatThrownBy(() -> send("nots.v1", "typo")).hasMessageContaining("nots.v1");
    }

    private void send(String topic, String text) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", "3000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", text)).get();
        }
    }

    private List<String> notes() {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(NOTES));
            consumer.seekToBeginning(List.of(NOTES));
            long end = consumer.endOffsets(List.of(NOTES)).getOrDefault(NOTES, 0L);
            List<String> texts = new ArrayList<>();
            while (consumer.position(NOTES) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> texts.add(record.value()));
            }
            return texts;
        }
    }
}

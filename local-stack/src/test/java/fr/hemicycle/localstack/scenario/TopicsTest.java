package fr.hemicycle.localstack.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.hemicycle.localstack.Broker;
import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Ports;
import fr.hemicycle.localstack.SuiteTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {

    @TempDir
    private static Path folder;

    private static Broker broker;

    private static Topics topics;

    @BeforeAll
    static void start() {
        broker = Broker.start(folder.resolve("data"), Ports.free());
        broker.createTopics(SuiteTopics.partitions());
        topics = new Topics(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void an_event_is_read_with_its_attributes_and_data() {
        topics.send(event("deliberation-1", "{\"number\":\"2022-552\"}"));

        CloudEvent event = topics.await(
                SuiteTopics.DELIBERATIONS,
                Duration.ofMinutes(1),
                candidate -> candidate.key().equals("deliberation-1"));

        assertThat(event.id()).isEqualTo("id of deliberation-1");
        assertThat(event.type()).isEqualTo("fr.hemicycle.vote.VoteAdopted.v1");
        assertThat(event.aggregateVersion()).isEqualTo(1);
        assertThat(event.attribute("subject")).isEmpty();
        assertThat(event.data().path("number").asText()).isEqualTo("2022-552");
    }

    @Test
    void a_replayed_event_is_the_same_to_the_byte() {
        topics.send(event("deliberation-2", "{\"number\": \"2022-552\" }"));

        topics.replay(topics.read(SuiteTopics.DELIBERATIONS, "deliberation-2").getFirst());

        List<CloudEvent> events = topics.read(SuiteTopics.DELIBERATIONS, "deliberation-2");
        assertThat(events).hasSize(2);
        var first = events.getFirst().record();
        var second = events.getLast().record();
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(second.partition()).isEqualTo(first.partition());
    }

    @Test
    void an_event_that_does_not_come_is_missed() {
        assertThatThrownBy(() -> topics.await(SuiteTopics.MISSIONS, Duration.ofMillis(300), event -> true))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("no such event on missions.v1");
    }

    @Test
    void a_topic_that_is_not_there_is_named() {
        assertThatThrownBy(() -> topics.read("missions.v2")).hasMessage("there is no topic missions.v2");
    }

    private static ProducerRecord<String, byte[]> event(String key, String data) {
        var record = new ProducerRecord<>(SuiteTopics.DELIBERATIONS, key, data.getBytes(UTF_8));
        record.headers().add("ce_id", ("id of " + key).getBytes(UTF_8));
        record.headers().add("ce_type", "fr.hemicycle.vote.VoteAdopted.v1".getBytes(UTF_8));
        record.headers().add("ce_aggregateversion", "1".getBytes(UTF_8));
        return record;
    }
}

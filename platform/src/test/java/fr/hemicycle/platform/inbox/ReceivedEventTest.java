package fr.hemicycle.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedEventTest {

    @ParameterizedTest
    @ValueSource(strings = {"decisions.v1", "decisions.v1.226200012", "decisions.v1.22620001", "decisions226200013"})
    void speaks_on_a_topic_of_its_own_or_of_nobody(String topic) throws UnreadableEventException {
        assertThat(ReceivedEvent.of(told(topic)).collectivity()).isEqualTo("226200012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions.v1.225900018", "decisions.v1.226200013"})
    void does_not_speak_on_the_topic_of_another(String topic) {
        assertThatThrownBy(() -> ReceivedEvent.of(told(topic)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("speaks for 226200012");
    }

    private static ConsumerRecord<String, byte[]> told(String topic) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(topic, 0, 0, "key", new byte[0]);
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "fr.hemicycle.partner.ShareDecided.v1",
                        "ce_source", "/partner/226200012",
                        "ce_collectivity", "226200012",
                        "ce_subject", UUID.randomUUID().toString(),
                        "ce_aggregateversion", "1",
                        "ce_time", "2022-12-13T10:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}

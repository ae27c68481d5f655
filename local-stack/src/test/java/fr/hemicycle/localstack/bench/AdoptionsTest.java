package fr.hemicycle.localstack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.scenario.CloudEvent;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class AdoptionsTest {

    private final Adoptions adoptions = Adoptions.ofContractIn(Path.of(".."));

    private static CloudEvent arrived(ProducerRecord<String, byte[]> record) {
        ConsumerRecord<String, byte[]> arrived =
                new ConsumerRecord<>(record.topic(), 0, 0, record.key(), record.value());
        record.headers().forEach(arrived.headers()::add);
        return new CloudEvent(arrived);
    }

    @Test
    void the_example_of_the_contract_commits_one_euro_of_the_operation() {
        CloudEvent event = arrived(adoptions.commitOneEuro("226000016", "B-1"));

        assertThat(event.type()).isEqualTo("fr.hemicycle.vote.VoteAdopted.v1");
        assertThat(event.collectivity()).isEqualTo("226000016");
        assertThat(event.attribute("subject")).isEqualTo(event.key());
        assertThat(event.data().path("deliberationId").asText()).isEqualTo(event.key());
        assertThat(event.data().path("effects")).hasSize(1);
        JsonNode line = event.data().at("/effects/0/lines/0");
        assertThat(line.path("operationCode").asText()).isEqualTo("B-1");
        assertThat(line.at("/amount/amount").asText()).isEqualTo("1.00");
        assertThat(line.has("reservationId")).isFalse();
        assertThat(line.has("financingPlanId")).isFalse();
    }

    @Test
    void no_two_are_the_same_vote() {
        CloudEvent one = arrived(adoptions.commitOneEuro("226000016", "B-1"));
        CloudEvent other = arrived(adoptions.commitOneEuro("226000016", "B-1"));

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.key()).isNotEqualTo(other.key());
    }
}

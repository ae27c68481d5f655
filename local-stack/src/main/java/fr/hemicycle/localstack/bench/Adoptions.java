package fr.hemicycle.localstack.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.localstack.SuiteTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Adopted votes that nobody has voted: the example of the contract VoteAdopted.v1, with ids of its own, one line on a given
 * operation and no reservation.
 */
final class Adoptions {

    private static final String EXAMPLE =
            "contracts/src/main/resources/META-INF/resources/contracts/VoteAdopted.v1.example.json";

    private final JsonNode example;

    private Adoptions(JsonNode example) {
        this.example = example;
    }

    static Adoptions ofContractIn(Path project) {
        try {
            return new Adoptions(
                    new ObjectMapper().readTree(project.resolve(EXAMPLE).toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record that vote-service would put on its topic. */
    ProducerRecord<String, byte[]> commitOneEuro(String collectivity, String operationCode) {
        UUID deliberation = UUID.randomUUID();
        ObjectNode event = example.deepCopy();
        ObjectNode headers = (ObjectNode) event.path("headers");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_subject", deliberation.toString());
        headers.put("ce_collectivity", collectivity);
        headers.put("ce_source", "/vote-service/" + collectivity);
        headers.remove("traceparent");
        ObjectNode data = (ObjectNode) event.path("data");
        data.put("deliberationId", deliberation.toString());
        ArrayNode effects = (ArrayNode) data.path("effects");
        while (effects.size() > 1) {
            effects.remove(1);
        }
        ObjectNode line = (ObjectNode) effects.path(0).path("lines").path(0);
        line.put("operationCode", operationCode);
        ((ObjectNode) line.path("amount")).put("amount", "1.00");
        line.remove("reservationId");
        line.remove("financingPlanId");
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                SuiteTopics.DELIBERATIONS,
                deliberation.toString(),
                data.toString().getBytes(UTF_8));
        headers.properties()
                .forEach(header -> record.headers()
                        .add(header.getKey(), header.getValue().asText().getBytes(UTF_8)));
        return record;
    }
}

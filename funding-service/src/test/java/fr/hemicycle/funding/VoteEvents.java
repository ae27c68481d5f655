package fr.hemicycle.funding;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.test.KafkaProbe;
import fr.hemicycle.platform.test.TestStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** vote-service as this service hears it: events that a test changes in one thing. */
public final class VoteEvents {

    public final KafkaProbe kafka = new KafkaProbe(TestStack.broker().bootstrapServers());

    /** One line of a vote. */
    public static Map<String, Object> line(
            int number, String operationCode, String amount, @Nullable String reservation) {
        Map<String, Object> line = new HashMap<>(Map.of(
                "line",
                number,
                "expenseId",
                UUID.randomUUID(),
                "operationCode",
                operationCode,
                "imputation",
                Treasury.IMPUTATION,
                "amount",
                Treasury.euros(amount)));
        if (reservation != null) {
            line.put("reservationId", reservation);
        }
        return line;
    }

    public static Map<String, Object> adopted(String deliberationId, List<Map<String, Object>> lines) {
        return Map.of(
                "deliberationId",
                deliberationId,
                "number",
                "2022-552",
                "title",
                "CONTRIBUTION",
                "adoptedOn",
                "2022-12-13",
                "effects",
                lines.isEmpty()
                        ? List.of(Map.of("article", 1, "kind", "ADOPT_PLAN"))
                        : List.of(Map.of("article", 2, "kind", "COMMIT_FUNDS", "lines", lines)));
    }

    public static Map<String, Object> rejected(String deliberationId, List<String> reservations) {
        return Map.of("deliberationId", deliberationId, "number", "2022-553", "reservations", reservations);
    }

    public static Map<String, Object> withdrawn(String reportId, List<String> reservations) {
        return Map.of("reportId", reportId, "number", 49, "reservations", reservations);
    }

    /** Tells a fact under an id of its own; the id. */
    public String tell(String topic, String type, String key, Map<String, Object> data) {
        String id = UUID.randomUUID().toString();
        tell(topic, type, key, data, id);
        return id;
    }

    public void tell(String topic, String type, String key, Map<String, Object> data, String eventId) {
        try {
            tell(topic, type, key, new ObjectMapper().writeValueAsString(data), eventId);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void tell(String topic, String type, String key, String data, String eventId) {
        tell(topic, type, key, data, eventId, 1);
    }

    /** A fact about an act, at its place among the events of its deliberation. */
    public void act(String type, String deliberation, long version, Map<String, Object> data) {
        Map<String, Object> fact = new HashMap<>(data);
        fact.put("deliberationId", deliberation);
        try {
            tell(
                    "deliberations.v1",
                    type,
                    deliberation,
                    new ObjectMapper().writeValueAsString(fact),
                    UUID.randomUUID().toString(),
                    version);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(String topic, String type, String key, String data, String eventId, long version) {
        tell(topic, "vote", type, key, data, eventId, version, Treasury.PAS_DE_CALAIS);
    }

    /** A fact that another collectivity of this installation tells. */
    public void tellAs(String siren, String type, String key, Map<String, Object> data) {
        tellAs(siren, type, key, data, 1);
    }

    /** The same, at its place among the events of its deliberation. */
    public void tellAs(String siren, String type, String key, Map<String, Object> data, long version) {
        try {
            String text = new ObjectMapper().writeValueAsString(data);
            tell("deliberations.v1", "vote", type, key, text, UUID.randomUUID().toString(), version, siren);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a partner tells of its own decision. */
    public void decided(String siren, String data, String eventId) {
        decidedOn("partner-decisions.v1", siren, data, eventId);
    }

    public void decidedOn(String topic, String siren, String data, String eventId) {
        tell(topic, "partner", "ShareDecided", UUID.randomUUID().toString(), data, eventId, 1, siren);
    }

    private void tell(
            String topic,
            String source,
            String type,
            String key,
            String data,
            String eventId,
            long version,
            String siren) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId,
                        "ce_type",
                        "fr.hemicycle." + source + "." + type + ".v1",
                        "ce_source",
                        "/" + source + "/" + siren,
                        "ce_time",
                        "2022-12-13T15:00:00Z",
                        "ce_subject",
                        key,
                        "ce_collectivity",
                        siren,
                        "ce_aggregateversion",
                        Long.toString(version))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        kafka.send(event);
    }
}

package fr.hemicycle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final JsonNode API = ContractFiles.asyncApi();

    static List<String> events() {
        return ContractFiles.events();
    }

    @Test
    void every_message_points_to_a_schema_and_every_schema_has_its_message() {
        List<String> payloads = new ArrayList<>();
        for (Map.Entry<String, JsonNode> message : eventMessages()) {
            String payload = message.getValue().at("/payload/$ref").asString();
            assertThat(payload).isEqualTo(message.getKey() + ContractFiles.SCHEMA);
            payloads.add(payload.replace(ContractFiles.SCHEMA, ""));
        }

        assertThat(payloads).containsExactlyInAnyOrderElementsOf(events());
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_message_is_named_by_the_type_in_its_example(String event) {
        String type = API.at("/components/messages/" + event + "/name").asString();

        assertThat(ContractFiles.example(event).at("/headers/ce_type").asString())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_has_one_topic_whose_aggregate_is_its_key(String event) {
        List<JsonNode> channels = channelsOf(event);

        assertThat(channels).hasSize(1);
        String aggregateId = channels.getFirst().path("x-aggregate-id").asString();
        assertThat(ContractFiles.example(event).path("data").path(aggregateId))
                .isEqualTo(ContractFiles.example(event).path("key"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_sent_by_the_service_that_its_source_names(String event) {
        String source = ContractFiles.example(event).at("/headers/ce_source").asString();

        assertThat(servicesThat("send", event)).containsExactly(source.split("/", -1)[1]);
    }

    @Test
    void the_topics_are_those_that_the_services_use() {
        assertThat(API.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactlyInAnyOrder(
                        "deliberations.v1",
                        "reports.v1",
                        "appointments.v1",
                        "commitments.v1",
                        "authorisations.v1",
                        "payments.v1",
                        "reservations.v1",
                        "operations.v1",
                        "agreements.v1",
                        "financing-plans.v1",
                        "partner-decisions.v1",
                        "missions.v1",
                        "territories.v1",
                        "bodies.v1",
                        "plans.v1",
                        "solutions.v1",
                        "vote-service.dead-letter.v1",
                        "funding-service.dead-letter.v1",
                        "mobility-basin-service.dead-letter.v1");
    }

    @Test
    void every_reference_within_the_file_leads_somewhere() {
        List<String> references = API.findValuesAsString("$ref").stream()
                .filter(reference -> reference.startsWith("#"))
                .toList();

        assertThat(references)
                .isNotEmpty()
                .allMatch(reference -> API.at(reference.substring(1)).isObject());
    }

    @Test
    void every_event_message_carries_the_headers_of_a_cloud_event() {
        for (Map.Entry<String, JsonNode> message : eventMessages()) {
            assertThat(message.getValue().at("/traits/0/$ref").asString())
                    .isEqualTo("#/components/messageTraits/cloudEvent");
        }
        assertThat(API.at("/components/messageTraits/cloudEvent/headers/$ref").asString())
                .isEqualTo(ContractFiles.DEFINITIONS + "#/$defs/headers");
    }

    private static List<Map.Entry<String, JsonNode>> eventMessages() {
        return API.at("/components/messages").properties().stream()
                .filter(message -> !message.getKey().equals("DeadLetter"))
                .toList();
    }

    private static List<JsonNode> channelsOf(String event) {
        return API.path("channels")
                .valueStream()
                .filter(channel -> channel.path("messages").has(event))
                .toList();
    }

    private static Set<String> servicesThat(String action, String event) {
        Set<String> services = new TreeSet<>();
        for (JsonNode operation : API.path("operations").values()) {
            boolean carries = operation
                    .path("messages")
                    .valueStream()
                    .anyMatch(message -> message.path("$ref").asString().endsWith("/messages/" + event));
            if (carries && operation.path("action").asString().equals(action)) {
                services.add(operation.at("/tags/0/name").asString());
            }
        }
        return services;
    }
}

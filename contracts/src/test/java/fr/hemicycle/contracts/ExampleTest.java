package fr.hemicycle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExampleTest {

    static List<String> events() {
        return ContractFiles.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_a_valid_event(String event) {
        JsonNode example = ContractFiles.example(event);

        assertThat(ContractFiles.eventSchema(event).validate(example.path("data")))
                .isEmpty();
        assertThat(ContractFiles.headerSchema().validate(example.path("headers")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_header_but_the_trace_is_required(String event) {
        JsonNode headers = ContractFiles.example(event).path("headers");

        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            ObjectNode without = ((ObjectNode) headers.deepCopy()).without(header.getKey());
            assertThat(ContractFiles.headerSchema().validate(without).isEmpty())
                    .as("without %s", header.getKey())
                    .isEqualTo(header.getKey().equals("traceparent"));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void names_its_schema_and_its_aggregate(String event) {
        JsonNode headers = ContractFiles.example(event).path("headers");

        assertThat(headers.path("ce_type").asString()).endsWith("." + event + ".v1");
        assertThat(headers.path("ce_dataschema").asString()).endsWith("/contracts/" + event + ContractFiles.SCHEMA);
        assertThat(headers.path("ce_subject"))
                .isEqualTo(ContractFiles.example(event).path("key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VoteAdopted", "VoteRejected"})
    void each_member_in_office_stands_in_one_bucket(String event) {
        JsonNode result = ContractFiles.data(event).path("result");
        int buckets = Stream.of("votesFor", "votesAgainst", "abstentions", "notTakingPart", "absentWithoutProxy")
                .mapToInt(bucket -> result.path(bucket).asInt())
                .sum();

        assertThat(buckets).isEqualTo(result.path("inOffice").asInt());
    }
}

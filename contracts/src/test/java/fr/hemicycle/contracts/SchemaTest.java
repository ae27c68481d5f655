package fr.hemicycle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

    static Stream<String> schemaFiles() {
        return Stream.concat(
                Stream.of(ContractFiles.DEFINITIONS),
                ContractFiles.events().stream().map(event -> event + ContractFiles.SCHEMA));
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void is_valid_json_schema_2020_12(String file) {
        JsonNode schema = ContractFiles.json(file);

        assertThat(ContractFiles.metaSchema().validate(schema)).isEmpty();
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void an_invalid_schema_is_found() {
        ObjectNode broken = new JsonMapper().createObjectNode().put("type", "strin");

        assertThat(ContractFiles.metaSchema().validate(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void is_named_after_its_file(String file) {
        assertThat(ContractFiles.json(file).path("$id").asString()).isEqualTo(file);
    }

    @ParameterizedTest
    @MethodSource("schemaFiles")
    void lets_every_object_grow(String file) {
        List<JsonNode> closings = ContractFiles.json(file).findValues("additionalProperties").stream()
                .filter(JsonNode::isBoolean)
                .toList();

        assertThat(closings).isEmpty();
        assertThat(ContractFiles.json(file).findValues("unevaluatedProperties")).isEmpty();
    }

    @Test
    void every_schema_has_exactly_one_example() {
        assertThat(ContractFiles.named(ContractFiles.EXAMPLE)).isNotEmpty().isEqualTo(ContractFiles.events());
    }
}

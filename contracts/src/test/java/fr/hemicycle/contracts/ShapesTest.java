package fr.hemicycle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShapesTest {

    private static final EventContract CONTRACT = EventContract.of(Map.of(
            "asyncapi.yaml",
            "channels: {}",
            "definitions.v1.json",
            "{\"$defs\":{\"money\":{\"properties\":{\"amount\":{}}}}}",
            "Note.v1.schema.json",
            """
            {"properties":{"id":{},"lines":{"items":{"properties":{"sum":{"$ref":"definitions.v1.json#/$defs/money"}}}},"kind":{}},
             "allOf":[{"if":{"properties":{"kind":{"const":"LONG"}}},"then":{"properties":{"pages":{}}}}]}"""));

    @Test
    void knows_the_properties_of_lists_of_conditions_and_of_what_is_shared() {
        assertThat(Shapes.known(CONTRACT, CONTRACT.at("Note.v1.schema.json")))
                .containsExactly("/id", "/kind", "/lines", "/lines/*/sum", "/lines/*/sum/amount", "/pages");
    }

    @Test
    void sees_what_no_payload_shows() {
        assertThat(Shapes.present(new JsonMapper().readTree("{\"id\":1,\"lines\":[{},{\"sum\":{\"amount\":\"1\"}}]}")))
                .containsExactly("/id", "/lines", "/lines/*/sum", "/lines/*/sum/amount");
    }
}

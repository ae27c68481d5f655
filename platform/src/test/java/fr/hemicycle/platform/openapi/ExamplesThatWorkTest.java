package fr.hemicycle.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.junit.jupiter.api.Test;

class ExamplesThatWorkTest {

    private final Example ofThePath = OASFactory.createExample().value("example-id");
    private final Example ofTheBody =
            OASFactory.createExample().value(Map.of("ids", List.of("example-id", "other-id"), "amount", 3));
    private final Example written = OASFactory.createExample().value("{\"id\":\"example-id\"}");

    @Test
    void puts_an_id_that_exists_wherever_an_example_names_it() {
        ExamplesThatWork.put(Map.of("example-id", "live-id"), description());

        assertThat(ofThePath.getValue()).isEqualTo("live-id");
        assertThat(ofTheBody.getValue()).isEqualTo(Map.of("ids", List.of("live-id", "other-id"), "amount", 3));
        assertThat(written.getValue()).isEqualTo("{\"id\":\"live-id\"}");
    }

    @Test
    void leaves_the_examples_as_they_are_where_nothing_is_known() {
        ExamplesThatWork.put(Map.of(), description());

        assertThat(ofThePath.getValue()).isEqualTo("example-id");
    }

    private OpenAPI description() {
        PathItem item = OASFactory.createPathItem()
                .POST(OASFactory.createOperation()
                        .addParameter(OASFactory.createParameter().addExample("one", ofThePath))
                        .requestBody(OASFactory.createRequestBody()
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/json",
                                                OASFactory.createMediaType()
                                                        .addExample("one", ofTheBody)
                                                        .addExample("two", written)))))
                .GET(OASFactory.createOperation());
        return OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem("/v1/things/{id}", item));
    }
}

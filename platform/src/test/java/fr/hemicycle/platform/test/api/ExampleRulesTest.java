package fr.hemicycle.platform.test.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of examples does find those that nobody could send or get. */
class ExampleRulesTest {

    private static final String DESCRIPTION = """
            {"openapi": "3.1.0",
             "paths": {"/v1/basins/{id}": {"post": {
               "parameters": [{"in": "path", "name": "id", "schema": {"type": "string", "format": "uuid"},
                               "examples": {"one": {"value": "01941f29-7c00-7000-8000-000000000301"}}}],
               "requestBody": {"content": {"application/json": {
                 "schema": {"$ref": "#/components/schemas/Basin"},
                 "examples": {"one": {"value": {"name": "Lens"}}, "two": {"value": {"name": "Arras", "count": 2}}}}}},
               "responses": {"200": {
                 "headers": {"Next": {"schema": {"type": "integer"}, "example": 1}},
                 "content": {"application/problem+json": {
                   "schema": {"$ref": "#/components/schemas/Basin"}, "example": {"name": "Douai"}}}}}}}},
             "components": {"schemas": {"Basin": {"type": "object", "required": ["name"], "properties": {
               "name": {"type": "string", "examples": ["Calais"]},
               "example": {"type": "string", "maxLength": 3, "example": "abc"},
               "count": {"type": "integer"}}}}}}
            """;

    @Test
    void finds_nothing_where_all_fit() {
        assertThat(faults(DESCRIPTION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'01941f29-7c00-7000-8000-000000000301'; 'here'; /parameters/0 has",
                "'Arras', 'count': 2; 'Arras', 'count': 'two'; /requestBody/content/application~1json has",
                "'Arras', 'count': 2; 'Arras', 'colour': 2; colour",
                "'example': 1; 'example': 'one'; /headers/Next has",
                "'name': 'Douai'; 'title': 'Douai'; /responses/200/content/application~1problem+json has",
                "['Calais']; [3]; /components/schemas/Basin/properties/name has",
                "'example': 'abc'; 'example': 'abcd'; /components/schemas/Basin/properties/example has",
                "'application/problem+json': {; 'text/csv': {}, 'application/problem+json': {; text/csv has no schema"
            })
    void finds_the_one_that_does_not_fit(String good, String bad, String fault) {
        assertThat(faults(DESCRIPTION.replace(good.replace('\'', '"'), bad.replace('\'', '"'))))
                .isNotEmpty()
                .allMatch(each -> each.contains(fault));
    }

    private static List<String> faults(String description) {
        try {
            return ExampleRules.faults(new ApiDescription(new ObjectMapper().readTree(description)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

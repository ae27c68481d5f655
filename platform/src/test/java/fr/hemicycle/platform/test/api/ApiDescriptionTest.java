package fr.hemicycle.platform.test.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge of answers does find what is wrong with them. */
class ApiDescriptionTest {

    private static final String BODY = "{\"id\":\"01941f29-7c00-7000-8000-000000000301\",\"count\":1}";

    private final ApiDescription description = description();

    @Test
    void finds_nothing_wrong_with_what_is_described() {
        assertThat(faults("get", "/v1/basins/1", 200, "application/json;charset=UTF-8", BODY))
                .isEmpty();
        assertThat(faults("post", "/v1/basins/1", 405, "application/problem+json", "{\"code\":\"METHOD\"}"))
                .isEmpty();
        assertThat(faults("get", "/q/health", 503, "text/plain", "?")).isEmpty();
        assertThat(faults("get", "/v1/nowhere", 404, "", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/v1/basins/1; 409; application/json; {}; 409, which is not described",
                "/v1/basins/1; 200; text/plain; {}; text/plain, which is not described",
                "/v1/basins/1; 200; application/json; {'id':'x','count':1}; uuid",
                "/v1/basins/1; 200; application/json; {'count':1}; id",
                "/v1/basins/1; 200; application/json; {'id':'01941f29-7c00-7000-8000-000000000301','count':'1'}; count",
                "/v1/basins/1; 200; application/json; {'id':'01941f29-7c00-7000-8000-000000000301','colour':1}; colour",
                "/v1/basins/1; 200; application/json; '' ; without the body",
                "/v1/basins/mine; 200; application/json; {}; without the header Next",
                "/v1/nowhere; 200; application/json; {}; is not described"
            })
    void finds_what_is_not_as_described(String path, int status, String type, String body, String fault) {
        assertThat(faults("get", path, status, type, body.replace('\'', '"')))
                .singleElement()
                .asString()
                .contains(fault);
    }

    @Test
    void finds_a_header_that_is_not_as_described() {
        Answer answer = new Answer(
                "get", "/v1/basins/mine", 200, Map.of("content-type", "application/json", "next", "x"), bytes("{}"));
        assertThat(description.faults(answer)).singleElement().asString().contains("header Next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Location", "etag", "Idempotency-Replayed", "link", "Retry-After"})
    void finds_a_header_that_is_not_described(String header) {
        Answer answer = new Answer(
                "get", "/v1/basins/1", 200, Map.of("Content-Type", "application/json", header, "1"), bytes(BODY));
        assertThat(description.faults(answer)).singleElement().asString().containsIgnoringCase(header);
    }

    private List<String> faults(String method, String path, int status, String type, String body) {
        return description.faults(new Answer(method, path, status, Map.of("Content-Type", type), bytes(body)));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(UTF_8);
    }

    private static ApiDescription description() {
        try {
            return new ApiDescription(new ObjectMapper().readTree("""
                    {"openapi": "3.1.0",
                     "paths": {
                       "/v1/basins/{id}": {"get": {"responses": {
                         "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Basin"}}}},
                         "default": {"$ref": "#/components/responses/Other"}}}},
                       "/v1/basins/mine": {"get": {"responses": {
                         "200": {
                           "headers": {"Next": {"required": true, "schema": {"type": "integer"}}},
                           "content": {"application/json": {"schema": {"type": "object"}}}}}}}},
                     "components": {
                       "responses": {"Other": {"description": "`METHOD` (405)"}},
                       "schemas": {"Basin": {"type": "object", "required": ["id"], "properties": {
                         "id": {"type": "string", "format": "uuid"}, "count": {"type": "integer"}}}}}}
                    """));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

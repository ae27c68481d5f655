package fr.hemicycle.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ListRulesTest {

    @Test
    void finds_lists_without_a_limit_and_with_too_large_a_one() throws IOException {
        assertThat(ListRules.faults(description()))
                .containsExactly("/v1/all has pages and takes no limit", "/v1/many/{id} takes a limit of 1000");
    }

    @Test
    void asks_lists_with_their_own_examples() throws IOException {
        assertThat(ListRules.askedForTooMuch(description()))
                .containsExactly("/v1/few?limit=100000", "/v1/many/7?limit=100000&on=2022-12-13");
    }

    private static JsonNode description() throws IOException {
        return new ObjectMapper().readTree("""
                {"components": {"schemas": {"ThingPage": {"properties": {"items": {}, "next": {}}}}},
                 "paths": {
                  "/v1/all": {"get": {"responses": {"200": {"content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/ThingPage"}}}}}}},
                  "/v1/few": {"get": {"parameters": [{"name": "limit", "in": "query", "schema": {"maximum": 200}}]}},
                  "/v1/many/{id}": {"get": {"parameters": [
                    {"name": "id", "in": "path", "examples": {"one": {"value": 7}}},
                    {"name": "on", "in": "query", "required": true, "schema": {"examples": ["2022-12-13"]}},
                    {"name": "limit", "in": "query", "schema": {"maximum": 1000}}]}}}}
                """);
    }
}

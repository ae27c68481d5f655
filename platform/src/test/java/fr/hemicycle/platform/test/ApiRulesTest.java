package fr.hemicycle.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiRulesTest {

    private static final String COMPLETE = """
            {"paths":{"/v1/notes/{id}":{"post":{"operationId":"write","summary":"s","description":"d","tags":["t"],
             "parameters":[{"name":"id","in":"path","examples":{"one":{"value":"1"}}}],
             "requestBody":{"content":{"application/json":{"examples":{"one":{"value":{}}}}}},
             "responses":{"201":{"content":{"application/json":{"example":{}}}}}}}}}""";

    @Test
    void accepts_a_complete_description() throws JsonProcessingException {
        assertThat(faults(COMPLETE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "operationId":"write",                                  | has no operationId
            "summary":"s",                                          | has no summary
            "description":"d",                                      | has no description
            "tags":["t"],                                           | has no tag
            ,"examples":{"one":{"value":"1"}}                       | has no example for id
            "examples":{"one":{"value":{}}}                         | takes a body without an example
            "example":{}                                            | answers 201 without an example
            """)
    void finds_what_is_missing(String left, String fault) throws JsonProcessingException {
        assertThat(faults(COMPLETE.replace(left, "")))
                .singleElement()
                .asString()
                .endsWith(fault);
    }

    private static List<String> faults(String json) throws JsonProcessingException {
        return ApiRules.faults(new ObjectMapper().readTree(json));
    }
}

package fr.hemicycle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No client of a released description is broken; and the comparison does find what would break one. */
class ReleasedApiTest {

    private static final Path FOLDER = Path.of(System.getProperty("hemicycle.root"), "contracts", "openapi");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final String API = """
            openapi: 3.1.0
            info: {title: notes, version: 1.0.0}
            paths:
              /v1/notes:
                post:
                  operationId: writeNote
                  requestBody:
                    content:
                      application/json: {schema: {$ref: "#/components/schemas/WriteNote"}}
                  responses:
                    "201":
                      description: Written
                      content:
                        application/json: {schema: {$ref: "#/components/schemas/Note"}}
              /v1/old-notes/{id}:
                get:
                  operationId: showOldNote
                  deprecated: true
                  x-sunset: 2026-11-26
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    "200": {description: A note}
            components:
              schemas:
                WriteNote:
                  type: object
                  required: [text]
                  properties:
                    text: {type: string, maxLength: 200}
                    colour: {type: string, enum: [BLUE, GREEN]}
                Note:
                  type: object
                  properties: {id: {type: string, format: uuid}, text: {type: string}, kind: {type: string, enum: [A]}}
            """;

    static List<Path> descriptions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void a_client_of_what_was_released_goes_on_working(Path current) throws IOException {
        Path released = FOLDER.resolve("released").resolve(current.getFileName());

        assertThat(released).as("released description, see docs/api-policy.md").exists();
        assertThat(ReleasedApi.breaks(
                        Files.readString(released),
                        Files.readString(current),
                        LocalDate.now(ZoneId.of("Europe/Paris"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an operation is gone         | /v1/notes:                        | /v1/memos:
            a method is gone             | post:                             | put:
            a property becomes required  | required: [text]                  | required: [text, colour]
            a property is gone           | id: {type: string, format: uuid}  | number: {type: string}
            a property is not taken more | colour: {type: string             | color: {type: string
            an answer has a new value    | enum: [A]                         | enum: [A, B]
            a type changes               | id: {type: string, format: uuid}  | id: {type: integer}
            a text becomes shorter       | maxLength: 200                    | maxLength: 100
            a value is no longer taken   | enum: [BLUE, GREEN]               | enum: [BLUE]
            an answer is gone            | "201":                            | "202":
            """)
    void finds_what_breaks_a_client(String change, String before, String after) {
        assertThat(API).contains(before);
        assertThat(ReleasedApi.breaks(API, API.replace(before, after), TODAY))
                .as(change)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing changes                | openapi: 3.1.0       | openapi: 3.1.0
            an answer says more            | text: {type: string} | text: {type: string}, on: {type: string}
            a request may say more         | required: [text]     | required: []
            a text may be longer           | maxLength: 200       | maxLength: 300
            one more value is taken        | enum: [BLUE, GREEN]  | enum: [BLUE, GREEN, RED]
            a description changes          | A note               | Some note
            """)
    void lets_an_api_grow(String change, String before, String after) {
        assertThat(API).contains(before);
        assertThat(ReleasedApi.breaks(API, API.replace(before, after), TODAY))
                .as(change)
                .isEmpty();
    }

    @Test
    void lets_go_what_was_announced_to_be_gone_and_not_a_day_before() {
        String without = API.replace("/v1/old-notes/{id}:", "/v1/new-notes/{id}:");

        assertThat(ReleasedApi.breaks(API, without, TODAY)).isEmpty();
        assertThat(ReleasedApi.breaks(API, without, TODAY.minusDays(1))).contains("/v1/old-notes/{id}");
    }

    @Test
    void lets_an_answer_get_its_first_schema_and_not_lose_it() {
        String without = API.replace("{schema: {$ref: \"#/components/schemas/Note\"}}", "{}");

        assertThat(without).isNotEqualTo(API);
        assertThat(ReleasedApi.breaks(without, API, TODAY)).isEmpty();
        assertThat(ReleasedApi.breaks(API, without, TODAY)).isNotEmpty();
    }
}

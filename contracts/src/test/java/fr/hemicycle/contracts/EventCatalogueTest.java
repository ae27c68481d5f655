package fr.hemicycle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.contracts.EventContract.Told;
import fr.hemicycle.contracts.FieldTable.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The catalogue says what the contract says, and the contract says what a reader must know. */
class EventCatalogueTest {

    private static final Path FILE = EventContract.ROOT.resolve("../docs/event-catalogue.md");
    private static final EventContract CONTRACT = EventContract.in(EventContract.CURRENT);

    static List<Told> events() {
        return CONTRACT.events();
    }

    static List<JsonNode> receptions() {
        return CONTRACT.asyncApi()
                .path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asString().equals("receive"))
                .toList();
    }

    @Test
    void says_what_the_contract_says() throws IOException {
        String current = EventCatalogue.of(CONTRACT);
        if ("write".equals(System.getProperty("hemicycle.snapshots"))) {
            Files.writeString(FILE, current);
        }

        assertThat(Files.readString(FILE))
                .as("docs/event-catalogue.md is written anew by -Dhemicycle.snapshots=write")
                .isEqualTo(current);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_says_what_has_happened_and_when_it_is_told(Told event) {
        assertThat(CONTRACT.at(event.schemaFile()).path("description").asString())
                .isNotBlank();
        assertThat(event.message().path("description").asString()).startsWith("Told ");
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_field_has_a_meaning_and_a_form(Told event) {
        List<Field> fields = FieldTable.of(CONTRACT, CONTRACT.at(event.schemaFile()), List.of());

        assertThat(fields).isNotEmpty().allSatisfy(field -> {
            assertThat(field.meaning()).as(field.name()).isNotBlank();
            assertThat(field.form()).as(field.name()).isNotIn("any", "");
        });
    }

    /** Of a list or an object its fields show it. */
    @Test
    void every_value_has_an_example() throws IOException {
        assertThat(Files.readAllLines(FILE))
                .filteredOn(line -> line.endsWith("|  |"))
                .allMatch(line -> line.matches(
                        "\\| `[^`]+` \\| [^|]+ \\| (list|object|(?:list of )?\\[\\w+]\\(#\\w+\\)) \\| .*"));
    }

    @ParameterizedTest
    @MethodSource("receptions")
    void every_service_says_what_it_does_with_what_it_hears(JsonNode operation) {
        Set<String> heard = new TreeSet<>();
        for (JsonNode message : operation.path("messages")) {
            String reference = message.path("$ref").asString();
            heard.add(reference.substring(reference.lastIndexOf('/') + 1));
        }

        assertThat(operation.path("x-effects").propertyNames()).containsExactlyInAnyOrderElementsOf(heard);
    }

    @Test
    void every_code_of_a_dead_letter_is_explained() {
        JsonNode letter = CONTRACT.asyncApi().at("/components/messages/DeadLetter");

        assertThat(letter.at("/headers/properties/dead-letter-code/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(letter.path("x-codes").propertyNames());
    }
}

package fr.hemicycle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import fr.hemicycle.contracts.EventContract.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The golden payloads: every shape in which an event was ever told (contracts/events/README.md). The services replay them
 * through their consumers.
 */
class GoldenTest {

    private static final Path GOLDEN = EventContract.ROOT.resolve("events/golden");
    private static final EventContract CONTRACT = EventContract.in(EventContract.CURRENT);

    /** Told while the contract was still being written; nothing may join them. */
    private static final Set<String> BEFORE_THE_RELEASE = Set.of(
            "PaymentRecorded.v1/before-release-exercise.json",
            "PaymentRecorded.v1/before-release-beneficiary.json",
            "PaymentReversed.v1/before-release-exercise.json",
            "PaymentReversed.v1/before-release-beneficiary.json");

    static List<Told> events() {
        return CONTRACT.events();
    }

    static List<String> payloads() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> GOLDEN.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_golden_payloads_with_each_of_its_properties(Told event) throws IOException {
        Set<String> shown = new HashSet<>();
        for (String payload : of(event)) {
            shown.addAll(Shapes.present(json(payload).path("data")));
        }

        assertThat(of(event))
                .as("golden payloads")
                .contains(event.version() + "/minimal.json", event.version() + "/full.json");
        assertThat(shown).containsAll(Shapes.known(CONTRACT, CONTRACT.at(event.schemaFile())));
    }

    /** What is required cannot be left out, so a payload that is valid without a property shows that it is optional. */
    @ParameterizedTest
    @MethodSource("events")
    void the_minimal_payload_has_nothing_that_may_be_absent(Told event) throws IOException {
        JsonNode data = json(event.version() + "/minimal.json").path("data");

        for (String name : data.propertyNames()) {
            JsonNode without = ((ObjectNode) data.deepCopy()).without(name);
            assertThat(schema(event.version()).validate(without))
                    .as("without %s", name)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void what_was_once_told_is_valid_today(String payload) {
        JsonNode told = json(payload);
        boolean valid = schema(payload.substring(0, payload.indexOf('/')))
                .validate(told.path("data"))
                .isEmpty();

        assertThat(valid).isEqualTo(!BEFORE_THE_RELEASE.contains(payload));
        assertThat(ContractFiles.headerSchema().validate(told.path("headers"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void a_golden_payload_is_of_an_event_of_the_contract_on_its_topic(String payload) {
        JsonNode told = json(payload);
        Told event = events().stream()
                .filter(each -> payload.startsWith(each.version() + "/"))
                .findFirst()
                .orElseThrow();

        assertThat(told.at("/headers/ce_type").asString()).isEqualTo(event.type());
        assertThat(told.at("/headers/ce_dataschema").asString()).endsWith("/contracts/" + event.schemaFile());
        assertThat(told.path("data").path(event.channel().path("x-aggregate-id").asString()))
                .isEqualTo(told.path("key"));
    }

    private static List<String> of(Told event) throws IOException {
        return payloads().stream()
                .filter(payload -> payload.startsWith(event.version() + "/"))
                .toList();
    }

    private static Schema schema(String version) {
        return ContractFiles.schema(version + ".schema.json");
    }

    private static JsonNode json(String payload) {
        return new JsonMapper().readTree(GOLDEN.resolve(payload));
    }
}

package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.localstack.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who got an event, and knows nothing else, finds what its data means at the address that came with it. */
class SchemaAddressJourneyTest {

    private static final String SIREN = "225100016";

    private final Assembly assembly = new Assembly(List.of(Cluster.shared().api(0)), SIREN);

    @Test
    void the_address_that_comes_with_an_event_answers_with_its_schema() throws Exception {
        String deliberation = assembly.draft("S1", assembly.report(1, assembly.operation("S", "100.00"), "10.00"));
        assembly.ballot(deliberation, "FOR");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> addresses(Service.FUNDING).stream()
                        .anyMatch(address -> address.endsWith("/contracts/BudgetCommitted.v1.schema.json")));

        for (Service service : List.of(Service.VOTE, Service.FUNDING)) {
            assertThat(addresses(service)).isNotEmpty().allSatisfy(address -> {
                JsonNode schema = schemaAt(address);
                assertThat(address).endsWith("/" + schema.path("$id").asText());
                assertThat(schema.path("properties").size()).isPositive();
            });
        }
    }

    private Set<String> addresses(Service service) {
        Set<String> addresses = new TreeSet<>();
        assembly.get(service, "/v1/events?limit=200&collectivity=" + SIREN)
                .forEach(event -> addresses.add(event.path("dataschema").asText()));
        return addresses;
    }

    private static JsonNode schemaAt(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/schema+json");
            return new ObjectMapper().readTree(answer.body());
        }
    }
}

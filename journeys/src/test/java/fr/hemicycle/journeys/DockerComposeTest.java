package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.hemicycle.localstack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docker-compose.yml cannot run here, but whatever it names must exist in the services' configuration. */
class DockerComposeTest {

    private static final Path ROOT = Path.of(System.getProperty("hemicycle.root"));
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Settings that have no default of ours: the place where a service runs decides them. */
    private static final Set<String> DECIDED_BY_THE_PLACE = Set.of(
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.password",
            "hemicycle.seal.key.file",
            "quarkus.oidc.auth.server.url",
            "quarkus.oidc.token.issuer");

    private final JsonNode compose = read("docker-compose.yml");

    @Test
    void every_variable_port_and_topic_exists_in_the_services() {
        assertThat(faults(compose)).isEmpty();
    }

    @Test
    void finds_a_variable_that_no_service_knows() {
        environment("vote-service").put("HEMICYCLE_FUNDNG_URL", "http://funding-service:8082");

        assertThat(faults(compose)).containsExactly("vote-service does not know HEMICYCLE_FUNDNG_URL");
    }

    @Test
    void finds_a_port_that_is_not_the_services() {
        environment("vote-service").put("QUARKUS_HTTP_PORT", "8091");

        assertThat(faults(compose)).containsExactly("vote-service listens on 8081, not 8091");
    }

    @Test
    void finds_a_topic_that_is_missing() {
        environment("topics").put("TOPICS", "deliberations.v1");

        assertThat(faults(compose)).hasSize(1).first().asString().contains("commitments.v1");
    }

    @Test
    void keeps_no_secret_but_marked_local_defaults() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("docker-compose.yml")).stream()
                        .filter(line -> line.contains("PASSWORD:"))
                        .filter(line -> !line.contains(":-")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vote-service", "funding-service"})
    void gives_a_service_that_seals_its_key_as_a_secret_that_is_never_committed(String service) throws IOException {
        String file = environment(service).path("HEMICYCLE_SEAL_KEY_FILE").asText();
        JsonNode secrets = compose.path("services").path(service).path("secrets");

        assertThat(file).isEqualTo("/run/secrets/" + secrets.path(0).asText());
        assertThat(compose.path("secrets")
                        .path(secrets.path(0).asText())
                        .path("file")
                        .asText())
                .endsWith(":-./docker/secrets/seal-key}");
        assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains("docker/secrets/");
    }

    private ObjectNode environment(String service) {
        return (ObjectNode) compose.path("services").path(service).path("environment");
    }

    private static List<String> faults(JsonNode compose) {
        List<String> faults = new ArrayList<>();
        for (Service service : Service.values()) {
            JsonNode environment =
                    compose.path("services").path(service.folder()).path("environment");
            Properties settings = settings(service);
            Set<String> known = new HashSet<>(DECIDED_BY_THE_PLACE);
            settings.stringPropertyNames().forEach(name -> known.add(name.replace('-', '.')));
            for (Map.Entry<String, JsonNode> variable : environment.properties()) {
                if (!known.contains(variable.getKey().toLowerCase(Locale.ROOT).replace('_', '.'))
                        && !variable.getKey().equals("<<")) {
                    faults.add(service.folder() + " does not know " + variable.getKey());
                }
            }
            String port = environment.path("QUARKUS_HTTP_PORT").asText();
            if (!port.equals(settings.getProperty("quarkus.http.port"))) {
                faults.add("%s listens on %s, not %s"
                        .formatted(service.folder(), settings.getProperty("quarkus.http.port"), port));
            }
        }
        JsonNode topics = compose.path("services").path("topics").path("environment");
        Set<String> made = new TreeSet<>(List.of((topics.path("TOPICS").asText() + " "
                        + topics.path("DEAD_LETTER_TOPICS").asText())
                .split(" ")));
        Set<String> described = described();
        if (!made.equals(described)) {
            faults.add("topics made: " + made + ", described: " + described);
        }
        return faults;
    }

    private static Set<String> described() {
        Set<String> topics = new TreeSet<>();
        read("contracts/src/main/resources/META-INF/resources/contracts/asyncapi.yaml")
                .path("channels")
                .forEach(channel -> topics.add(channel.path("address").asText()));
        return topics;
    }

    private static Properties settings(Service service) {
        Properties settings = new Properties();
        for (String file : List.of(
                "platform/src/main/resources/META-INF/microprofile-config.properties",
                service.folder() + "/src/main/resources/application.properties")) {
            try (var in = Files.newBufferedReader(ROOT.resolve(file))) {
                settings.load(in);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return settings;
    }

    private static JsonNode read(String file) {
        try {
            return YAML.readTree(ROOT.resolve(file).toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.hemicycle.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import fr.hemicycle.localstack.Broker;
import fr.hemicycle.localstack.Programs;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.tools.AclCommand;

/** The partners' way to the broker, as docker-compose.partners.yml opens it and docker/kafka/partner-access.sh lets in. */
final class PartnerDoor {

    private static final Path ROOT = Path.of(System.getProperty("hemicycle.root"));

    private PartnerDoor() {}

    static Broker.Door at(int port) {
        String map = environment().path("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP").asText();
        String protocol = Stream.of(map.split(",", -1))
                .filter(each -> each.startsWith("PARTNERS:"))
                .map(each -> each.substring("PARTNERS:".length()))
                .findFirst()
                .orElseThrow();
        return new Broker.Door("PARTNERS", protocol, port, port);
    }

    /** As the image turns its variables into settings; where it listens is this machine's own. */
    static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        environment().properties().forEach(each -> {
            String name = each.getKey()
                    .substring("KAFKA_".length())
                    .replace("___", "-")
                    .replace("__", "%")
                    .replace("_", ".")
                    .replace("%", "_")
                    .toLowerCase(Locale.ROOT);
            if (!name.endsWith("listeners") && !name.equals("listener.security.protocol.map")) {
                settings.put(name, each.getValue().asText());
            }
        });
        return settings;
    }

    /**
     * Runs the script; Kafka's own are replaced by ones that call the same classes.
     *
     * @param folder for these
     */
    static Programs.Result letIn(Path folder, Broker broker, String name, String siren, String password) {
        try {
            Path bin = Files.createDirectories(folder.resolve("bin"));
            tool(bin, "kafka-acls.sh", "org.apache.kafka.tools.AclCommand");
            tool(bin, "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand");
            tool(bin, "kafka-configs.sh", "kafka.admin.ConfigCommand");
            return Programs.run(
                    List.of(
                            ROOT.resolve("docker/kafka/partner-access.sh").toString(),
                            broker.bootstrapServers(),
                            name,
                            siren),
                    Map.of("KAFKA_BIN", bin.toString(), "PARTNER_PASSWORD", password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode environment() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(ROOT.resolve("docker-compose.partners.yml").toFile())
                    .at("/services/kafka/environment");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tool(Path bin, String name, String command) throws IOException {
        String script = """
                #!/bin/sh
                exec %s -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp '%s' %s "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        tools() + File.pathSeparator + ROOT.resolve("local-stack/target/lib") + "/*",
                        command);
        Files.setPosixFilePermissions(
                Files.writeString(bin.resolve(name), script), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path tools() {
        try {
            return Path.of(AclCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

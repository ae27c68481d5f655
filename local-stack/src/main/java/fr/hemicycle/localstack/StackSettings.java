package fr.hemicycle.localstack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a local stack keeps its things and on which ports it listens.
 *
 * @param project the checkout
 * @param home folder of its data, logs and process ids
 */
public record StackSettings(
        Path project, Path home, Map<Service, Integer> servicePorts, int frontPort, int postgresPort, int kafkaPort) {

    private static final int FRONT_PORT = 8080;
    private static final int POSTGRES_PORT = 15432;
    private static final int KAFKA_PORT = 19092;

    public StackSettings {
        servicePorts = Map.copyOf(servicePorts);
    }

    /** The usual settings, as far as the environment does not say otherwise. */
    static StackSettings from(Path project, Map<String, String> environment) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, port(environment, service.portVariable(), service.usualPort()));
        }
        String home = environment.getOrDefault("HEMICYCLE_HOME", "");
        return new StackSettings(
                project.toAbsolutePath(),
                home.isBlank()
                        ? project.toAbsolutePath().resolve(".local")
                        : Path.of(home).toAbsolutePath(),
                ports,
                port(environment, "HEMICYCLE_PORT", FRONT_PORT),
                port(environment, "HEMICYCLE_POSTGRES_PORT", POSTGRES_PORT),
                port(environment, "HEMICYCLE_KAFKA_PORT", KAFKA_PORT));
    }

    Path data() {
        return home.resolve("data");
    }

    Path run() {
        return home.resolve("run");
    }

    Path log(String name) {
        return home.resolve("logs").resolve(name + ".log");
    }

    int port(Service service) {
        Integer port = servicePorts.get(service);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + service);
        }
        return port;
    }

    /** What a process of this stack is told so that its settings are these. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "HEMICYCLE_HOME", home.toString(),
                "HEMICYCLE_PORT", Integer.toString(frontPort),
                "HEMICYCLE_POSTGRES_PORT", Integer.toString(postgresPort),
                "HEMICYCLE_KAFKA_PORT", Integer.toString(kafkaPort)));
        servicePorts.forEach((service, port) -> environment.put(service.portVariable(), Integer.toString(port)));
        return environment;
    }

    /** Where people begin. */
    String frontUrl() {
        return "http://localhost:" + frontPort;
    }

    /** Base of the addresses of each service. */
    Map<Service, String> urls() {
        Map<Service, String> urls = new EnumMap<>(Service.class);
        servicePorts.keySet().forEach(service -> urls.put(service, url(service)));
        return urls;
    }

    /** Base of a service's addresses, without a slash at the end. */
    public String url(Service service) {
        return "http://localhost:" + port(service);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** The identity provider of this stack; its key is kept. */
    public Tokens tokens() {
        return Tokens.withKeyIn(run().resolve("token-key.jwk"));
    }

    ServiceSettings serviceSettings(Service service) {
        return new ServiceSettings(
                        service,
                        port(service),
                        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, service.database()),
                        bootstrapServers(),
                        tokens().publicKeyBase64(),
                        url(Service.FUNDING),
                        Map.of(
                                "HEMICYCLE_SEAL_KEY_FILE",
                                SealKeyFile.in(run().resolve("seal-key")).toString()))
                .with(ServiceSettings.front(urls(), frontUrl()));
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return usual;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new UsageException("%s is not a port: %s".formatted(variable, value));
        }
        return Integer.parseInt(value);
    }
}

package fr.hemicycle.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka broker (and its own controller) as a child process, on 127.0.0.1 only. Its data outlives it. A topic must be
 * made before it is used: a typo in a name is an error here, not a new topic.
 */
public final class Broker implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path data;
    private final int port;
    private final List<Door> doors;
    private final Map<String, String> settings;
    private final Path log;
    private volatile ChildProcess process;

    private Broker(Path data, int port, List<Door> doors, Map<String, String> settings, Path log) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.doors = List.copyOf(doors);
        this.settings = Map.copyOf(settings);
        this.log = log;
        this.process = startServer();
    }

    /**
     * A further way in: for clients with something between them and the broker, or for those who must say who they are.
     *
     * @param name of the listener
     * @param protocol such as {@code SASL_PLAINTEXT}
     * @param port where the broker listens
     * @param advertisedPort where it tells those who come this way to go on
     */
    public record Door(String name, String protocol, int port, int advertisedPort) {

        public Door(int port, int advertisedPort) {
            this("DOOR" + port, "PLAINTEXT", port, advertisedPort);
        }
    }

    /** Starts a broker that logs beside its data, and waits until it answers. */
    public static Broker start(Path data, int port) {
        return start(data, port, List.of());
    }

    /** The same with further doors. */
    public static Broker start(Path data, int port, List<Door> doors) {
        return start(data, port, doors, Map.of());
    }

    /** The same with further settings, which come before ours. */
    public static Broker start(Path data, int port, List<Door> doors, Map<String, String> settings) {
        return new Broker(data, port, doors, settings, beside(data)).awaitReady();
    }

    private static Path beside(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Starts a broker on the data folder, which is made when it is new; {@link #awaitReady()} waits for it. */
    public static Broker launch(Path data, int port, Path log) {
        return new Broker(data, port, List.of(), Map.of(), log);
    }

    /** Waits until the broker answers. */
    public Broker awaitReady() {
        process.awaitReady(START_LIMIT, this::answers);
        return this;
    }

    /** Makes the topics that are not there yet, and waits until they can be used; the value is the number of partitions. */
    public void createTopics(Map<String, Integer> partitionsByTopic) {
        try (BrokerAdmin admin = new BrokerAdmin(bootstrapServers())) {
            partitionsByTopic.forEach(admin::createTopic);
            process.awaitReady(START_LIMIT, () -> admin.haveLeaders(partitionsByTopic.keySet()));
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public ChildProcess process() {
        return process;
    }

    /** SIGKILL; returns when the broker is gone. */
    public void kill() {
        process.kill();
    }

    /** Starts the broker again on the same data and port; stops it first when it runs. */
    public void restart() {
        close();
        process = startServer();
        awaitReady();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.stop(STOP_LIMIT);
        }
    }

    private ChildProcess startServer() {
        Path file = BrokerSettings.write(data, port, doors, settings, Ports.free());
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(file);
        }
        return ChildProcess.start(
                "Kafka", java("kafka.Kafka", List.of(file.toString())), Map.of(), Goodbye.SIGTERM, log);
    }

    private static void format(Path settings) {
        Programs.Result result = Programs.run(java(
                "kafka.tools.StorageTool",
                List.of("format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString())));
        if (!result.succeeded()) {
            throw new LocalStackException("Kafka cannot make its data folder: " + result.output());
        }
    }

    private static List<String> java(String mainClass, List<String> arguments) {
        List<String> options = List.of(
                Programs.java(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                LibraryFolder.path() + "/*",
                mainClass);
        return Stream.concat(options.stream(), arguments.stream()).toList();
    }

    private boolean answers() {
        if (Ports.isFree(port)) {
            return false;
        }
        try (BrokerAdmin admin = new BrokerAdmin(bootstrapServers())) {
            return admin.hasBroker();
        }
    }
}

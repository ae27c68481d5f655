package fr.hemicycle.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the six processes of a stack, running or not. */
record Part(String name, int port, String portVariable, Goodbye goodbye, StackSettings settings) {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String FRONT = "front";

    /** All parts, in the order in which they start. */
    static List<Part> all(StackSettings settings) {
        return Stream.of(Stream.of(postgres(settings), kafka(settings)), services(settings), Stream.of(front(settings)))
                .flatMap(parts -> parts)
                .toList();
    }

    static Part postgres(StackSettings settings) {
        return new Part(POSTGRES, settings.postgresPort(), "HEMICYCLE_POSTGRES_PORT", Goodbye.SIGINT, settings);
    }

    static Part kafka(StackSettings settings) {
        return new Part(KAFKA, settings.kafkaPort(), "HEMICYCLE_KAFKA_PORT", Goodbye.SIGTERM, settings);
    }

    static Part front(StackSettings settings) {
        return new Part(FRONT, settings.frontPort(), "HEMICYCLE_PORT", Goodbye.SIGTERM, settings);
    }

    static Part of(Service service, StackSettings settings) {
        return new Part(service.folder(), settings.port(service), service.portVariable(), Goodbye.SIGTERM, settings);
    }

    private static Stream<Part> services(StackSettings settings) {
        return Stream.of(Service.values()).map(service -> of(service, settings));
    }

    PidFile pidFile() {
        return new PidFile(settings.run().resolve(name + ".pid"));
    }

    Path log() {
        return settings.log(name);
    }

    /** The process that an earlier call left running. */
    Optional<ChildProcess> running() {
        return pidFile().process().map(handle -> ChildProcess.running(name, handle, goodbye, log()));
    }

    /** Refuses when the port is not what it should be: taken by a stranger, or another than that of the running part. */
    void requirePort() {
        if (running().isEmpty()) {
            if (!Ports.isFree(port)) {
                throw new LocalStackException(
                        "port %d, which %s needs, is in use by another program: stop it, or set %s"
                                .formatted(port, name, portVariable));
            }
        } else if (!pidFile().port().equals(Optional.of(port))) {
            throw new LocalStackException("%s is running on port %d, not on %d: run ./suite down first"
                    .formatted(name, pidFile().port().orElseThrow(), port));
        }
    }
}

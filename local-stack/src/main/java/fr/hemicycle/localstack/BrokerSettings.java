package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The broker's settings: small, quick to start, one machine, nothing thrown away. */
final class BrokerSettings {

    private BrokerSettings() {}

    /** Writes the settings beside the data; the controller's port is nobody else's business. */
    static Path write(Path data, int port, List<Broker.Door> doors, Map<String, String> further, int controllerPort) {
        StringBuilder listeners = new StringBuilder();
        StringBuilder advertised = new StringBuilder();
        StringBuilder protocols = new StringBuilder();
        for (Broker.Door door : doors) {
            listeners.append(",%s://127.0.0.1:%d".formatted(door.name(), door.port()));
            advertised.append(",%s://127.0.0.1:%d".formatted(door.name(), door.advertisedPort()));
            protocols.append(",%s:%s".formatted(door.name(), door.protocol()));
        }
        String settings = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d%5$s
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT%6$s
                log.dirs=%3$s

                auto.create.topics.enable=false
                min.insync.replicas=1
                default.replication.factor=1
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                log.retention.ms=-1

                # A killed broker comes back as soon as its former self is forgotten.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0

                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(port, controllerPort, data, listeners, advertised, protocols)
                // Of two lines that set the same, the later one counts.
                + further.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                        .collect(Collectors.joining());
        try {
            Files.createDirectories(data.getParent());
            return Files.writeString(data.resolveSibling(data.getFileName() + ".properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

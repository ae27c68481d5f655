package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The broker's settings: small, quick to start, one machine, nothing thrown away. */
final class BrokerSettings {

    private BrokerSettings() {}

    /** Writes the settings beside the data; the controller's port is nobody else's business. */
    static Path write(Path data, int port, List<Broker.Door> doors, int controllerPort) {
        StringBuilder listeners = new StringBuilder();
        StringBuilder advertised = new StringBuilder();
        StringBuilder protocols = new StringBuilder();
        for (int i = 0; i < doors.size(); i++) {
            Broker.Door door = doors.get(i);
            listeners.append(",DOOR%d://127.0.0.1:%d".formatted(i, door.port()));
            advertised.append(",DOOR%d://127.0.0.1:%d".formatted(i, door.advertisedPort()));
            protocols.append(",DOOR%d:PLAINTEXT".formatted(i));
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
                """.formatted(port, controllerPort, data, listeners, advertised, protocols);
        try {
            Files.createDirectories(data.getParent());
            return Files.writeString(data.resolveSibling(data.getFileName() + ".properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

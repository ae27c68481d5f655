package fr.hemicycle.journeys;

import static org.awaitility.Awaitility.await;

import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Postgres;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.SuiteTopics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What is under way between vote-service and funding-service: without it, waiting for what is lost would never end. */
final class Traffic implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration ACKNOWLEDGED_MAX = Duration.ofSeconds(60);
    private static final Map<Service, List<String>> HEARD = Map.of(
            Service.VOTE, List.of(SuiteTopics.COMMITMENTS),
            Service.FUNDING, List.of(SuiteTopics.DELIBERATIONS, SuiteTopics.REPORTS));

    private final Cluster cluster;
    private final Admin admin;
    /** The last offset of a partition, as it was when nobody waited for it any more. */
    private final Map<TopicPartition, Long> leftBehind = new HashMap<>();

    Traffic(Cluster cluster) {
        this.cluster = cluster;
        this.admin = Admin.create(Map.of("bootstrap.servers", cluster.broker().bootstrapServers()));
    }

    /**
     * Waits until all events are published and acknowledged by those who hear them. An offset whose commit a rebalance refused is
     * committed with the next record only, so that what is handled may look unacknowledged: then it goes on after a while, and does
     * not wait for the same again.
     */
    void awaitQuiet() {
        long end = System.nanoTime() + ACKNOWLEDGED_MAX.toNanos();
        while (!isQuiet() && System.nanoTime() < end) {
            Assembly.pause(Duration.ofMillis(100));
        }
        HEARD.keySet().forEach(service -> leftBehind.putAll(unacknowledged(service)));
        awaitPublished(Service.VOTE);
        awaitPublished(Service.FUNDING);
    }

    private boolean isQuiet() {
        return isPublished(Service.VOTE)
                && isAcknowledged(Service.FUNDING)
                && isPublished(Service.FUNDING)
                && isAcknowledged(Service.VOTE);
    }

    /** Waits until the outbox of a service is empty. */
    void awaitPublished(Service service) {
        await().atMost(LIMIT).until(() -> isPublished(service));
    }

    private boolean isPublished(Service service) {
        return count(service, "SELECT count(*) FROM outbox") == 0;
    }

    /** How many relays of a service have events in hand of which the broker has not told that it has them. */
    int relaysAtWork(Service service) {
        return count(
                service,
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND state = 'idle in transaction' AND query LIKE '%FROM outbox o JOIN domain_event%'");
    }

    private int count(Service service, String sql) {
        try (Connection connection = cluster.postgres().connect(service.database(), Postgres.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new LocalStackException("no answer from " + service.database() + ": " + e.getMessage(), e);
        }
    }

    /** Whether a service has acknowledged to the broker all that it hears. */
    boolean isAcknowledged(Service service) {
        return leftBehind.entrySet().containsAll(unacknowledged(service).entrySet());
    }

    /** The partitions of which a service has not acknowledged all, with where each ends. */
    private Map<TopicPartition, Long> unacknowledged(Service service) {
        try {
            Map<TopicPartition, OffsetAndMetadata> acknowledged = admin.listConsumerGroupOffsets(service.folder())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(partitions(service)).all().get().forEach((partition, end) -> {
                OffsetAndMetadata offset = acknowledged.get(partition);
                if (end.offset() > (offset == null ? 0 : offset.offset())) {
                    ends.put(partition, end.offset());
                }
            });
            return ends;
        } catch (ExecutionException e) {
            throw new LocalStackException("Kafka does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }

    private static Map<TopicPartition, OffsetSpec> partitions(Service service) {
        Map<String, Integer> counts = SuiteTopics.partitions();
        return HEARD.getOrDefault(service, List.of()).stream()
                .flatMap(topic -> IntStream.range(0, counts.getOrDefault(topic, 0))
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
    }

    @Override
    public void close() {
        admin.close();
    }
}

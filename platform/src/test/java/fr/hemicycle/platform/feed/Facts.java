package fr.hemicycle.platform.feed;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Facts for the doors to show. */
@ApplicationScoped
class Facts {

    static final String TOPIC = "facts.v1";
    static final String COUNTED = "fr.hemicycle.sample.Counted.v1";
    static final String OTHER = "fr.hemicycle.sample.Other.v1";

    private final Outbox outbox;

    Facts(Outbox outbox) {
        this.outbox = outbox;
    }

    record Counted(int count) {}

    record Other(int count) {}

    void append(String collectivity, UUID aggregate, Record data) {
        QuarkusTransaction.requiringNew().run(() -> add(collectivity, aggregate, data));
    }

    /** In the transaction under way. */
    void add(String collectivity, UUID aggregate, Record data) {
        outbox.append(new Event(
                TOPIC,
                "fr.hemicycle.sample." + data.getClass().getSimpleName() + ".v1",
                collectivity,
                aggregate,
                Instant.parse("2022-12-13T10:00:00Z"),
                data));
    }

    /** Into the history only, so that Kafka has nothing to do with it. */
    static void insert(String collectivity, String topic, int count, int size) throws SQLException {
        try (Connection connection = TestStack.postgres().connect(TestStack.database(), TestStack.database());
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO domain_event (id, collectivity, topic, type, aggregate_id, aggregate_version,
                                                  occurred_at, source, data)
                        SELECT uuidv7(), ?, ?, 'fr.hemicycle.sample.Counted.v1', ?, n, now(),
                               '/sample-service/' || ?, '{"text":"' || repeat('x', ?) || '"}'
                        FROM generate_series(1, ?) n""")) {
            insert.setString(1, collectivity);
            insert.setString(2, topic);
            insert.setObject(3, Ids.next());
            insert.setString(4, collectivity);
            insert.setInt(5, size);
            insert.setInt(6, count);
            insert.executeUpdate();
        }
    }
}

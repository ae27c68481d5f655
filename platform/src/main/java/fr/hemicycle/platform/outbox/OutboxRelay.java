package fr.hemicycle.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes what the outbox holds. One replica works at a time, by an advisory lock that lives and dies with its
 * transaction; a batch is claimed, sent, acknowledged and only then deleted. A crash anywhere in between sends a batch
 * twice, never not at all: consumers have an inbox for that.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH_SIZE_MAX = 200;
    private static final Duration PAUSE_MAX = Duration.ofSeconds(2);
    /** Any number that nothing else in the database locks on. */
    private static final long ADVISORY_LOCK = 0x4845_4D49_4359L;

    private final AgroalDataSource database;
    private final Broker broker;
    private final MeterRegistry meters;
    private final Duration poll;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;

    @SuppressWarnings("NullAway.Init") // set on start, before anything can read it
    private volatile Thread thread;

    OutboxRelay(
            AgroalDataSource database,
            Broker broker,
            MeterRegistry meters,
            @ConfigProperty(name = "hemicycle.relay.poll") Duration poll) {
        this.database = database;
        this.broker = broker;
        this.meters = meters;
        this.poll = poll;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake();
        if (!thread.join(Duration.ofSeconds(5))) {
            // What was in flight stays in the outbox and goes out again after the restart.
            thread.interrupt();
        }
    }

    void wake() {
        wakeUps.release();
    }

    private void run() {
        Duration pause = poll;
        while (running) {
            try {
                if (wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
                while (running && publishBatch() == BATCH_SIZE_MAX) {
                    // Until the backlog is gone.
                }
                pause = poll;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
                LOG.warnf("events wait in the outbox, next try in %d ms: %s", pause.toMillis(), e.getMessage());
                meters.counter("hemicycle.outbox.failures").increment();
            }
        }
    }

    /** @return how many rows the batch had; 0 as well when another replica is at work */
    private int publishBatch() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!lock(connection)) {
                    return 0;
                }
                List<OutboxRow> batch = claim(connection);
                if (batch.isEmpty()) {
                    return 0;
                }
                Dispatch.Receipt receipt = Dispatch.of(batch, broker);
                settle(connection, receipt);
                connection.commit();
                meters.counter("hemicycle.outbox.published")
                        .increment(receipt.acknowledged().size());
                return batch.size();
            } finally {
                // After a commit there is nothing to roll back; after a failure everything goes out again.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** A deletion that a crash undoes only sends a batch again, so that nobody waits here for the disk. */
    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "SELECT pg_try_advisory_xact_lock(?), set_config('synchronous_commit', 'off', true)")) {
            lock.setLong(1, ADVISORY_LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The oldest rows, but none behind a parked one of the same aggregate: its order would be lost. */
    private static List<OutboxRow> claim(Connection connection) throws SQLException {
        List<OutboxRow> batch = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT o.position, e.* FROM outbox o JOIN domain_event e ON e.id = o.event_id
                WHERE NOT EXISTS (SELECT 1 FROM outbox p
                                  WHERE p.aggregate_id = o.aggregate_id AND p.parked_because IS NOT NULL)
                ORDER BY o.position LIMIT ?""")) {
            select.setInt(1, BATCH_SIZE_MAX);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    batch.add(OutboxRow.read(row));
                }
            }
        }
        return batch;
    }

    private static void settle(Connection connection, Dispatch.Receipt receipt) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE position = ?");
                PreparedStatement park =
                        connection.prepareStatement("UPDATE outbox SET parked_because = ? WHERE position = ?")) {
            for (OutboxRow row : receipt.acknowledged()) {
                delete.setLong(1, row.position());
                delete.addBatch();
            }
            for (Map.Entry<OutboxRow, String> each : receipt.refused().entrySet()) {
                OutboxRow row = each.getKey();
                LOG.errorf("event %s of %s is parked: %s", row.id(), row.aggregateId(), each.getValue());
                park.setString(1, each.getValue());
                park.setLong(2, row.position());
                park.addBatch();
            }
            delete.executeBatch();
            park.executeBatch();
        }
    }
}

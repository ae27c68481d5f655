package fr.hemicycle.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events in the transaction of their facts. The caller has locked or just inserted the aggregate's row, so that the
 * order of positions within an aggregate is the order of its facts.
 */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final String service;

    Outbox(
            AgroalDataSource database,
            ObjectMapper json,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
        this.service = service;
    }

    /** Keeps the event, and wakes the relay once the transaction has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement history = connection.prepareStatement("""
                        WITH kept AS (
                          INSERT INTO domain_event (id, collectivity, topic, type, aggregate_id, aggregate_version,
                                                    occurred_at, source, traceparent, data, barrier)
                          SELECT ?, ?, ?, ?, ?, coalesce(max(aggregate_version), 0) + 1, ?, ?, ?, ?,
                                 greatest(pg_current_xact_id(), max(barrier))
                          FROM domain_event WHERE topic = ? AND aggregate_id = ? RETURNING id, aggregate_id)
                        INSERT INTO outbox (event_id, aggregate_id) SELECT id, aggregate_id FROM kept""")) {
            history.setObject(1, id);
            history.setString(2, event.collectivity());
            history.setString(3, event.topic());
            history.setString(4, event.type());
            history.setObject(5, event.aggregateId());
            history.setObject(6, event.occurredAt().atOffset(ZoneOffset.UTC));
            history.setString(7, "/" + service + "/" + event.collectivity());
            history.setString(8, traceparent());
            history.setString(9, json.writeValueAsString(event.data()));
            history.setString(10, event.topic());
            history.setObject(11, event.aggregateId());
            history.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("event " + event.type() + " could not be kept", e);
        }
        LOG.infof("%s of %s", event.type(), event.aggregateId());
        transaction.registerInterposedSynchronization(new WakeRelayAfterCommit());
    }

    /** The signal is a hint that saves the time of a poll; the poll is the truth. */
    private final class WakeRelayAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }

    private static @Nullable String traceparent() {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(
                        Context.current(),
                        headers,
                        (carrier, name, value) ->
                                Objects.requireNonNull(carrier).put(name, value));
        return headers.get("traceparent");
    }
}

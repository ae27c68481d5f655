package fr.hemicycle.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.platform.outbox.Broker;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets each event take effect once. Its id is recorded in the transaction of its effect, so a repeat finds it. What can
 * never be understood goes to the dead-letter topic; what cannot be done yet, because the database is away or a row is
 * locked, is tried again in place, so that money never lands in a dead-letter topic because PostgreSQL was down.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration PAUSE_MIN = Duration.ofMillis(50);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(2);

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Broker broker;
    private final MeterRegistry meters;
    private final String service;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Inbox(
            AgroalDataSource database,
            ObjectMapper json,
            Broker broker,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        // A schema only grows: a reader of today ignores what tomorrow adds.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.broker = broker;
        this.meters = meters;
        this.service = service;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /**
     * Handles one record and returns when its offset may be committed.
     *
     * @param consumer name under which the event counts as received; one per independent effect
     * @throws IllegalStateException when the service stops first: the offset stays, and the event comes again
     */
    public void receive(String consumer, ConsumerRecord<String, byte[]> record, List<Effect<?>> effects) {
        Duration pause = PAUSE_MIN;
        while (true) {
            try {
                try {
                    handle(consumer, record, effects);
                } catch (UnreadableEventException e) {
                    setAside(record, e);
                }
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                LOG.warnf(e, "%s waits at %s/%d/%d", consumer, record.topic(), record.partition(), record.offset());
                meters.counter("hemicycle.inbox.retries", "consumer", consumer).increment();
                waitOrStop(pause);
                pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while receiving", e);
            }
        }
    }

    private void handle(String consumer, ConsumerRecord<String, byte[]> record, List<Effect<?>> effects)
            throws UnreadableEventException, SQLException {
        ReceivedEvent event = ReceivedEvent.of(record);
        for (Effect<?> effect : effects) {
            if (effect.type().equals(event.type())) {
                boolean first = take(consumer, event, effect, record.value());
                count(first ? "hemicycle.inbox.applied" : "hemicycle.inbox.duplicates", consumer);
                return;
            }
            if (effect.isOtherVersionOf(event.type())) {
                throw new UnreadableEventException(
                        Unreadable.VERSION_MUST_BE_KNOWN, "version of " + event.type() + " is not known here");
            }
        }
        count("hemicycle.inbox.skipped", consumer);
    }

    private <T extends Record> boolean take(String consumer, ReceivedEvent event, Effect<T> effect, byte[] value)
            throws UnreadableEventException {
        T data = read(effect.shape(), value);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!recordFirst(consumer, event)) {
                return false;
            }
            effect.action().on(event, data);
            return true;
        });
    }

    private <T> T read(Class<T> shape, byte[] value) throws UnreadableEventException {
        if (value == null) {
            throw new UnreadableEventException(Unreadable.DATA_MUST_BE_READABLE, "no data");
        }
        try {
            T data = json.readValue(value, shape);
            if (data == null) {
                throw new UnreadableEventException(Unreadable.DATA_MUST_BE_READABLE, "data is null");
            }
            return data;
        } catch (IOException e) {
            throw new UnreadableEventException(Unreadable.DATA_MUST_BE_READABLE, "data: " + e.getMessage());
        }
    }

    private boolean recordFirst(String consumer, ReceivedEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO inbox (consumer, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, consumer);
            insert.setObject(2, event.id());
            return insert.executeUpdate() == 1;
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> record, UnreadableEventException unreadable)
            throws ExecutionException, InterruptedException {
        String reason = String.valueOf(unreadable.getMessage());
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(service + ".dead-letter.v1", null, record.key(), record.value(), record.headers());
        letter.headers()
                .add("dead-letter-code", unreadable.code().name().getBytes(UTF_8))
                .add("dead-letter-reason", reason.getBytes(UTF_8))
                .add("dead-letter-topic", record.topic().getBytes(UTF_8))
                .add(
                        "dead-letter-partition",
                        Integer.toString(record.partition()).getBytes(UTF_8))
                .add("dead-letter-offset", Long.toString(record.offset()).getBytes(UTF_8));
        broker.send(letter).get();
        meters.counter("hemicycle.inbox.dead.letters", "topic", record.topic()).increment();
        LOG.errorf(
                "set aside %s/%d/%d: %s, %s",
                record.topic(), record.partition(), record.offset(), unreadable.code(), reason);
    }

    private void count(String counter, String consumer) {
        meters.counter(counter, "consumer", consumer).increment();
    }

    private void waitOrStop(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopped while receiving");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while receiving", e);
        }
    }
}

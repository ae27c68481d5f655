package fr.hemicycle.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The way to Kafka for what must not be lost: all replicas acknowledge, the broker drops the producer's own repeats. */
@ApplicationScoped
public class Broker {

    private final Map<String, Object> settings;
    private final String publicUrl;
    private @Nullable Producer<String, byte[]> producer;

    Broker(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            @ConfigProperty(name = "hemicycle.public-url") String publicUrl) {
        this.settings = new HashMap<>(connection);
        this.publicUrl = publicUrl;
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "3000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "6000");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
    }

    /** Base of the addresses that events carry, such as that of their schema. */
    public String publicUrl() {
        return publicUrl;
    }

    /** Sends one record; the future fails when the broker did not take it. */
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        try {
            return producer.send(record);
        } catch (KafkaException fatal) {
            // A producer that is beyond repair is replaced at the next try.
            close();
            return CompletableFuture.failedFuture(new TimeoutException(fatal.getMessage()));
        }
    }

    /** Whether the failure lies with the way to the broker; what lies with the record itself fails for ever. */
    boolean mayTakeItLater(ExecutionException failure) {
        return !(failure.getCause() instanceof RecordTooLargeException
                || failure.getCause() instanceof InvalidTopicException
                || failure.getCause() instanceof InvalidRecordException);
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }
}

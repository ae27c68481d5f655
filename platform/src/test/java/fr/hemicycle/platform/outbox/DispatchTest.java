package fr.hemicycle.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final OutboxRow FIRST = row(ONE, 1);
    private static final OutboxRow SECOND = row(ONE, 2);
    private static final OutboxRow ELSEWHERE = row(OTHER, 1);

    /** Takes all but what is named here; each record that it is handed stays in its memory. */
    private static final class Taking extends Broker {

        private final Map<String, Exception> failures;
        private final List<String> handed = new ArrayList<>();
        private int unanswered;

        Taking(Map<String, Exception> failures) {
            super(Map.of(), "http://localhost");
            this.failures = failures;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            String data = new String(record.value(), UTF_8);
            handed.add(data);
            unanswered++;
            Exception failure = failures.get(data);
            return new CompletableFuture<>() {
                @Override
                public RecordMetadata get() throws ExecutionException {
                    unanswered--;
                    if (failure != null) {
                        throw new ExecutionException(failure);
                    }
                    return new RecordMetadata(new TopicPartition(record.topic(), 0), 0, 0, 0, 0, 0);
                }
            };
        }
    }

    @Test
    void sends_of_each_aggregate_one_at_a_time_and_the_others_meanwhile() throws InterruptedException {
        Taking broker = new Taking(Map.of());

        Dispatch.Receipt receipt = Dispatch.of(List.of(FIRST, SECOND, ELSEWHERE), broker);

        assertThat(broker.handed).containsExactly(FIRST.data(), ELSEWHERE.data(), SECOND.data());
        assertThat(receipt.acknowledged()).containsExactly(FIRST, ELSEWHERE, SECOND);
        assertThat(receipt.refused()).isEmpty();
        assertThat(broker.unanswered).isZero();
    }

    /** A producer that gives the first one up still delivers the second, if it has it. */
    @Test
    void hands_nothing_over_behind_what_is_not_acknowledged() {
        Taking broker = new Taking(Map.of(FIRST.data(), new TimeoutException("expired")));

        assertThatThrownBy(() -> Dispatch.of(List.of(FIRST, SECOND, ELSEWHERE), broker))
                .hasMessageContaining("expired");

        assertThat(broker.handed).doesNotContain(SECOND.data());
    }

    @Test
    void hands_nothing_over_behind_what_is_refused_for_good() throws InterruptedException {
        Taking broker = new Taking(Map.of(FIRST.data(), new RecordTooLargeException("large")));

        Dispatch.Receipt receipt = Dispatch.of(List.of(FIRST, SECOND, ELSEWHERE), broker);

        assertThat(broker.handed).doesNotContain(SECOND.data());
        assertThat(receipt.acknowledged()).containsExactly(ELSEWHERE);
        assertThat(receipt.refused()).containsOnlyKeys(FIRST);
    }

    private static OutboxRow row(UUID aggregate, long version) {
        return new OutboxRow(
                version,
                new UUID(version, aggregate.getLeastSignificantBits()),
                "226200012",
                "facts.v1",
                "fr.hemicycle.sample.Counted.v1",
                aggregate,
                version,
                Instant.EPOCH,
                "/sample-service/226200012",
                null,
                "%s v%d".formatted(aggregate, version));
    }
}

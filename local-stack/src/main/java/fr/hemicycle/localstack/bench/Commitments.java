package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.LocalStackException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Commitments of votes that are put on the topic all at once, until the last one is there. */
final class Commitments {

    private final Target target;
    private final Budget budget;
    private final Adoptions adoptions;

    Commitments(Target target, Budget budget) {
        this.target = target;
        this.budget = budget;
        this.adoptions = Adoptions.ofContractIn(target.project());
    }

    /** @param operations codes, over which the votes are dealt */
    Measure sustained(String name, int votes, List<String> operations) {
        List<ProducerRecord<String, byte[]>> records = IntStream.range(0, votes)
                .mapToObj(i -> adoptions.commitOneEuro(Budget.COLLECTIVITY, operations.get(i % operations.size())))
                .toList();
        UUID before = budget.lastOutcome();
        long begin = System.nanoTime();
        send(records);
        long missing = budget.missing(before, votes);
        return Measure.ofWhole(name, votes - missing, missing, (System.nanoTime() - begin) / 1e9);
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> connection = Map.of("bootstrap.servers", target.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new LocalStackException("Kafka refuses a record: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("interrupted", e);
        }
    }
}

package fr.hemicycle.platform.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends a batch in waves: of each aggregate one row at a time, the next one only once the one before it is acknowledged. The
 * producer keeps the order of what it delivers, but after it has given a record up it still delivers those behind it.
 */
final class Dispatch {

    private final Broker broker;
    private final List<OutboxRow> acknowledged = new ArrayList<>();
    private final Map<OutboxRow, String> refused = new HashMap<>();
    private final Set<UUID> stopped = new HashSet<>();

    private Dispatch(Broker broker) {
        this.broker = broker;
    }

    /**
     * What became of a batch; what is in neither waits behind a row that was refused.
     *
     * @param refused rows that the broker will never take, with the reason
     */
    record Receipt(List<OutboxRow> acknowledged, Map<OutboxRow, String> refused) {}

    /** @throws IllegalStateException when the broker is merely away */
    static Receipt of(List<OutboxRow> batch, Broker broker) throws InterruptedException {
        Dispatch dispatch = new Dispatch(broker);
        for (List<OutboxRow> wave : waves(batch)) {
            dispatch.send(wave);
        }
        return new Receipt(dispatch.acknowledged, dispatch.refused);
    }

    private static Collection<List<OutboxRow>> waves(List<OutboxRow> batch) {
        Map<UUID, Integer> seen = new HashMap<>();
        Map<Integer, List<OutboxRow>> waves = new TreeMap<>();
        for (OutboxRow row : batch) {
            waves.computeIfAbsent(seen.merge(row.aggregateId(), 1, Integer::sum), number -> new ArrayList<>())
                    .add(row);
        }
        return waves.values();
    }

    private void send(List<OutboxRow> wave) throws InterruptedException {
        Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (OutboxRow row : wave) {
            if (!stopped.contains(row.aggregateId())) {
                sent.put(row, broker.send(row.toRecord(broker.publicUrl())));
            }
        }
        for (Map.Entry<OutboxRow, Future<RecordMetadata>> each : sent.entrySet()) {
            try {
                each.getValue().get();
                acknowledged.add(each.getKey());
            } catch (ExecutionException e) {
                if (broker.mayTakeItLater(e)) {
                    throw new IllegalStateException(e);
                }
                refused.put(each.getKey(), String.valueOf(e.getCause()));
                stopped.add(each.getKey().aggregateId());
            }
        }
    }
}

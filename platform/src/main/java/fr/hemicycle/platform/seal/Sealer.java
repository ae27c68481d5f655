package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Puts the records that wait into blocks: one block a collectivity and a turn, chained to the one before and signed. One
 * replica works at a time; a crash leaves the records waiting.
 */
@ApplicationScoped
public class Sealer {

    private static final int RECORDS_MAX = 1000;
    /** Any number that nothing else in the database locks on. */
    static final long ADVISORY_LOCK = 0x4845_4D49_5345L;

    static final String NO_BLOCK = HexFormat.of().formatHex(new byte[32]);

    static final String WAITING = """
            SELECT w.collectivity, w.position, r.id, r.subject, r.content
            FROM seal_waiting w JOIN sealed_record r ON r.id = w.record_id
            ORDER BY w.position LIMIT ?""";

    private final AgroalDataSource database;
    private final SealKey key;
    private final Clock clock;

    Sealer(AgroalDataSource database, SealKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    private record Waiting(long position, UUID id, UUID subject, String content) {

        byte[] leaf() {
            return Merkle.leaf(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Last(int number, String hash) {}

    @Scheduled(every = "{hemicycle.seal.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTurn() throws SQLException {
        int sealed;
        do {
            sealed = seal();
        } while (sealed == RECORDS_MAX);
    }

    /** @return how many records it sealed; 0 as well without a key, or when another replica is at work */
    @Transactional
    public int seal() throws SQLException {
        if (!key.isThere()) {
            return 0;
        }
        try (Connection connection = database.getConnection()) {
            if (!lock(connection)) {
                return 0;
            }
            Map<String, List<Waiting>> waiting = waiting(connection);
            for (Map.Entry<String, List<Waiting>> each : waiting.entrySet()) {
                seal(connection, each.getKey(), each.getValue());
            }
            return waiting.values().stream().mapToInt(List::size).sum();
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, ADVISORY_LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Map<String, List<Waiting>> waiting(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, RECORDS_MAX);
            Map<String, List<Waiting>> waiting = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.computeIfAbsent(row.getString(1), collectivity -> new ArrayList<>())
                            .add(new Waiting(
                                    row.getLong(2),
                                    row.getObject(3, UUID.class),
                                    row.getObject(4, UUID.class),
                                    row.getString(5)));
                }
            }
            return waiting;
        }
    }

    private void seal(Connection connection, String collectivity, List<Waiting> records) throws SQLException {
        Last last = last(connection, collectivity);
        int number = last.number() + 1;
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("collectivity", collectivity);
        header.put("number", number);
        header.put("previous", last.hash());
        header.put("records", records.size());
        header.put(
                "root",
                HexFormat.of()
                        .formatHex(
                                Merkle.root(records.stream().map(Waiting::leaf).toList())));
        header.put("sealedAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        header.put("keyId", key.id());
        byte[] bytes = CanonicalJson.bytes(header);
        insert(
                connection,
                "INSERT INTO seal_key (key_id, public_key) VALUES (?, ?) ON CONFLICT DO NOTHING",
                key.id(),
                key.open());
        insert(
                connection,
                "INSERT INTO seal_block (collectivity, number, header, signature) VALUES (?, ?, ?, ?)",
                collectivity,
                number,
                new String(bytes, StandardCharsets.UTF_8),
                key.sign(bytes));
        keepLeaves(connection, collectivity, number, records);
    }

    private static void keepLeaves(Connection connection, String collectivity, int block, List<Waiting> records)
            throws SQLException {
        try (PreparedStatement leaf = connection.prepareStatement("""
                        INSERT INTO seal_leaf (record_id, collectivity, subject, block, position, hash, digests)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement done = connection.prepareStatement("DELETE FROM seal_waiting WHERE position = ?")) {
            for (int position = 0; position < records.size(); position++) {
                Waiting record = records.get(position);
                leaf.setObject(1, record.id());
                leaf.setString(2, collectivity);
                leaf.setObject(3, record.subject());
                leaf.setInt(4, block);
                leaf.setInt(5, position);
                leaf.setString(6, HexFormat.of().formatHex(record.leaf()));
                leaf.setString(7, StoredJson.fields(record.content()).text());
                leaf.addBatch();
                done.setLong(1, record.position());
                done.addBatch();
            }
            leaf.executeBatch();
            done.executeBatch();
        }
    }

    private static Last last(Connection connection, String collectivity) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number, header FROM seal_block WHERE collectivity = ? ORDER BY number DESC LIMIT 1")) {
            select.setString(1, collectivity);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Last(row.getInt(1), Merkle.blockOf(row.getString(2))) : new Last(0, NO_BLOCK);
            }
        }
    }

    private static void insert(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}

package fr.hemicycle.platform.seal;

import fr.hemicycle.platform.seal.SealLedger.Block;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the ledger in the database still is what was sealed, whoever changed it. */
@ApplicationScoped
public class SealCheck {

    private final AgroalDataSource database;

    SealCheck(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Something that does not hold.
     *
     * @param place a block, a key or a record, and what of it: {@code /blocks/3/signature}, {@code /records/ID/content/title}
     */
    public record Fault(String place, String what) {}

    /**
     * One part of the walk.
     *
     * @param next number of the last block, to go on from; {@code null} at the end of the chain
     */
    public record Part(
            int blocks,
            int records,
            List<Fault> faults,
            @Nullable Integer next) {}

    /** Walks the chain behind a block: each block with all of its records. What has no block is looked for at the end. */
    @Transactional
    public Part walk(String collectivity, int after, int limit) {
        try (Connection connection = database.getConnection()) {
            List<Block> found = SealLedger.blocks(connection, collectivity, after, limit + 1);
            List<Block> blocks = found.subList(0, Math.min(limit, found.size()));
            boolean isLast = found.size() <= limit;
            List<Fault> faults = new ArrayList<>();
            int records = 0;
            int last = after;
            for (Block block : blocks) {
                records += check(connection, collectivity, block, faults);
                last = block.number();
            }
            if (isLast) {
                faults.addAll(outsideOfTheChain(connection, collectivity, last));
            }
            return new Part(blocks.size(), records, List.copyOf(faults), isLast ? null : last);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    /** The same for the records of one subject and the blocks that they are in. */
    @Transactional
    public List<Fault> of(String collectivity, UUID subject) {
        try (Connection connection = database.getConnection()) {
            return of(connection, collectivity, Set.of(subject));
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    /** The same for several subjects, as one snapshot has them. */
    public static List<Fault> of(Connection connection, String collectivity, Set<UUID> subjects) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(StoredRecord.SELECT_OF_SUBJECTS)) {
            List<Fault> faults = new ArrayList<>();
            Map<Integer, List<StoredRecord>> byBlock = new TreeMap<>();
            select.setFetchSize(100);
            SealedRecords.ofSubjects(select, collectivity, subjects);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    StoredRecord record = StoredRecord.of(row);
                    faults.addAll(record.faults(collectivity));
                    if (record.hasLeaf()) {
                        byBlock.computeIfAbsent(record.block(), block -> new ArrayList<>())
                                .add(record.withoutRow());
                    }
                }
            }
            for (int number : byBlock.keySet()) {
                List<Block> blocks = SealLedger.blocks(connection, collectivity, number - 1, 1);
                if (blocks.isEmpty() || blocks.getFirst().number() != number) {
                    faults.add(new Fault("/blocks/" + number, "is missing"));
                } else {
                    List<String> hashes = Proofs.hashes(connection, collectivity, number);
                    byBlock.getOrDefault(number, List.of()).stream()
                            .filter(record -> record.position() >= hashes.size())
                            .forEach(record -> faults.add(record.outOfPlace()));
                    faults.addAll(new BlockCheck(connection, collectivity).faults(blocks.getFirst(), hashes));
                }
            }
            return List.copyOf(faults);
        }
    }

    /** @return how many records it holds */
    private static int check(Connection connection, String collectivity, Block block, List<Fault> faults)
            throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(StoredRecord.SELECT_OF_BLOCK)) {
            select.setString(1, collectivity);
            select.setInt(2, block.number());
            select.setFetchSize(100);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    StoredRecord record = StoredRecord.of(row);
                    if (record.position() != hashes.size()) {
                        faults.add(new Fault(
                                "/blocks/" + block.number() + "/leaves/" + hashes.size(),
                                "is missing or out of place"));
                    }
                    hashes.add(record.hash());
                    faults.addAll(record.faults(collectivity));
                }
            }
        }
        faults.addAll(new BlockCheck(connection, collectivity).faults(block, hashes));
        return hashes.size();
    }

    private static List<Fault> outsideOfTheChain(Connection connection, String collectivity, int last)
            throws SQLException {
        List<Fault> faults = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT DISTINCT '/blocks/' || block, 'is missing' FROM seal_leaf WHERE collectivity = ? AND block > ?
                UNION ALL
                SELECT '/records/' || id, 'was never sealed' FROM sealed_record r WHERE collectivity = ?
                  AND NOT EXISTS (SELECT FROM seal_leaf l WHERE l.record_id = r.id)
                  AND NOT EXISTS (SELECT FROM seal_waiting w WHERE w.record_id = r.id)""")) {
            select.setString(1, collectivity);
            select.setInt(2, last);
            select.setString(3, collectivity);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    faults.add(new Fault(row.getString(1), row.getString(2)));
                }
            }
        }
        return faults;
    }
}

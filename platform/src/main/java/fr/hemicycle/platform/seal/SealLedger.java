package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chain of a collectivity's blocks, as it is kept. Whether it holds is for {@link SealCheck} and for whoever reads it. */
@ApplicationScoped
public class SealLedger {

    static final String FORMAT = "hemicycle-ledger-1";

    /** A service that seals says true to this while it is built, and offers the chain, its heads and its keys by REST. */
    static final String PUBLISHED = "hemicycle.seal.published";

    private static final int ROWS_AT_ONCE = 100;

    private final AgroalDataSource database;

    SealLedger(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A signed block without its records.
     *
     * @param number the one under which it is kept; its header says it again
     * @param header canonical JSON, byte for byte what was signed
     */
    public record Block(int number, String header, String signature) {

        /** The hash that the next block carries as {@code previous}, in hexadecimal. */
        public String hash() {
            return Merkle.blockOf(header);
        }

        public JsonNode read() {
            return StoredJson.read(header);
        }

        /** As it stands in proofs and extracts. */
        ObjectNode entry() {
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            entry.set("header", read());
            return entry.put("signature", signature);
        }
    }

    interface Each {

        void take(Block block) throws SQLException, IOException;
    }

    /** The blocks behind that number, at most so many. */
    public List<Block> blocks(String collectivity, int after, int limit) {
        try (Connection connection = database.getConnection()) {
            return blocks(connection, collectivity, after, limit);
        } catch (SQLException e) {
            throw new IllegalStateException("the blocks cannot be read", e);
        }
    }

    public Optional<Block> block(String collectivity, int number) {
        return blocks(collectivity, number - 1, 1).stream()
                .filter(block -> block.number() == number)
                .findFirst();
    }

    /**
     * Writes the chain behind that number as lines of JSON: first what it is, where it ends and the keys, then each block with
     * the hashes of its records. No record leaves with it. Nothing of the database is held while a slow reader takes it in: the
     * chain only grows, so that it may be read in parts.
     */
    public void write(String collectivity, int after, OutputStream out) throws IOException {
        ObjectNode head = head(collectivity, after);
        line(out, head);
        int last = head.path("last").asInt();
        List<Block> part = blocks(collectivity, after, ROWS_AT_ONCE);
        while (!part.isEmpty()) {
            for (Block block : part) {
                if (block.number() <= last) {
                    line(out, withLeaves(collectivity, block));
                }
            }
            part = blocks(collectivity, part.getLast().number(), ROWS_AT_ONCE);
        }
    }

    private ObjectNode withLeaves(String collectivity, Block block) {
        try (Connection connection = database.getConnection()) {
            ObjectNode entry = block.entry();
            ArrayNode leaves = entry.putArray("leaves");
            Proofs.hashes(connection, collectivity, block.number()).forEach(leaves::add);
            return entry;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    private ObjectNode head(String collectivity, int after) {
        try (Connection connection = database.getConnection()) {
            Block latest = before(connection, collectivity, Integer.MAX_VALUE);
            ObjectNode head = JsonNodeFactory.instance
                    .objectNode()
                    .put("format", FORMAT)
                    .put("collectivity", collectivity)
                    .put("after", after)
                    .put("last", latest == null ? after : Math.max(after, latest.number()));
            head.set("keys", Proofs.keys(connection));
            return head;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    private static void line(OutputStream out, JsonNode value) throws IOException {
        out.write((value + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void each(Connection connection, String collectivity, int after, Each each) throws SQLException, IOException {
        int last = after;
        List<Block> found;
        do {
            found = blocks(connection, collectivity, last, ROWS_AT_ONCE);
            for (Block block : found) {
                each.take(block);
                last = block.number();
            }
        } while (found.size() == ROWS_AT_ONCE);
    }

    static List<Block> blocks(Connection connection, String collectivity, int after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT number, header, signature FROM seal_block WHERE collectivity = ? AND number > ?
                ORDER BY number LIMIT ?""")) {
            select.setString(1, collectivity);
            select.setInt(2, after);
            select.setInt(3, limit);
            List<Block> blocks = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    blocks.add(new Block(row.getInt(1), row.getString(2), row.getString(3)));
                }
            }
            return blocks;
        }
    }

    /** The block before that number, whether or not one is missing in between. */
    static @Nullable Block before(Connection connection, String collectivity, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT number, header, signature FROM seal_block WHERE collectivity = ? AND number < ?
                ORDER BY number DESC LIMIT 1""")) {
            select.setString(1, collectivity);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Block(row.getInt(1), row.getString(2), row.getString(3)) : null;
            }
        }
    }
}

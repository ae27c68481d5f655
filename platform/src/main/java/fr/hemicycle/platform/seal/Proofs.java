package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the file with which anybody can check sealed records, without this server and without trusting it. */
@ApplicationScoped
public class Proofs {

    static final String FORMAT = "hemicycle-proof-1";

    private final AgroalDataSource database;
    private final SealLedger ledger;

    Proofs(AgroalDataSource database, SealLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Whether there is a proof. */
    public sealed interface Answer {

        /** @param file as {@code ./suite verify} reads it */
        record Proven(int records, JsonNode file) implements Answer {}

        /** @param waiting how many of its records wait for their block */
        record NotSealedYet(int records, int waiting) implements Answer {}

        record Unknown() implements Answer {}
    }

    /** @param content {@code null} when only its leaf is left */
    private record Leaf(@Nullable String content, int block, int position, String digests) {

        String fields() {
            return digests.isEmpty() && content != null
                    ? StoredJson.fields(content).text()
                    : digests;
        }
    }

    public Answer of(String collectivity, UUID subject) {
        try (Connection connection = database.getConnection()) {
            List<Leaf> leaves = leaves(connection, collectivity, subject);
            if (leaves.isEmpty()) {
                return new Answer.Unknown();
            }
            int waiting =
                    (int) leaves.stream().filter(leaf -> leaf.block() == 0).count();
            return waiting > 0
                    ? new Answer.NotSealedYet(leaves.size(), waiting)
                    : new Answer.Proven(leaves.size(), file(connection, collectivity, subject, leaves));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("no proof could be made", e);
        }
    }

    private JsonNode file(Connection connection, String collectivity, UUID subject, List<Leaf> leaves)
            throws SQLException, IOException {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("format", FORMAT);
        file.put("collectivity", collectivity);
        file.put("subject", subject.toString());
        ArrayNode records = file.putArray("records");
        for (Leaf leaf : leaves) {
            ObjectNode record = records.addObject();
            record.set("record", leaf.content() == null ? null : StoredJson.read(leaf.content()));
            record.put("fields", leaf.fields());
            record.put("block", leaf.block());
            record.put("position", leaf.position());
            ArrayNode path = record.putArray("path");
            path(connection, collectivity, leaf).forEach(path::add);
        }
        int first = leaves.stream().mapToInt(Leaf::block).min().orElseThrow();
        ArrayNode blocks = file.putArray("blocks");
        ledger.each(connection, collectivity, first - 1, block -> blocks.add(block.entry()));
        file.set("keys", keys(connection));
        return file;
    }

    /** Every public key that has sealed here. */
    public JsonNode keys() {
        try (Connection connection = database.getConnection()) {
            return keys(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the keys cannot be read", e);
        }
    }

    static ArrayNode keys(Connection connection) throws SQLException {
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT key_id, public_key FROM seal_key ORDER BY key_id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.addObject().put("keyId", row.getString(1)).put("publicKey", row.getString(2));
            }
        }
        return keys;
    }

    /** Block 0 stands for none yet. */
    private static List<Leaf> leaves(Connection connection, String collectivity, UUID subject) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT r.content, coalesce(l.block, 0), coalesce(l.position, 0), coalesce(l.digests, '')
                FROM (""" + SealedRecords.OF_SUBJECT + """
                ) of LEFT JOIN sealed_record r ON r.id = of.id LEFT JOIN seal_leaf l ON l.record_id = of.id
                ORDER BY of.id""")) {
            SealedRecords.ofSubject(select, collectivity, subject);
            List<Leaf> leaves = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    leaves.add(new Leaf(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)));
                }
            }
            return leaves;
        }
    }

    /** In hexadecimal, by position. */
    static List<String> hashes(Connection connection, String collectivity, int block) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT hash FROM seal_leaf WHERE collectivity = ? AND block = ? ORDER BY position""")) {
            select.setString(1, collectivity);
            select.setInt(2, block);
            List<String> hashes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getString(1));
                }
            }
            return hashes;
        }
    }

    /** A leaf that is gone or was moved leaves no way to the root: the path is empty then, and whoever checks it says so. */
    private static List<String> path(Connection connection, String collectivity, Leaf leaf) throws SQLException {
        try {
            List<byte[]> hashes = hashes(connection, collectivity, leaf.block()).stream()
                    .map(HexFormat.of()::parseHex)
                    .toList();
            return leaf.position() < hashes.size()
                    ? Merkle.path(hashes, leaf.position()).stream()
                            .map(HexFormat.of()::formatHex)
                            .toList()
                    : List.of();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}

package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Makes the file with which anybody can check sealed records, without this server and without trusting it. */
@ApplicationScoped
public class Proofs {

    static final String FORMAT = "hemicycle-proof-1";

    private final AgroalDataSource database;

    Proofs(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether there is a proof. */
    public sealed interface Answer {

        /** @param file as {@code ./suite verify} reads it */
        record Proven(JsonNode file) implements Answer {}

        /** @param records how many of its records wait for their block */
        record NotSealedYet(int records) implements Answer {}

        record Unknown() implements Answer {}
    }

    private record Leaf(String content, int block, int position) {}

    public Answer of(String collectivity, UUID subject) {
        try (Connection connection = database.getConnection()) {
            List<Leaf> leaves = leaves(connection, collectivity, subject);
            if (leaves.isEmpty()) {
                return new Answer.Unknown();
            }
            int waiting =
                    (int) leaves.stream().filter(leaf -> leaf.block() == 0).count();
            return waiting > 0
                    ? new Answer.NotSealedYet(waiting)
                    : new Answer.Proven(file(connection, collectivity, subject, leaves));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("no proof could be made", e);
        }
    }

    private static JsonNode file(Connection connection, String collectivity, UUID subject, List<Leaf> leaves)
            throws SQLException, JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("format", FORMAT);
        file.put("collectivity", collectivity);
        file.put("subject", subject.toString());
        ArrayNode records = file.putArray("records");
        for (Leaf leaf : leaves) {
            ObjectNode record = records.addObject();
            record.set("record", json.readTree(leaf.content()));
            record.put("block", leaf.block());
            record.put("position", leaf.position());
            ArrayNode path = record.putArray("path");
            Merkle.path(hashes(connection, collectivity, leaf.block()), leaf.position())
                    .forEach(hash -> path.add(HexFormat.of().formatHex(hash)));
        }
        int first = leaves.stream().mapToInt(Leaf::block).min().orElseThrow();
        ArrayNode blocks = file.putArray("blocks");
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT header, signature FROM seal_block WHERE collectivity = ? AND number >= ? ORDER BY number")) {
            select.setString(1, collectivity);
            select.setInt(2, first);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ObjectNode block = blocks.addObject();
                    block.set("header", json.readTree(row.getString(1)));
                    block.put("signature", row.getString(2));
                }
            }
        }
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

    private static ArrayNode keys(Connection connection) throws SQLException {
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
                SELECT r.content, coalesce(l.block, 0), coalesce(l.position, 0)
                FROM sealed_record r LEFT JOIN seal_leaf l ON l.record_id = r.id
                WHERE r.collectivity = ? AND r.subject = ? ORDER BY r.recorded_at, r.id""")) {
            select.setString(1, collectivity);
            select.setObject(2, subject);
            List<Leaf> leaves = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    leaves.add(new Leaf(row.getString(1), row.getInt(2), row.getInt(3)));
                }
            }
            return leaves;
        }
    }

    private static List<byte[]> hashes(Connection connection, String collectivity, int block) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT hash FROM seal_leaf WHERE collectivity = ? AND block = ? ORDER BY position""")) {
            select.setString(1, collectivity);
            select.setInt(2, block);
            List<byte[]> hashes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hashes.add(HexFormat.of().parseHex(row.getString(1)));
                }
            }
            return hashes;
        }
    }
}

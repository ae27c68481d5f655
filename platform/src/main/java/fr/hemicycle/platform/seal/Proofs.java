package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the file with which anybody can check sealed records, without this server and without trusting it. */
@ApplicationScoped
public class Proofs {

    static final String FORMAT = "hemicycle-proof-1";

    private static final int ROWS_AT_ONCE = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

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

    /**
     * How many records some subjects have.
     *
     * @param waiting how many of them wait for their block
     * @param firstBlock the first one that holds one of them; 0 where none does
     */
    public record Count(int records, int waiting, int firstBlock) {}

    public Answer of(String collectivity, UUID subject) {
        try (Connection connection = database.getConnection()) {
            Count count = count(connection, collectivity, Set.of(subject));
            if (count.records() == 0) {
                return new Answer.Unknown();
            }
            if (count.waiting() > 0) {
                return new Answer.NotSealedYet(count.records(), count.waiting());
            }
            TokenBuffer file = new TokenBuffer(JSON, false);
            write(
                    connection,
                    collectivity,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("format", FORMAT)
                            .put("collectivity", collectivity)
                            .put("subject", subject.toString()),
                    Set.of(subject),
                    file);
            return new Answer.Proven(count.records(), JSON.readTree(file.asParser()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("no proof could be made", e);
        }
    }

    public Count count(Connection connection, String collectivity, Set<UUID> subjects) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT count(*), count(*) FILTER (WHERE l.record_id IS NULL), coalesce(min(l.block), 0)
                FROM (""" + SealedRecords.OF_SUBJECTS + """
                ) of LEFT JOIN seal_leaf l ON l.record_id = of.id""")) {
            SealedRecords.ofSubjects(select, collectivity, subjects);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Count(row.getInt(1), row.getInt(2), row.getInt(3));
            }
        }
    }

    /**
     * Writes a file, however long it is: what it is, and then all sealed records of these subjects with the blocks and keys that
     * prove them.
     *
     * @param about first members of the file
     */
    public void write(
            Connection connection, String collectivity, ObjectNode about, Set<UUID> subjects, OutputStream out)
            throws SQLException, IOException {
        try (JsonGenerator file = JSON.createGenerator(out)) {
            write(connection, collectivity, about, subjects, file);
        }
    }

    private void write(
            Connection connection, String collectivity, ObjectNode about, Set<UUID> subjects, JsonGenerator file)
            throws SQLException, IOException {
        file.writeStartObject();
        for (Map.Entry<String, JsonNode> member : about.properties()) {
            file.writeFieldName(member.getKey());
            file.writeTree(member.getValue());
        }
        file.writeArrayFieldStart("records");
        records(connection, collectivity, subjects, file);
        file.writeEndArray();
        file.writeArrayFieldStart("blocks");
        int first = count(connection, collectivity, subjects).firstBlock();
        ledger.each(connection, collectivity, first - 1, block -> file.writeTree(block.entry()));
        file.writeEndArray();
        file.writeFieldName("keys");
        file.writeTree(keys(connection));
        file.writeEndObject();
    }

    /** A record that is gone stands there as nothing: its leaf is left. */
    private static void records(Connection connection, String collectivity, Set<UUID> subjects, JsonGenerator file)
            throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT r.content, l.block, l.position, l.digests
                FROM (""" + SealedRecords.OF_SUBJECTS + """
                ) of JOIN seal_leaf l ON l.record_id = of.id LEFT JOIN sealed_record r ON r.id = of.id
                ORDER BY l.block, l.position""")) {
            SealedRecords.ofSubjects(select, collectivity, subjects);
            select.setFetchSize(ROWS_AT_ONCE);
            int block = 0;
            MerkleTree tree = new MerkleTree(List.of());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getInt(2) != block) {
                        block = row.getInt(2);
                        tree = new MerkleTree(hashes(connection, collectivity, block));
                    }
                    file.writeTree(entry(row.getString(1), block, row.getInt(3), row.getString(4), tree));
                }
            }
        }
    }

    private static ObjectNode entry(
            @Nullable String content, int block, int position, String digests, MerkleTree tree) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.set("record", content == null ? null : StoredJson.read(content));
        entry.put(
                "fields",
                digests.isEmpty() && content != null
                        ? StoredJson.fields(content).text()
                        : digests);
        entry.put("block", block);
        entry.put("position", position);
        ArrayNode path = entry.putArray("path");
        tree.path(position).forEach(path::add);
        return entry;
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
}

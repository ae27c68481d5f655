package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps records to be sealed, in the transaction of the fact that they tell. */
@ApplicationScoped
public class SealedRecords {

    /** Ids of some subjects' records, by the record or by its leaf: whoever changes or deletes one leaves the other. */
    static final String OF_SUBJECTS = """
            SELECT id FROM sealed_record WHERE collectivity = ? AND subject = ANY (?)
            UNION SELECT record_id FROM seal_leaf WHERE collectivity = ? AND subject = ANY (?)""";

    private final AgroalDataSource database;

    SealedRecords(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Appends a record.
     *
     * @param kind what it tells, for whoever verifies it
     * @param subject by which it is found
     * @param content all that is needed to check it, and nothing that may have to be erased
     */
    public void append(String collectivity, String kind, UUID subject, JsonNode content, Instant now) {
        UUID id = Ids.next();
        // As exact as the database keeps it, so that the column can be compared with the record.
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("id", id.toString());
        whole.put("collectivity", collectivity);
        whole.put("kind", kind);
        whole.put("subject", subject.toString());
        whole.put("recordedAt", at.toString());
        whole.set("content", content);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        WITH kept AS (
                          INSERT INTO sealed_record (id, collectivity, subject, recorded_at, content)
                          VALUES (?, ?, ?, ?, ?) RETURNING id, collectivity)
                        INSERT INTO seal_waiting (record_id, collectivity) SELECT id, collectivity FROM kept""")) {
            insert.setObject(1, id);
            insert.setString(2, collectivity);
            insert.setObject(3, subject);
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setString(5, new String(CanonicalJson.bytes(whole), StandardCharsets.UTF_8));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a record was not kept", e);
        }
    }

    /**
     * What the records of a subject say, in the order in which they were kept. One that is no longer what was sealed is left
     * out: {@link SealCheck} names it.
     */
    public List<JsonNode> of(String collectivity, UUID subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT r.content, l.hash FROM sealed_record r LEFT JOIN seal_leaf l ON l.record_id = r.id
                        WHERE r.id IN (""" + OF_SUBJECTS + ") ORDER BY r.id")) {
            ofSubjects(select, collectivity, Set.of(subject));
            List<JsonNode> contents = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String hash = row.getString(2);
                    if (hash == null || hash.equals(Merkle.leafOf(row.getString(1)))) {
                        contents.add(StoredJson.read(row.getString(1)).path("content"));
                    }
                }
            }
            return contents;
        } catch (SQLException e) {
            throw new IllegalStateException("the records cannot be read", e);
        }
    }

    static void ofSubjects(PreparedStatement select, String collectivity, Set<UUID> subjects) throws SQLException {
        Array ids = select.getConnection().createArrayOf("uuid", subjects.toArray());
        select.setString(1, collectivity);
        select.setArray(2, ids);
        select.setString(3, collectivity);
        select.setArray(4, ids);
    }
}

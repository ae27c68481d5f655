package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps records to be sealed, in the transaction of the fact that they tell. */
@ApplicationScoped
public class SealedRecords {

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
    public void append(String collectivity, String kind, UUID subject, JsonNode content, Instant at) {
        UUID id = Ids.next();
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("id", id.toString());
        whole.put("collectivity", collectivity);
        whole.put("kind", kind);
        whole.put("subject", subject.toString());
        whole.put("recordedAt", at.toString());
        whole.set("content", content);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO sealed_record (id, collectivity, subject, recorded_at, content)
                        VALUES (?, ?, ?, ?, ?)""")) {
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

    /** What the records of a subject say, in the order in which they were kept. */
    public List<JsonNode> of(String collectivity, UUID subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT content FROM sealed_record WHERE collectivity = ? AND subject = ?
                        ORDER BY recorded_at, id""")) {
            select.setString(1, collectivity);
            select.setObject(2, subject);
            List<JsonNode> contents = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    contents.add(new ObjectMapper().readTree(row.getString(1)).path("content"));
                }
            }
            return contents;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the records cannot be read", e);
        }
    }
}

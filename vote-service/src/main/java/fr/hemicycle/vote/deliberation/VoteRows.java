package fr.hemicycle.vote.deliberation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the rows on which a vote stands, column by column as the database has them. */
@ApplicationScoped
class VoteRows {

    /** By their digest: a name that may have to be erased, and texts that are long. */
    private static final Set<String> DIGESTED = Set.of("author", "section_headings", "section_texts");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
            .build();

    private static final String SELECT = RowsOfVote.ALL.stream()
            .map(RowsOfVote::select)
            .collect(Collectors.joining(
                    "\nUNION ALL ",
                    "WITH vote AS (SELECT ?::uuid AS ballot, ?::uuid AS deliberation, ?::uuid AS sitting, ?::uuid AS report)\n",
                    ""));

    private final AgroalDataSource database;

    VoteRows(AgroalDataSource database) {
        this.database = database;
    }

    /** What a vote is on. */
    record Vote(UUID ballot, UUID deliberation, UUID sitting, UUID report) {}

    /** @return by table and by row, in the caller's transaction */
    ObjectNode of(Vote vote) {
        ObjectNode rows = JsonNodeFactory.instance.objectNode();
        RowsOfVote.ALL.forEach(each -> rows.putObject(each.table()));
        try (Connection connection = inUtc();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, vote.ballot());
            select.setObject(2, vote.deliberation());
            select.setObject(3, vote.sitting());
            select.setObject(4, vote.report());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String table = row.getString(1);
                    String key = row.getString(2);
                    rows.withObject("/" + table).set(key, sealable(table, key, row.getString(3)));
                }
            }
            return rows;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the rows of a vote cannot be read", e);
        }
    }

    /** A row by its id, wherever it belongs now; a missing node when it is gone. */
    JsonNode one(RowsOfVote table, String id) {
        try (Connection connection = inUtc();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT to_jsonb(t) FROM %s t WHERE id = ?::uuid".formatted(table.table()))) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return JsonNodeFactory.instance.missingNode();
                }
                ObjectNode found = sealable(table.table(), id, row.getString(1));
                return found.remove(table.living());
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("a row cannot be read", e);
        }
    }

    Optional<String> number(String collectivity, UUID deliberation) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT number FROM deliberation WHERE id = ? AND collectivity = ?")) {
            select.setObject(1, deliberation);
            select.setString(2, collectivity);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a number cannot be read", e);
        }
    }

    List<UUID> ballots(UUID deliberation) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT id FROM ballot WHERE deliberation_id = ? ORDER BY id")) {
            select.setObject(1, deliberation);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("the ballots cannot be read", e);
        }
    }

    /** For this transaction, so that an instant is written in one way only. */
    private Connection inUtc() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement zone = connection.createStatement()) {
            zone.execute("SET LOCAL TIME ZONE 'UTC'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static ObjectNode sealable(String table, String key, String row) throws JsonProcessingException {
        ObjectNode sealable = (ObjectNode) whole(JSON.readTree(row));
        for (String column : DIGESTED) {
            if (sealable.hasNonNull(column)) {
                String salted = table + ' ' + key + ' ' + column + ' ' + sealable.get(column);
                sealable.put(column, "sha256:" + sha256(salted));
            }
        }
        return sealable;
    }

    /** Amounts as text: a sealed number is whole. */
    private static JsonNode whole(JsonNode value) {
        if (value.isNumber() && !value.isIntegralNumber()) {
            return TextNode.valueOf(value.decimalValue().toPlainString());
        }
        if (value instanceof ObjectNode object) {
            object.properties().forEach(each -> each.setValue(whole(each.getValue())));
        }
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, whole(array.get(i)));
            }
        }
        return value;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

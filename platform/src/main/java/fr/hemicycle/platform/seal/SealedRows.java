package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows that have sealed themselves (the SQL function {@code seal_rows}): which belong together, and whether they still are what
 * was sealed. All is asked of one connection, in the snapshot that its transaction has.
 *
 * @param collectivity whose rows and records
 */
public record SealedRows(Connection connection, String collectivity) {

    /** @param key its primary key, as a query reads it of {@code t} */
    private record Table(String name, String key, String subject) {

        /** A record that is no longer what was sealed is no witness: {@link SealCheck} names it. */
        String differences() {
            return """
                    WITH sealed AS (
                      SELECT r.id, seal_json(r.content) #>> '{content,key}' AS key,
                             seal_json(r.content) #> '{content,row}' AS row
                      FROM sealed_record r LEFT JOIN seal_leaf l ON l.record_id = r.id
                      WHERE r.collectivity = ? AND r.subject = ANY (?)
                        AND seal_json(r.content) #>> '{content,table}' = '%1$s'
                        AND (l.hash IS NULL
                             OR l.hash = encode(sha256('\\x00'::bytea || convert_to(r.content, 'UTF8')), 'hex'))),
                    live AS (
                      SELECT seal_row_id('%1$s', %2$s) AS id, %2$s AS key, seal_values(s, to_jsonb(t)) AS row
                      FROM %1$s t, sealed_table s
                      WHERE s.name = '%1$s' AND t.collectivity = ? AND t.%3$s = ANY (?))
                    SELECT coalesce(sealed.key, live.key), sealed.row::text, live.row::text
                    FROM sealed FULL JOIN live ON live.id = sealed.id
                    WHERE (live.row @> sealed.row) IS NOT TRUE ORDER BY 1""".formatted(name, key, subject);
        }

        String byKey() {
            return """
                    SELECT seal_values(s, to_jsonb(t))::text FROM %1$s t, sealed_table s
                    WHERE s.name = '%1$s' AND %2$s = ?""".formatted(name, key);
        }
    }

    /** @param live {@code null} where no row is left */
    private record Difference(
            String key, @Nullable String sealed, @Nullable String live) {}

    private static final String NAMED = """
            SELECT DISTINCT c.value::uuid FROM sealed_record r, jsonb_each_text(seal_json(r.content) #> '{content,row}') c
            WHERE r.collectivity = ? AND r.subject = ANY (?) AND c.key <> ?
              AND c.value ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'""";

    /**
     * A subject and all that its rows name, and theirs: the vote behind a movement, the changes of a line.
     *
     * @param exceptColumn one that is not followed, since it leads from any row to a subject as large as this one
     */
    public Set<UUID> reach(UUID subject, String exceptColumn) throws SQLException {
        Set<UUID> reached = new HashSet<>(Set.of(subject));
        Set<UUID> fresh = reached;
        while (!fresh.isEmpty()) {
            Set<UUID> named = named(fresh, exceptColumn);
            named.removeAll(reached);
            reached.addAll(named);
            fresh = named;
        }
        return reached;
    }

    private Set<UUID> named(Set<UUID> subjects, String exceptColumn) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NAMED)) {
            select.setString(1, collectivity);
            select.setArray(2, ids(subjects));
            select.setString(3, exceptColumn);
            Set<UUID> named = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    named.add(row.getObject(1, UUID.class));
                }
            }
            return named;
        }
    }

    /** Each field of these subjects' rows that is no longer what was sealed, and each row that is gone or was added. */
    public List<Deviation> deviations(Set<UUID> subjects) throws SQLException {
        inUtc();
        List<Deviation> deviations = new ArrayList<>();
        for (Table table : tables()) {
            for (Difference difference : differences(table, subjects)) {
                String place = "/rows/" + table.name() + "/" + difference.key();
                deviations.addAll(between(place, table, difference));
            }
        }
        return deviations;
    }

    private List<Deviation> between(String place, Table table, Difference difference) throws SQLException {
        if (difference.sealed() == null) {
            return List.of(new Deviation(place, "", String.valueOf(difference.live())));
        }
        String live = difference.live() == null ? elsewhere(table, difference.key()) : difference.live();
        JsonNode sealed = StoredJson.read(difference.sealed());
        JsonNode row = live == null ? MissingNode.getInstance() : StoredJson.read(live);
        if (row instanceof ObjectNode columns) {
            // A column that is younger than the row was not sealed with it.
            Set<String> known = new HashSet<>();
            sealed.fieldNames().forEachRemaining(known::add);
            columns.retain(known);
        }
        return Deviation.between(place, sealed, row);
    }

    private List<Difference> differences(Table table, Set<UUID> subjects) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(table.differences())) {
            select.setString(1, collectivity);
            select.setArray(2, ids(subjects));
            select.setString(3, collectivity);
            select.setArray(4, ids(subjects));
            List<Difference> differences = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    differences.add(new Difference(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            return differences;
        }
    }

    /** A row that is gone from its subject may have been given to another. */
    private @Nullable String elsewhere(Table table, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(table.byKey())) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private List<Table> tables() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        SELECT quote_ident(name), 'concat_ws('' '', ' ||
                               (SELECT string_agg('t.' || quote_ident(part), ', ' ORDER BY place)
                                FROM unnest(key) WITH ORDINALITY k (part, place)) || ')', quote_ident(subject)
                        FROM sealed_table ORDER BY name""");
                ResultSet row = select.executeQuery()) {
            List<Table> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getString(2), row.getString(3)));
            }
            return tables;
        }
    }

    /** For this transaction, so that an instant is written in one way only. */
    private void inUtc() throws SQLException {
        try (PreparedStatement zone = connection.prepareStatement("SET LOCAL TIME ZONE 'UTC'")) {
            zone.execute();
        }
    }

    private Array ids(Set<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}

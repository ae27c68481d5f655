package fr.hemicycle.basin.following;

import fr.hemicycle.platform.feed.EventHistory;
import fr.hemicycle.platform.feed.Position;
import fr.hemicycle.platform.feed.RecordedEvent;
import fr.hemicycle.platform.feed.Slice;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The part of the history that is about a basin, in the order of the history and up to where that has ended. */
@ApplicationScoped
class BasinEvents {

    private static final String READ = """
            SELECT barrier::text::bigint, number, id, e.collectivity, topic, type, aggregate_id, aggregate_version,
                   occurred_at, source, data
            FROM basin_event b JOIN domain_event e ON e.id = b.event_id
            WHERE b.collectivity = ? AND b.basin_id = ?
              AND (barrier, number) > (CAST(? AS xid8), ?) AND barrier < CAST(? AS xid8)
            ORDER BY barrier, number LIMIT ?""";

    private final AgroalDataSource database;
    private final EventHistory history;

    BasinEvents(AgroalDataSource database, EventHistory history) {
        this.database = database;
        this.history = history;
    }

    Slice read(String collectivity, UUID basin, Position after, int limit) {
        // Asked for first: what a transaction writes that still runs now stands behind it.
        Position end = history.end();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setString(1, collectivity);
            query.setObject(2, basin);
            query.setString(3, Long.toString(after.barrier()));
            query.setLong(4, after.number());
            query.setString(5, Long.toString(end.barrier()));
            query.setInt(6, limit);
            List<RecordedEvent> events = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
            return new Slice(events, reached(events, limit, after, end));
        } catch (SQLException e) {
            throw new IllegalStateException("the events of " + basin + " cannot be read", e);
        }
    }

    private static Position reached(List<RecordedEvent> events, int limit, Position after, Position end) {
        if (events.size() == limit) {
            return events.getLast().position();
        }
        return end.isBehind(after) ? end : after;
    }

    private static RecordedEvent event(ResultSet row) throws SQLException {
        return new RecordedEvent(
                new Position(row.getLong(1), row.getLong("number")),
                row.getObject("id", UUID.class),
                row.getString("collectivity"),
                row.getString("topic"),
                row.getString("type"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("aggregate_version"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                row.getString("data"));
    }
}

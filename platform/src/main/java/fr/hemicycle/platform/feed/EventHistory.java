package fr.hemicycle.platform.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the history in order. A reader that goes on from where it was sees every event once, however late its transaction commits:
 * what a running transaction may still write stands behind what is shown.
 */
@ApplicationScoped
public class EventHistory {

    // No transaction below the horizon runs, so that nothing can appear there any more.
    private static final String END = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final String READ = """
            SELECT h.horizon::text::bigint, e.*
            FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon) h LEFT JOIN LATERAL (
              SELECT barrier::text::bigint AS barrier_number, number, id, collectivity, topic, type, aggregate_id,
                     aggregate_version, occurred_at, source, data
              FROM domain_event
              WHERE (barrier, number) > (CAST(? AS xid8), ?) AND barrier < h.horizon
            """;

    private static final String IN_ORDER = """
              ORDER BY barrier, number LIMIT ?) e ON true
            ORDER BY e.barrier_number, e.number""";

    private final AgroalDataSource database;

    EventHistory(AgroalDataSource database) {
        this.database = database;
    }

    /** The events behind that position, at most so many. */
    public Slice read(Position after, EventFilter filter, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READ + conditions(filter) + IN_ORDER)) {
            int next = 1;
            select.setString(next++, Long.toString(after.barrier()));
            select.setLong(next++, after.number());
            for (Object value : values(connection, filter)) {
                select.setObject(next++, value);
            }
            select.setInt(next, limit);
            try (ResultSet row = select.executeQuery()) {
                return slice(row, after, limit);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }

    /** Where the history ends at this moment. */
    public Position end() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(END);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Position(row.getLong(1), 0);
        } catch (SQLException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }

    /** Whether an event behind that position has an id below the given one; ids hold the time of their making. */
    boolean hasOlder(Position after, UUID than) {
        return first("(barrier, number) > (CAST(? AS xid8), ?) AND id < ?", after, than)
                .isPresent();
    }

    /** Just before the first event whose id is not below the given one; the end when there is none. */
    Position before(UUID first) {
        return first("(barrier, number) > (CAST(? AS xid8), ?) AND id >= ?", Position.START, first)
                .map(position -> new Position(position.barrier(), position.number() - 1))
                .orElseGet(this::end);
    }

    private Optional<Position> first(String condition, Position after, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT barrier::text::bigint, number FROM domain_event WHERE "
                                + condition + " ORDER BY barrier, number LIMIT 1")) {
            select.setString(1, Long.toString(after.barrier()));
            select.setLong(2, after.number());
            select.setObject(3, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Position(row.getLong(1), row.getLong(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }

    // Only what is asked for stands in the query, so that the database may choose its way by it.
    private static String conditions(EventFilter filter) {
        return (filter.topics().isEmpty() ? "" : " AND topic = ANY (?)")
                + (filter.types().isEmpty() ? "" : " AND type = ANY (?)")
                + (filter.collectivity() == null ? "" : " AND collectivity = ?")
                + (filter.subject() == null ? "" : " AND aggregate_id = ?")
                + (filter.reader() == null ? "" : " AND (collectivity = ? OR topic = ANY (?))");
    }

    private static List<Object> values(Connection connection, EventFilter filter) throws SQLException {
        List<Object> values = new ArrayList<>();
        if (!filter.topics().isEmpty()) {
            values.add(connection.createArrayOf("text", filter.topics().toArray()));
        }
        if (!filter.types().isEmpty()) {
            values.add(connection.createArrayOf("text", filter.types().toArray()));
        }
        if (filter.collectivity() != null) {
            values.add(filter.collectivity());
        }
        if (filter.subject() != null) {
            values.add(filter.subject());
        }
        EventFilter.Reader reader = filter.reader();
        if (reader != null) {
            values.add(reader.collectivity());
            values.add(connection.createArrayOf("text", reader.sharedTopics().toArray()));
        }
        return values;
    }

    private static Slice slice(ResultSet row, Position after, int limit) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        Position horizon = after;
        while (row.next()) {
            horizon = Position.later(horizon, new Position(row.getLong(1), 0));
            if (row.getObject("id") != null) {
                events.add(event(row));
            }
        }
        return new Slice(
                events, events.size() < limit ? horizon : events.getLast().position());
    }

    private static RecordedEvent event(ResultSet row) throws SQLException {
        return new RecordedEvent(
                new Position(row.getLong("barrier_number"), row.getLong("number")),
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

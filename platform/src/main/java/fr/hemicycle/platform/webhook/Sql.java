package fr.hemicycle.platform.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements with their values in order, in the transaction that runs, if one does. The other mechanisms write their JDBC out, each
 * for its one to four statements; here are some thirty, most of a line.
 */
@ApplicationScoped
class Sql {

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    int update(String statement, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepare(connection, statement, values)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("webhooks cannot be written", e);
        }
    }

    <T> List<T> list(String statement, Reading<T> reading, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepare(connection, statement, values);
                ResultSet row = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("webhooks cannot be read", e);
        }
    }

    <T> Optional<T> first(String statement, Reading<T> reading, @Nullable Object... values) {
        return list(statement, reading, values).stream().findFirst();
    }

    /** What a crash undoes is only delivered again, so that nobody waits here for the disk. */
    void doNotWaitForTheDisk() {
        list("SELECT set_config('synchronous_commit', 'off', true)", row -> row.getString(1));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static PreparedStatement prepare(Connection connection, String statement, @Nullable Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case Instant at -> prepared.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
                case String[] texts -> prepared.setArray(i + 1, connection.createArrayOf("text", texts));
                case null, default -> prepared.setObject(i + 1, value);
            }
        }
        return prepared;
    }
}

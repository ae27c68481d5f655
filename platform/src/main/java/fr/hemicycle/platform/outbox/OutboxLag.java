package fr.hemicycle.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** How far publishing lags behind the facts. */
@ApplicationScoped
public class OutboxLag {

    private final AgroalDataSource database;

    OutboxLag(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The lag at one moment.
     *
     * @param pending events not yet published
     * @param parked events that the broker refused for good, each holding back the later ones of its aggregate
     * @param oldest age of the oldest unpublished event
     */
    public record Lag(long pending, long parked, Duration oldest) {}

    public Lag read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT count(*), count(parked_because),
                               coalesce(extract(epoch FROM clock_timestamp() - min(appended_at)) * 1000, 0)::bigint
                        FROM outbox""");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Lag(row.getLong(1), row.getLong(2), Duration.ofMillis(row.getLong(3)));
        }
    }
}

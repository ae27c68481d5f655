package fr.hemicycle.platform.seal;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How many records wait for their seal, and how long: measured, and no reason to be unready, since votes go on. */
@ApplicationScoped
class SealLag {

    private final AgroalDataSource database;

    SealLag(AgroalDataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        gauge(meters, "hemicycle.seal.waiting", "SELECT count(*) FROM seal_waiting");
        gauge(
                meters,
                "hemicycle.seal.oldest.seconds",
                "SELECT coalesce(extract(epoch FROM clock_timestamp() - min(since)), 0) FROM seal_waiting");
    }

    private void gauge(MeterRegistry meters, String name, String figure) {
        Gauge.builder(name, database, source -> read(source, figure)).register(meters);
    }

    private static double read(AgroalDataSource database, String figure) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(figure);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}

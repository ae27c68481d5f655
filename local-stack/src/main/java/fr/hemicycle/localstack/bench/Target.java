package fr.hemicycle.localstack.bench;

import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.scenario.Api;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The running stack that is measured.
 *
 * @param project the checkout, from which the contracts and the statements to measure are read
 */
public record Target(Api api, String bootstrapServers, int postgresPort, Path project) {

    /** A connection to the database of a service, as that service. */
    Connection open(Service service) {
        try {
            return connect(service.database(), service.database());
        } catch (SQLException e) {
            throw new LocalStackException("no connection to the database: " + e.getMessage(), e);
        }
    }

    /** A connection as a role whose password is its name, as all are on a local stack. */
    Connection connect(String database, String role) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", role);
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort, database);
        Connection connection = new org.postgresql.Driver().connect(url, properties);
        if (connection == null) {
            throw new IllegalStateException("not an address of PostgreSQL: " + url);
        }
        return connection;
    }
}

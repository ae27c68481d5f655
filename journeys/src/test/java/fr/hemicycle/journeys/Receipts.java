package fr.hemicycle.journeys;

import fr.hemicycle.localstack.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts in the databases how often a consumer took an event in hand to the end, whether or not it was new: a trigger of
 * this test notes each try to enter it in the inbox. A metric would forget with every kill.
 */
final class Receipts {

    private final Cluster cluster;

    /** Counts from now on; no event may have been received before. */
    Receipts(Cluster cluster) throws SQLException {
        this.cluster = cluster;
        for (Service service : cluster.services()) {
            try (Connection connection = connect(service);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE receipt (consumer text NOT NULL)");
                statement.execute("""
                        CREATE FUNCTION note_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                          INSERT INTO receipt VALUES (NEW.consumer);
                          RETURN NEW;
                        END $$""");
                statement.execute("CREATE TRIGGER note_receipt BEFORE INSERT ON inbox"
                        + " FOR EACH ROW EXECUTE FUNCTION note_receipt()");
            }
        }
    }

    /** Events that came again and had no effect. */
    int duplicates() throws SQLException {
        int duplicates = 0;
        for (Service service : cluster.services()) {
            try (Connection connection = connect(service);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT (SELECT count(*) FROM receipt) - (SELECT count(*) FROM inbox)")) {
                row.next();
                duplicates += row.getInt(1);
            }
        }
        return duplicates;
    }

    private Connection connect(Service service) throws SQLException {
        return cluster.postgres().connect(service.database(), service.database());
    }
}

package fr.hemicycle.platform.sample;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the sample consumer has done, as its database shows it. */
@ApplicationScoped
public class NoteReceptions {

    private final AgroalDataSource database;
    private final NoteConsumer consumer;

    NoteReceptions(AgroalDataSource database, NoteConsumer consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    public void failNext(int times) {
        consumer.failNext(times);
    }

    public List<String> await(UUID eventId) {
        return org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> of(eventId), texts -> !texts.isEmpty());
    }

    public List<String> of(UUID eventId) {
        return query("SELECT text FROM reception WHERE id = '" + eventId + "'");
    }

    /** Rows are only inserted, so their place tells the order of their transactions. */
    public boolean isBefore(UUID first, UUID second) {
        return query("SELECT 'yes' FROM reception a, reception b WHERE a.id = '" + first + "' AND b.id = '" + second
                        + "' AND a.ctid < b.ctid")
                .equals(List.of("yes"));
    }

    private List<String> query(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}

package fr.hemicycle.basin.following;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/** One moment of the database for all that an answer is made of: what is committed meanwhile is in none of its parts. */
@ApplicationScoped
class Snapshot {

    private final AgroalDataSource database;

    Snapshot(AgroalDataSource database) {
        this.database = database;
    }

    /** A transaction of its own: the database takes its level before the first question only. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <T> T read(Supplier<T> answer) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        } catch (SQLException e) {
            throw new IllegalStateException("no snapshot", e);
        }
        return answer.get();
    }
}

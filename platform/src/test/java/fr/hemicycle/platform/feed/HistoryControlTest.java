package fr.hemicycle.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.localstack.Postgres;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A guard that never failed proves nothing. The history is read in the same way and by the same code, once with its guard and
 * once where a function of the same name, earlier in the search path, calls every transaction ended.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class HistoryControlTest {

    @Inject
    EventHistory history;

    @Test
    void a_reader_without_the_guard_never_sees_the_event_of_a_transaction_that_commits_late() throws SQLException {
        List<UUID> honest = new ArrayList<>();
        assertThat(readWhileOneCommitsLate(history, honest)).isEqualTo(honest);

        execute(
                "CREATE SCHEMA sabotage",
                "GRANT USAGE ON SCHEMA sabotage TO " + TestStack.database(),
                "CREATE FUNCTION sabotage.pg_snapshot_xmin(s pg_snapshot) RETURNS xid8 LANGUAGE sql AS"
                        + " $$ SELECT pg_catalog.pg_snapshot_xmax(s) $$");
        try (AgroalDataSource spoilt = withoutGuard()) {
            List<UUID> written = new ArrayList<>();
            List<UUID> read = readWhileOneCommitsLate(new EventHistory(spoilt), written);

            assertThat(read).as("the first is passed over, for ever").containsExactly(written.getLast());
        } finally {
            execute("DROP SCHEMA sabotage CASCADE");
        }
    }

    /** Two transactions write, the second commits and is read, then the first commits and the reader goes on. */
    private static List<UUID> readWhileOneCommitsLate(EventHistory history, List<UUID> written) throws SQLException {
        Position position = history.end();
        List<UUID> read = new ArrayList<>();
        try (Connection first = TestStack.postgres().connect(TestStack.database(), TestStack.database());
                Connection second = TestStack.postgres().connect(TestStack.database(), TestStack.database())) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            written.add(insert(first));
            written.add(insert(second));
            second.commit();
            for (int reading = 0; reading < 3; reading++) {
                Slice slice = history.read(position, EventFilter.ALL, 10);
                slice.events().forEach(event -> read.add(event.id()));
                position = slice.reached();
                first.commit();
            }
        }
        return read;
    }

    private static UUID insert(Connection connection) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO domain_event (id, collectivity, topic, type, aggregate_id, aggregate_version, occurred_at,
                                          source, data)
                VALUES (?, '210000011', 'facts.v1', 'fr.hemicycle.sample.Counted.v1', ?, 1, now(),
                        '/sample-service/210000011', '{}')""")) {
            insert.setObject(1, id);
            insert.setObject(2, id);
            insert.executeUpdate();
        }
        return id;
    }

    private static AgroalDataSource withoutGuard() throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(
                                to -> to.jdbcUrl(TestStack.postgres().jdbcUrl(TestStack.database()))
                                        .principal(new NamePrincipal(TestStack.database()))
                                        .credential(new SimplePassword(TestStack.database()))
                                        .initialSql("SET search_path = sabotage, pg_catalog, public"))));
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection owner = TestStack.postgres().connect(TestStack.database(), Postgres.OWNER);
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

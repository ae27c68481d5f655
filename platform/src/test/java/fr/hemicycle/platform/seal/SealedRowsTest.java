package fr.hemicycle.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A table that seals its rows, made here and rolled back. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SealedRowsTest {

    private static final String OWN = "123123123";

    @Inject
    AgroalDataSource database;

    private interface Step {

        void take(Connection connection, Statement statement) throws SQLException;
    }

    @Test
    void a_row_is_written_as_canonical_json_whatever_its_texts_hold() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        rolledBack((connection, statement) -> {
            StringBuilder controls = new StringBuilder("\"\\/é\u2028😀\u007f");
            for (char control = 1; control < 32; control++) {
                controls.append(control).append("\\u00").append(Integer.toHexString(control));
            }
            insert(connection, 1, controls.toString());
            for (int i = 2; i < 200; i++) {
                StringBuilder text = new StringBuilder();
                random.ints(random.nextInt(20), 1, 0x3000).forEach(text::appendCodePoint);
                insert(connection, i, text.toString());
            }
            try (ResultSet row = statement.executeQuery(
                    "SELECT r.content, t.text, r.id, seal_row_id('ledger_line', t.number || '')"
                            + " FROM sealed_record r JOIN ledger_line t ON r.content LIKE '%\"key\":\"' || t.number || '\",%'")) {
                int rows = 0;
                while (row.next()) {
                    rows++;
                    JsonNode record = StoredJson.read(row.getString(1));
                    assertThat(row.getString(1))
                            .as("seed %d", seed)
                            .isEqualTo(new String(CanonicalJson.bytes(record), StandardCharsets.UTF_8));
                    assertThat(record.at("/content/row/text").asText()).isEqualTo(row.getString(2));
                    assertThat(record.path("id").asText())
                            .isEqualTo(row.getString(3))
                            .isEqualTo(row.getString(4));
                }
                assertThat(rows).isEqualTo(199);
            }
        });
    }

    @Test
    void seals_each_column_but_the_living_and_of_some_a_digest() throws SQLException {
        rolledBack((connection, statement) -> {
            insert(connection, 1, "x");
            JsonNode row = sealed(statement).at("/content/row");

            assertThat(row.properties().stream().map(each -> each.getKey()))
                    .containsExactlyInAnyOrder("number", "collectivity", "account", "amount", "at", "name", "text");
            assertThat(row.path("amount").asText()).isEqualTo("10.00");
            assertThat(row.path("at").asText()).isEqualTo("2022-12-13T15:00:00.5+00:00");
            assertThat(row.path("name").asText()).startsWith("sha256:").hasSize(71);
        });
    }

    @Test
    void rows_that_were_there_before_are_sealed_as_they_stand() throws SQLException {
        rolledBack((connection, statement) -> {
            statement.execute("CREATE TABLE earlier (id uuid PRIMARY KEY, collectivity char(9) NOT NULL)");
            statement.execute("INSERT INTO earlier VALUES (gen_random_uuid(), '" + OWN + "')");
            statement.execute("SELECT seal_rows('earlier', 'id')");

            assertThat(sealed(statement).at("/content/table").asText()).isEqualTo("earlier");
            assertThat(unsealed(statement)).isZero();
        });
    }

    @Test
    void a_column_that_is_younger_than_its_row_is_not_missed() throws SQLException {
        rolledBack((connection, statement) -> {
            insert(connection, 1, "x");
            statement.execute("ALTER TABLE ledger_line ADD COLUMN note text NOT NULL DEFAULT 'n'");
            SealedRows rows = new SealedRows(connection, OWN);

            assertThat(rows.deviations(Set.of(account(1)))).isEmpty();
            assertThat(unsealed(statement)).isZero();
            statement.execute("UPDATE ledger_line SET text = 'y', note = 'm'");
            assertThat(rows.deviations(Set.of(account(1))))
                    .containsExactly(new Deviation("/rows/ledger_line/1/text", "x", "y"));
            statement.execute("UPDATE ledger_line SET account = '" + account(2) + "', text = 'x'");
            assertThat(rows.deviations(Set.of(account(1))))
                    .containsExactly(new Deviation(
                            "/rows/ledger_line/1/account",
                            account(1).toString(),
                            account(2).toString()));
            assertThat(rows.deviations(Set.of(account(2))))
                    .singleElement()
                    .extracting(Deviation::sealed)
                    .isEqualTo("");
            assertThat(unsealed(statement)).isOne();
        });
    }

    @Test
    void reaches_what_rows_name_but_not_through_the_column_that_leads_astray() throws SQLException {
        rolledBack((connection, statement) -> {
            insert(connection, 1, account(2).toString());
            insert(connection, 2, account(3).toString());
            SealedRows rows = new SealedRows(connection, OWN);

            assertThat(rows.reach(account(1), "none")).containsOnly(account(1), account(2), account(3));
            assertThat(rows.reach(account(1), "text")).containsOnly(account(1));
            assertThat(new SealedRows(connection, "999999999").reach(account(1), "none"))
                    .containsOnly(account(1));
        });
    }

    @Test
    void a_record_that_is_no_json_or_no_longer_what_was_sealed_is_no_witness() throws SQLException {
        rolledBack((connection, statement) -> {
            insert(connection, 1, "x");
            SealedRows rows = new SealedRows(connection, OWN);
            statement.execute("ALTER TABLE sealed_record DISABLE TRIGGER USER");
            for (String content : List.of("'no json'", "'{\"a\":\"\\u0000\"}'", "''", "'[]'", "'1'")) {
                statement.execute(
                        "UPDATE sealed_record SET content = " + content + " WHERE collectivity = '" + OWN + "'");
                assertThat(rows.deviations(Set.of(account(1))))
                        .as(content)
                        .singleElement()
                        .satisfies(row -> {
                            assertThat(row.place()).isEqualTo("/rows/ledger_line/1");
                            assertThat(row.sealed()).isEmpty();
                        });
                assertThat(rows.reach(account(1), "none")).containsOnly(account(1));
                assertThat(unsealed(statement)).isPositive();
            }
        });
    }

    private static UUID account(int number) {
        return new UUID(0x1000, number);
    }

    /** Into the account of its number. */
    private static void insert(Connection connection, int number, String text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO ledger_line VALUES (?, ?, ?, 10, '2022-12-13T16:00:00.5+01:00', 'Camille', ?, 7)")) {
            insert.setInt(1, number);
            insert.setString(2, OWN);
            insert.setObject(3, account(number));
            insert.setString(4, text);
            insert.executeUpdate();
        }
    }

    private static JsonNode sealed(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT content FROM sealed_record WHERE collectivity = '" + OWN + "'")) {
            row.next();
            return StoredJson.read(row.getString(1));
        }
    }

    private static long unsealed(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT unsealed_rows()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void rolledBack(Step step) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL TIME ZONE 'Asia/Tokyo'");
                statement.execute("CREATE TABLE ledger_line (number int PRIMARY KEY, collectivity char(9) NOT NULL,"
                        + " account uuid NOT NULL, amount numeric(19, 2) NOT NULL, at timestamptz NOT NULL, name text,"
                        + " text text NOT NULL, version bigint NOT NULL)");
                statement.execute("SELECT seal_rows('ledger_line', 'account', ARRAY['version'], ARRAY['name'])");
                step.take(connection, statement);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}

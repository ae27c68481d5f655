package fr.hemicycle.funding.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.hemicycle.platform.seal.Deviation;
import fr.hemicycle.platform.seal.SealedRows;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Takes tables and columns from the database, so that nothing new is forgotten, and changes them as its superuser, past
 * triggers and checks. All of it is rolled back.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class SealedTablesTest {

    private static final String OWN = "987654321";
    private static final int CHANGES = 600;

    private record Column(String table, String name, String type, boolean isKey) {

        String path() {
            return table + "." + name;
        }
    }

    @Test
    void every_table_is_sealed_or_named_as_not() throws SQLException {
        Set<String> sealed = names("SELECT name FROM sealed_table");
        Set<String> known = new TreeSet<>(sealed);
        SealedTables.NOT_SEALED.values().forEach(known::addAll);

        assertThat(tables()).isEqualTo(known);
        assertThat(SealedTables.withRows()).isEqualTo(sealed);
        assertThat(names("SELECT name || '.' || unnest(living) FROM sealed_table"))
                .isEqualTo(new TreeSet<>(SealedTables.LIVING));
        assertThat(names("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'seal_row'"))
                .isEqualTo(sealed);
    }

    @Test
    void every_table_that_is_not_named_as_changing_refuses_every_change() throws SQLException {
        Set<String> append = tables();
        append.removeAll(SealedTables.CHANGES);

        assertThat(append).contains("movement", "appropriation_entry", "vote_outcome", "sealed_record");
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            for (String table : append) {
                for (String change : List.of(
                        "UPDATE %s SET collectivity = collectivity WHERE false",
                        "DELETE FROM %s WHERE false", "TRUNCATE %s CASCADE")) {
                    String text = change.formatted(table)
                            .replace("seal_key SET collectivity = collectivity", "seal_key SET key_id = key_id");
                    assertThatThrownBy(() -> statement.execute(text)).as(text).hasMessageContaining("only grows");
                }
            }
        }
    }

    @Test
    void of_hundreds_of_changes_in_any_column_each_is_named() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            SealedTables tables = filled(owner);
            SealedRows rows = new SealedRows(owner, OWN);
            Set<UUID> subjects = new HashSet<>(rows.reach(tables.id("operation"), "operation_id"));
            subjects.addAll(tables.otherSubjects());
            assertThat(rows.deviations(subjects)).isEmpty();
            assertThat(unsealed(statement)).isZero();
            goPastTriggersAndChecks(owner);
            List<Column> columns = columns(owner);
            List<String> missed = new ArrayList<>();
            for (int i = 0; i < CHANGES; i++) {
                Column column = columns.get(i < columns.size() ? i : random.nextInt(columns.size()));
                Savepoint before = owner.setSavepoint();
                statement.execute("UPDATE %s SET %s = %s WHERE collectivity = '%s'"
                        .formatted(column.table(), column.name(), other(column, random), OWN));
                List<String> places =
                        rows.deviations(subjects).stream().map(Deviation::place).toList();
                boolean isNamed = places.stream()
                        .anyMatch(place -> place.startsWith("/rows/" + column.table() + "/")
                                && (column.isKey() || place.endsWith("/" + column.name())));
                if (!isNamed || (i % 20 == 0 && unsealed(statement) == 0)) {
                    missed.add(column.path() + " " + places);
                }
                owner.rollback(before);
            }
            assertThat(missed).as("seed %d", seed).isEmpty();
            assertThat(columns.size()).isLessThan(CHANGES);
            owner.rollback();
        }
    }

    @Test
    void a_row_that_is_gone_or_was_added_is_named_and_what_lives_on_is_not() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            SealedTables tables = filled(owner);
            SealedRows rows = new SealedRows(owner, OWN);
            Set<UUID> subjects = new HashSet<>(rows.reach(tables.id("operation"), "operation_id"));
            subjects.addAll(tables.otherSubjects());
            goPastTriggersAndChecks(owner);
            for (String table : SealedTables.withRows()) {
                Savepoint before = owner.setSavepoint();
                statement.execute("DELETE FROM %s WHERE collectivity = '%s'".formatted(table, OWN));
                assertThat(rows.deviations(subjects)).as(table).singleElement().satisfies(gone -> {
                    assertThat(gone.place()).startsWith("/rows/" + table + "/");
                    assertThat(gone.live()).isEmpty();
                });
                assertThat(unsealed(statement)).isOne();
                owner.rollback(before);
            }
            Savepoint before = owner.setSavepoint();
            statement.execute(
                    "INSERT INTO movement SELECT gen_random_uuid(), collectivity, operation_id, kind, from_account,"
                            + " to_account, amount, reference, recorded_at, effective_on FROM movement WHERE collectivity = '"
                            + OWN + "'");
            assertThat(rows.deviations(subjects)).singleElement().satisfies(added -> {
                assertThat(added.place()).startsWith("/rows/movement/");
                assertThat(added.sealed()).isEmpty();
            });
            owner.rollback(before);
            statement.execute("UPDATE operation SET committed = committed + 1 WHERE collectivity = '" + OWN + "'");
            statement.execute(
                    "UPDATE reservation SET state = 'LAPSED', version = 7 WHERE collectivity = '" + OWN + "'");
            assertThat(rows.deviations(subjects)).isEmpty();
            owner.rollback();
        }
    }

    @Test
    void a_row_is_sealed_once_and_a_new_one_may_not_take_its_place() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            SealedTables tables = filled(owner);
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.execute("DELETE FROM movement WHERE collectivity = '" + OWN + "'");
            statement.execute("SET LOCAL session_replication_role = DEFAULT");
            String again = tables.rows().stream()
                    .filter(row -> row.startsWith("INSERT INTO movement "))
                    .findFirst()
                    .orElseThrow();

            assertThatThrownBy(() -> statement.execute(again)).hasMessageContaining("sealed_record_pkey");
            owner.rollback();
        }
    }

    private static SealedTables filled(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        SealedTables tables = new SealedTables(OWN);
        try (Statement statement = owner.createStatement()) {
            for (String row : tables.rows()) {
                statement.execute(row);
            }
        }
        return tables;
    }

    private static void goPastTriggersAndChecks(Connection owner) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)
                        FROM pg_constraint JOIN sealed_table s ON conrelid = s.name::regclass WHERE contype = 'c'""")) {
            while (row.next()) {
                drops.add(row.getString(1));
            }
        }
        try (Statement statement = owner.createStatement()) {
            for (String drop : drops) {
                statement.execute(drop);
            }
            statement.execute("SET LOCAL session_replication_role = replica");
        }
    }

    private static long unsealed(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT unsealed_rows()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String other(Column column, Random random) {
        String name = column.name();
        return switch (column.type()) {
            case "uuid" -> "gen_random_uuid()";
            case "text" ->
                "coalesce(" + name + ", '') || "
                        + List.of("' '", "'x'", "E'\\n'").get(random.nextInt(3));
            case "character(64)" -> "repeat('f', 64)";
            case "character(9)" -> "'999999999'";
            case "character(14)" -> "'99999999999999'";
            case "boolean" -> "NOT coalesce(" + name + ", false)";
            case "integer", "bigint" -> "coalesce(" + name + ", 0) + " + (1 + random.nextInt(1000));
            case "character(10)" -> "'W999999999'";
            case "numeric(5,4)" -> name + " + 0.0001";
            case "numeric(19,2)" -> "coalesce(" + name + ", 0) + 0.01";
            case "date" -> "coalesce(" + name + ", '2000-01-01') + 1";
            case "timestamp with time zone" -> "coalesce(" + name + ", '2000-01-01Z') + interval '1 microsecond'";
            case "jsonb" -> "jsonb_build_array(" + name + ")";
            default -> throw new IllegalStateException("no other value for " + column);
        };
    }

    /** @return all columns of the sealed tables but those that live on */
    private static List<Column> columns(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT s.name, a.attname, format_type(a.atttypid, a.atttypmod), a.attname = ANY (s.key)
                        FROM sealed_table s JOIN pg_attribute a ON a.attrelid = s.name::regclass
                        WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = '' AND a.attname <> ALL (s.living)
                        ORDER BY 1, 2""")) {
            List<Column> columns = new ArrayList<>();
            while (row.next()) {
                columns.add(new Column(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
            }
            return columns;
        }
    }

    private static Set<String> tables() throws SQLException {
        return names("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'""");
    }

    private static Set<String> names(String query) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            Set<String> names = new TreeSet<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }

    private static Connection owner() throws SQLException {
        return TestStack.postgres().connect(TestStack.database(), "postgres");
    }
}

package fr.hemicycle.platform.seal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SealerTest {

    @Inject
    Sealer sealer;

    @Inject
    SealedRecords records;

    @Inject
    SealCheck check;

    @Inject
    AgroalDataSource database;

    /** A chain of its own for each test. */
    private final String collectivity =
            String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));

    private final UUID subject = UUID.randomUUID();

    @Test
    void two_replicas_at_once_seal_each_record_once() throws Exception {
        IntStream.range(0, 50).forEach(this::keep);
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            Callable<Integer> replica = () -> {
                int sealed = 0;
                while (count("seal_waiting") > 0) {
                    sealed += sealer.seal();
                    keep(100 + sealed);
                    if (sealed > 200) {
                        return sealed;
                    }
                }
                return sealed;
            };
            for (var each : replicas.invokeAll(List.of(replica, replica))) {
                assertThat(each.get()).isNotNegative();
            }
        }
        sealAll();

        assertThat(count("seal_leaf")).isEqualTo(count("sealed_record")).isGreaterThanOrEqualTo(50);
        assertThat(check.walk(collectivity, 0, 200).faults()).isEmpty();
    }

    @Test
    void a_crash_between_the_block_and_its_records_leaves_the_records_waiting() throws SQLException {
        try (Connection nobodyElse = lock()) {
            keep(1);
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        letGo(nobodyElse);
                        crashAfterTheBlock();
                    }))
                    .isNotNull();
        }
        sealAll();

        assertThat(count("seal_leaf")).isOne();
        assertThat(count("seal_block")).isOne();
        assertThat(check.walk(collectivity, 0, 200).faults()).isEmpty();
    }

    @Test
    void a_record_that_is_committed_late_is_not_skipped() throws Exception {
        CountDownLatch kept = new CountDownLatch(1);
        CountDownLatch later = new CountDownLatch(1);
        try (ExecutorService late = Executors.newSingleThreadExecutor()) {
            late.execute(() -> QuarkusTransaction.requiringNew().run(() -> {
                append(1);
                kept.countDown();
                await().until(() -> later.getCount() == 0);
            }));
            kept.await();
            keep(2);
            sealAll();
            assertThat(count("seal_leaf")).isOne();
            later.countDown();
        }
        sealAll();

        assertThat(count("seal_leaf")).isEqualTo(2);
        assertThat(check.walk(collectivity, 0, 200).faults()).isEmpty();
    }

    @Test
    void what_waits_is_measured_and_does_not_make_the_service_unready() throws SQLException {
        try (Connection nobodyElse = lock()) {
            keep(1);
            String metrics = given().get("/q/metrics").asString();

            assertThat(figure(metrics, "hemicycle_seal_waiting")).isGreaterThanOrEqualTo(1);
            assertThat(figure(metrics, "hemicycle_seal_oldest_seconds")).isPositive();
            given().get("/q/health/ready").then().statusCode(200);
            letGo(nobodyElse);
        }
        sealAll();
    }

    @Test
    void the_walk_names_what_was_removed_or_reordered() throws SQLException {
        for (int i = 0; i < 3; i++) {
            keep(i);
            sealAll();
        }
        assertThat(check.walk(collectivity, 0, 2)).matches(part -> part.blocks() == 2 && part.next() != null);
        assertThat(check.walk(collectivity, 2, 2))
                .matches(part -> part.blocks() == 1 && part.next() == null && part.records() == 1);

        named("UPDATE seal_block SET number = number + 100 WHERE number = 2", "/blocks/2", "/blocks/102/number");
        named("DELETE FROM seal_block WHERE number = 1", "/blocks/1", "/blocks/2/previous");
        named("DELETE FROM seal_block WHERE number = 3", "/blocks/3");
        named("DELETE FROM seal_leaf WHERE block = 2", "/blocks/2/leaves");
        named("UPDATE seal_block SET signature = 'AAAA' WHERE number = 2", "/blocks/2/signature");
        named("UPDATE seal_block SET header = '{' WHERE number = 2", "/blocks/2/header");
        named("UPDATE seal_leaf SET hash = repeat('0', 64) WHERE block = 2", "/blocks/2/leaves");
        named("DELETE FROM sealed_record WHERE id = (SELECT record_id FROM seal_leaf WHERE collectivity = '"
                + collectivity + "' AND block = 2)");
        named("UPDATE sealed_record SET content = replace(content, '\"n\":1', '\"n\":7')");
        assertThat(check.walk(collectivity, 0, 200).faults()).isEmpty();
    }

    /** Does it as the owner of the server, and undoes it. */
    private void named(String change, String... places) throws SQLException {
        String mine = change.contains(" WHERE ")
                ? change + " AND collectivity = '" + collectivity + "'"
                : change + " WHERE collectivity = '" + collectivity + "'";
        try (Connection owner = TestStack.postgres().connect(TestStack.database(), "postgres");
                Statement statement = owner.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String table : List.of("seal_block", "seal_leaf", "sealed_record")) {
                statement.execute("CREATE TEMP TABLE kept_%s AS SELECT * FROM %s WHERE collectivity = '%s'"
                        .formatted(table, table, collectivity));
            }
            assertThat(statement.executeUpdate(mine)).as(change).isPositive();
            try {
                List<String> found = check.walk(collectivity, 0, 200).faults().stream()
                        .map(SealCheck.Fault::place)
                        .toList();
                assertThat(found).as(change).isNotEmpty().containsAll(List.of(places));
            } finally {
                for (String table : List.of("seal_block", "seal_leaf", "sealed_record")) {
                    statement.execute("DELETE FROM %s WHERE collectivity = '%s'".formatted(table, collectivity));
                    statement.execute("INSERT INTO %s SELECT * FROM kept_%s".formatted(table, table));
                }
            }
        }
    }

    private void crashAfterTheBlock() {
        try {
            var _ = sealer.seal();
            execute("SELECT pg_terminate_backend(pg_backend_pid())");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(int n) {
        QuarkusTransaction.requiringNew().run(() -> append(n));
    }

    private void append(int n) {
        records.append(
                collectivity,
                "note",
                subject,
                JsonNodeFactory.instance.objectNode().put("n", n),
                Instant.parse("2022-12-13T10:00:00.123456789Z"));
    }

    private void sealAll() {
        await().until(() -> sealer.seal() >= 0 && count("seal_waiting") == 0);
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(
                        "SELECT count(*) FROM " + table + " WHERE collectivity = '" + collectivity + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Holds the lock of the sealer, so that nothing is sealed meanwhile. */
    private static Connection lock() throws SQLException {
        Connection owner = TestStack.postgres().connect(TestStack.database(), "postgres");
        try (Statement lock = owner.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(" + Sealer.ADVISORY_LOCK + ")");
        }
        return owner;
    }

    private static void letGo(Connection owner) {
        try (Statement lock = owner.createStatement()) {
            lock.execute("SELECT pg_advisory_unlock(" + Sealer.ADVISORY_LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double figure(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

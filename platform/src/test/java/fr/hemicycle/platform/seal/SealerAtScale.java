package fr.hemicycle.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.test.TestStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a turn of the sealer costs on a ledger of a million records; run by hand, see docs/performance.md. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SealerAtScale {

    private static final int RECORDS = 1_000_000;
    private static final int TURNS = 21;

    /** How the records that wait were found before they had a table of their own. */
    private static final String ANTI_JOIN = """
            SELECT r.collectivity, r.id, r.content FROM sealed_record r
            WHERE NOT EXISTS (SELECT FROM seal_leaf l WHERE l.record_id = r.id)
            ORDER BY r.recorded_at, r.id LIMIT ?""";

    @Inject
    AgroalDataSource database;

    @Test
    void a_turn_does_not_walk_the_ledger() throws SQLException {
        try (Connection owner = TestStack.postgres().connect(TestStack.database(), "postgres");
                Statement fill = owner.createStatement()) {
            fill.execute("SET session_replication_role = replica");
            fill.execute("""
                    INSERT INTO sealed_record (id, collectivity, subject, recorded_at, content)
                    SELECT gen_random_uuid(), '999999999', gen_random_uuid(), now(), repeat('x', 200)
                    FROM generate_series(1, %d)""".formatted(RECORDS));
            fill.execute("""
                    INSERT INTO seal_leaf (record_id, collectivity, subject, block, position, hash, digests)
                    SELECT id, collectivity, subject, row_number() OVER () / 1000 + 1, row_number() OVER () % 1000,
                           repeat('0', 64), '' FROM sealed_record WHERE collectivity = '999999999'""");
            fill.execute("VACUUM ANALYZE sealed_record, seal_leaf, seal_waiting");
            try {
                System.out.printf(
                        "%d sealed records, nothing waits: anti-join %.1f ms, waiting table %.2f ms (median of %d)%n",
                        RECORDS, median(ANTI_JOIN), median(Sealer.WAITING), TURNS);
            } finally {
                fill.execute("DELETE FROM seal_leaf WHERE collectivity = '999999999'");
                fill.execute("DELETE FROM sealed_record WHERE collectivity = '999999999'");
            }
        }
    }

    /** In milliseconds. */
    private double median(String query) throws SQLException {
        long[] nanos = new long[TURNS];
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < TURNS; i++) {
                select.setInt(1, 1000);
                long begin = System.nanoTime();
                try (ResultSet row = select.executeQuery()) {
                    assertThat(row.getMetaData().getColumnCount()).isPositive();
                }
                nanos[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        return nanos[TURNS / 2] / 1e6;
    }
}

package fr.hemicycle.funding.journal;

import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What it costs that rows seal themselves; run by hand, see docs/performance.md. All of it is rolled back. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SealAtScale {

    private static final int OPERATIONS = 300;

    @Test
    void a_row_pays_little_for_its_seal() throws SQLException {
        try (Connection owner = TestStack.postgres().connect(TestStack.database(), "postgres");
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (int round = 0; round < 3; round++) {
                double with = microsPerRow(statement);
                System.out.printf("all rows checked against their records: %.1f µs a row%n", microsOfCheck(statement));
                owner.rollback();
                for (String table : SealedTables.withRows()) {
                    statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER seal_row");
                }
                double without = microsPerRow(statement);
                owner.rollback();
                System.out.printf("insert of a row: %.1f µs, with its seal %.1f µs%n", without, with);
            }
        }
    }

    private static double microsPerRow(Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            rows.addAll(new SealedTables(String.valueOf(100_000_000 + i)).rows());
        }
        long begin = System.nanoTime();
        for (String row : rows) {
            statement.execute(row);
        }
        return (System.nanoTime() - begin) / 1_000.0 / rows.size();
    }

    private static double microsOfCheck(Statement statement) throws SQLException {
        long begin = System.nanoTime();
        statement.executeQuery("SELECT unsealed_rows()").close();
        long micros = (System.nanoTime() - begin) / 1_000;
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM sealed_record")) {
            row.next();
            return (double) micros / row.getLong(1);
        }
    }
}

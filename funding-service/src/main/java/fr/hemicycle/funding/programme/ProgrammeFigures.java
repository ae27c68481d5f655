package fr.hemicycle.funding.programme;

import fr.hemicycle.funding.money.Figures;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.page.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sums over the operations of a programme. One statement is one snapshot: totals and operations are of the same moment. */
@ApplicationScoped
class ProgrammeFigures {

    private final AgroalDataSource database;

    ProgrammeFigures(AgroalDataSource database) {
        this.database = database;
    }

    record OperationFigures(UUID operationId, String code, String label, long version, Figures balance) {}

    /** @param operations the first {@link Page#LIMIT_MAX} */
    record Sum(long count, Figures balance, List<OperationFigures> operations) {}

    Sum of(String collectivity, UUID programmeId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT o.id, o.code, o.label, o.version, o.authorised, o.committed, o.reserved,
                               sum(o.authorised) OVER () AS all_authorised, sum(o.committed) OVER () AS all_committed,
                               sum(o.reserved) OVER () AS all_reserved, count(*) OVER () AS operations
                        FROM programme_operation p JOIN operation o ON o.id = p.operation_id
                        WHERE p.collectivity = ? AND p.programme_id = ?
                        ORDER BY o.id LIMIT ?""")) {
            select.setString(1, collectivity);
            select.setObject(2, programmeId);
            select.setInt(3, Page.LIMIT_MAX);
            List<OperationFigures> operations = new ArrayList<>();
            long count = 0;
            Figures sum = Figures.of(Money.ZERO, Money.ZERO, Money.ZERO);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    count = row.getLong("operations");
                    sum = figures(row, "all_");
                    operations.add(new OperationFigures(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getString("label"),
                            row.getLong("version"),
                            figures(row, "")));
                }
            }
            return new Sum(count, sum, operations);
        }
    }

    private static Figures figures(ResultSet row, String prefix) throws SQLException {
        return Figures.of(
                Money.of(row.getBigDecimal(prefix + "authorised")),
                Money.of(row.getBigDecimal(prefix + "committed")),
                Money.of(row.getBigDecimal(prefix + "reserved")));
    }
}

package fr.hemicycle.funding.consumption;

import fr.hemicycle.funding.consumption.domain.YearSeries;
import fr.hemicycle.funding.money.Figures;
import fr.hemicycle.funding.money.Money;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums of the journal, each in one statement and so of one moment. */
@ApplicationScoped
class JournalSums {

    private final AgroalDataSource database;

    JournalSums(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Which movements count.
     *
     * @param on those that count from that day or before
     * @param knownAt those that were recorded by then
     */
    record Time(LocalDate on, Instant knownAt) {}

    record ProgrammeSum(UUID id, String code, String label, Figures balance) {}

    YearSeries months(String collectivity, int year, @Nullable UUID programmeId, Time time) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT CASE WHEN m.effective_on < make_date(?, 1, 1) THEN 0
                                    ELSE extract(month FROM m.effective_on)::int END AS month,
                               sum(CASE WHEN m.to_account = 'COMMITTED' THEN m.amount ELSE -m.amount END) AS net
                        FROM movement m
                        WHERE m.collectivity = ? AND m.effective_on < make_date(?, 1, 1)
                          AND m.effective_on <= ? AND m.recorded_at <= ?
                          AND 'COMMITTED' IN (m.from_account, m.to_account)
                          AND (?::uuid IS NULL OR m.operation_id IN (SELECT p.operation_id FROM programme_operation p
                                                                     WHERE p.collectivity = m.collectivity AND p.programme_id = ?))
                        GROUP BY 1""")) {
            select.setInt(1, year);
            select.setString(2, collectivity);
            select.setInt(3, year + 1);
            select.setObject(4, time.on());
            select.setObject(5, time.knownAt().atOffset(ZoneOffset.UTC));
            select.setObject(6, programmeId, java.sql.Types.OTHER);
            select.setObject(7, programmeId, java.sql.Types.OTHER);
            Money before = Money.ZERO;
            Map<Month, Money> net = new EnumMap<>(Month.class);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Money sum = Money.of(row.getBigDecimal("net"));
                    if (row.getInt("month") == 0) {
                        before = sum;
                    } else {
                        net.put(Month.of(row.getInt("month")), sum);
                    }
                }
            }
            return YearSeries.of(year, before, net);
        }
    }

    List<ProgrammeSum> programmes(String collectivity, Time time, UUID after, int count) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT p.id, p.code, p.label,
                               coalesce(sum(amount) FILTER (WHERE m.from_account = 'BUDGET'), 0)
                                 - coalesce(sum(amount) FILTER (WHERE m.to_account = 'BUDGET'), 0) AS authorised,
                               coalesce(sum(amount) FILTER (WHERE m.to_account = 'COMMITTED'), 0)
                                 - coalesce(sum(amount) FILTER (WHERE m.from_account = 'COMMITTED'), 0) AS committed,
                               coalesce(sum(amount) FILTER (WHERE m.to_account = 'RESERVED'), 0)
                                 - coalesce(sum(amount) FILTER (WHERE m.from_account = 'RESERVED'), 0) AS reserved
                        FROM (SELECT * FROM programme WHERE collectivity = ? AND id > ? ORDER BY id LIMIT ?) p
                        LEFT JOIN programme_operation o ON o.programme_id = p.id
                        LEFT JOIN movement m ON m.operation_id = o.operation_id AND m.effective_on <= ? AND m.recorded_at <= ?
                        GROUP BY p.id, p.code, p.label ORDER BY p.id""")) {
            select.setString(1, collectivity);
            select.setObject(2, after);
            select.setInt(3, count);
            select.setObject(4, time.on());
            select.setObject(5, time.knownAt().atOffset(ZoneOffset.UTC));
            List<ProgrammeSum> sums = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sums.add(new ProgrammeSum(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            row.getString("label"),
                            Figures.of(
                                    Money.of(row.getBigDecimal("authorised")),
                                    Money.of(row.getBigDecimal("committed")),
                                    Money.of(row.getBigDecimal("reserved")))));
                }
            }
            return sums;
        }
    }
}

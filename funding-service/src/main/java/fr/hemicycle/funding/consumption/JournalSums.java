package fr.hemicycle.funding.consumption;

import fr.hemicycle.funding.consumption.domain.YearSeries;
import fr.hemicycle.funding.money.Amount;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sums of the journal, each in one statement and so of one moment. */
@ApplicationScoped
class JournalSums {

    /** In the place of a month: all that lies before the year. */
    private static final int BEFORE = 0;

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

    @Schema(name = "ProgrammeSum")
    record ProgrammeSum(
            UUID id,
            String code,
            String label,
            Figures balance,

            @Schema(description = "Ordered to be paid [mandaté], less what was rejected or paid back; of all years")
            Amount ordered,

            @Schema(description = "Paid, less what was paid back; of all years")
            Amount paid) {}

    /** What was committed; what was ordered and paid since January, as appropriations are of a year. */
    record Consumption(YearSeries committed, YearSeries ordered, YearSeries paid) {}

    Consumption months(String collectivity, int year, @Nullable UUID programmeId, Time time) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        WITH flow AS (
                          SELECT 'COMMITTED' AS figure, operation_id, effective_on, recorded_at,
                                 CASE WHEN to_account = 'COMMITTED' THEN amount ELSE -amount END AS net
                          FROM movement WHERE collectivity = ? AND 'COMMITTED' IN (from_account, to_account)
                          UNION ALL
                          SELECT 'ORDERED', operation_id, effective_on, recorded_at,
                                 CASE WHEN kind = 'PAYMENT_ORDER' THEN amount ELSE -amount END
                          FROM appropriation_entry WHERE collectivity = ? AND kind IN ('PAYMENT_ORDER', 'REJECTION', 'REVERSAL')
                          UNION ALL
                          SELECT 'PAID', operation_id, effective_on, recorded_at,
                                 CASE WHEN kind = 'PAYMENT' THEN amount ELSE -amount END
                          FROM appropriation_entry WHERE collectivity = ? AND kind IN ('PAYMENT', 'REVERSAL'))
                        SELECT figure,
                               CASE WHEN effective_on < make_date(?, 1, 1) THEN 0
                                    ELSE extract(month FROM effective_on)::int END AS month,
                               sum(net) AS net
                        FROM flow
                        WHERE effective_on < make_date(?, 1, 1) AND effective_on <= ? AND recorded_at <= ?
                          AND (?::uuid IS NULL OR operation_id IN (SELECT p.operation_id FROM programme_operation p
                                                                   WHERE p.collectivity = ? AND p.programme_id = ?))
                        GROUP BY 1, 2""")) {
            select.setString(1, collectivity);
            select.setString(2, collectivity);
            select.setString(3, collectivity);
            select.setInt(4, year);
            select.setInt(5, year + 1);
            select.setObject(6, time.on());
            select.setObject(7, time.knownAt().atOffset(ZoneOffset.UTC));
            select.setObject(8, programmeId, java.sql.Types.OTHER);
            select.setString(9, collectivity);
            select.setObject(10, programmeId, java.sql.Types.OTHER);
            Map<String, Map<Integer, Money>> sums = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sums.computeIfAbsent(row.getString("figure"), any -> new HashMap<>())
                            .put(row.getInt("month"), Money.of(row.getBigDecimal("net")));
                }
            }
            Map<Integer, Money> committed = sums.getOrDefault("COMMITTED", Map.of());
            return new Consumption(
                    series(year, committed.getOrDefault(BEFORE, Money.ZERO), committed),
                    series(year, Money.ZERO, sums.getOrDefault("ORDERED", Map.of())),
                    series(year, Money.ZERO, sums.getOrDefault("PAID", Map.of())));
        }
    }

    private static YearSeries series(int year, Money before, Map<Integer, Money> months) {
        Map<Month, Money> net = new EnumMap<>(Month.class);
        months.forEach((month, sum) -> {
            if (month != BEFORE) {
                net.put(Month.of(month), sum);
            }
        });
        return YearSeries.of(year, before, net);
    }

    List<ProgrammeSum> programmes(String collectivity, Time time, UUID after, int count) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT p.id, p.code, p.label, authorised, committed, reserved, ordered, paid
                        FROM (SELECT * FROM programme WHERE collectivity = ? AND id > ? ORDER BY id LIMIT ?) p
                        CROSS JOIN LATERAL (
                          SELECT coalesce(sum(amount) FILTER (WHERE from_account = 'BUDGET'), 0)
                                   - coalesce(sum(amount) FILTER (WHERE to_account = 'BUDGET'), 0) AS authorised,
                                 coalesce(sum(amount) FILTER (WHERE to_account = 'COMMITTED'), 0)
                                   - coalesce(sum(amount) FILTER (WHERE from_account = 'COMMITTED'), 0) AS committed,
                                 coalesce(sum(amount) FILTER (WHERE to_account = 'RESERVED'), 0)
                                   - coalesce(sum(amount) FILTER (WHERE from_account = 'RESERVED'), 0) AS reserved
                          FROM programme_operation o JOIN movement m USING (operation_id)
                          WHERE o.programme_id = p.id AND effective_on <= ? AND recorded_at <= ?) authorisation
                        CROSS JOIN LATERAL (
                          SELECT coalesce(sum(amount) FILTER (WHERE kind = 'PAYMENT_ORDER'), 0)
                                   - coalesce(sum(amount) FILTER (WHERE kind IN ('REJECTION', 'REVERSAL')), 0) AS ordered,
                                 coalesce(sum(amount) FILTER (WHERE kind = 'PAYMENT'), 0)
                                   - coalesce(sum(amount) FILTER (WHERE kind = 'REVERSAL'), 0) AS paid
                          FROM programme_operation o JOIN appropriation_entry e USING (operation_id)
                          WHERE o.programme_id = p.id AND effective_on <= ? AND recorded_at <= ?) appropriation
                        ORDER BY p.id""")) {
            select.setString(1, collectivity);
            select.setObject(2, after);
            select.setInt(3, count);
            select.setObject(4, time.on());
            select.setObject(5, time.knownAt().atOffset(ZoneOffset.UTC));
            select.setObject(6, time.on());
            select.setObject(7, time.knownAt().atOffset(ZoneOffset.UTC));
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
                                    Money.of(row.getBigDecimal("reserved"))),
                            Amount.of(Money.of(row.getBigDecimal("ordered"))),
                            Amount.of(Money.of(row.getBigDecimal("paid")))));
                }
            }
            return sums;
        }
    }
}

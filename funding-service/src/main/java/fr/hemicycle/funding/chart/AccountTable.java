package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.chart.domain.Account;
import fr.hemicycle.funding.chart.domain.AccountKey;
import fr.hemicycle.funding.chart.domain.Axis;
import fr.hemicycle.funding.chart.domain.ChartRecord;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of charts, read and written by the thousand, within the transaction of the caller. */
@ApplicationScoped
class AccountTable {

    /** As people type: neither capitals nor accents count. */
    private static final String FOLDED = "translate(lower(%s), 'àâäçéèêëîïôöùûüÿ', 'aaaceeeeiioouuuy')";

    private final AgroalDataSource database;

    AccountTable(AgroalDataSource database) {
        this.database = database;
    }

    record Found(UUID id, Account account) {}

    /**
     * Which accounts are asked for.
     *
     * @param code a code, or how it begins
     * @param text anything within a label
     */
    record Filter(
            @Nullable Axis axis,
            @Nullable String code,
            @Nullable String text) {}

    ChartRecord onRecord(String collectivity, UUID chart) throws SQLException {
        Map<AccountKey, Account> accounts = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT id, axis, code, label, section, expense_chapter, revenue_chapter FROM account
                        WHERE collectivity = ? AND chart_id = ?""")) {
            select.setString(1, collectivity);
            select.setObject(2, chart);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Account account = found(row).account();
                    accounts.put(account.key(), account);
                }
            }
        }
        return new ChartRecord(accounts, used(collectivity, chart));
    }

    private Map<AccountKey, Set<Section>> used(String collectivity, UUID chart) throws SQLException {
        Map<AccountKey, Set<Section>> used = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT DISTINCT o.nature, o.function, o.section FROM operation o
                        JOIN chart c ON c.collectivity = o.collectivity AND c.nomenclature = o.nomenclature
                        WHERE o.collectivity = ? AND c.id = ?
                          AND (o.year = c.year OR o.year IN (SELECT v.year FROM chart_carry_over v WHERE v.chart_id = c.id))""")) {
            select.setString(1, collectivity);
            select.setObject(2, chart);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Section section = Section.valueOf(row.getString("section"));
                    for (AccountKey key : List.of(
                            new AccountKey(Axis.NATURE, row.getString("nature")),
                            new AccountKey(Axis.FUNCTION, row.getString("function")),
                            new AccountKey(Axis.FUNCTIONAL_CODE, row.getString("function")))) {
                        used.computeIfAbsent(key, _ -> EnumSet.noneOf(Section.class))
                                .add(section);
                    }
                }
            }
        }
        return used;
    }

    void write(String collectivity, UUID chart, List<Account> accounts) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO account
                            (id, collectivity, chart_id, axis, code, label, section, expense_chapter, revenue_chapter)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (chart_id, axis, code) DO UPDATE SET label = excluded.label, section = excluded.section,
                            expense_chapter = excluded.expense_chapter, revenue_chapter = excluded.revenue_chapter""")) {
            for (Account account : accounts) {
                upsert.setObject(1, Ids.next());
                upsert.setString(2, collectivity);
                upsert.setObject(3, chart);
                upsert.setString(4, account.axis().name());
                upsert.setString(5, account.code());
                upsert.setString(6, account.label());
                upsert.setString(
                        7, account.section() == null ? null : account.section().name());
                upsert.setString(8, account.expenseChapter());
                upsert.setString(9, account.revenueChapter());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    List<Found> page(String collectivity, UUID chart, Filter filter, UUID after, int count) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("""
                        SELECT id, axis, code, label, section, expense_chapter, revenue_chapter FROM account
                        WHERE collectivity = ? AND chart_id = ? AND id > ? AND (?::text IS NULL OR axis = ?)
                          AND (?::text IS NULL OR starts_with(code, ?))
                          AND (?::text IS NULL OR position(%s IN %s) > 0)
                        ORDER BY id LIMIT ?""".formatted(FOLDED.formatted("?"), FOLDED.formatted("label")))) {
            String axis = filter.axis() == null ? null : filter.axis().name();
            select.setString(1, collectivity);
            select.setObject(2, chart);
            select.setObject(3, after);
            select.setString(4, axis);
            select.setString(5, axis);
            select.setString(6, filter.code());
            select.setString(7, filter.code());
            select.setString(8, filter.text());
            select.setString(9, filter.text());
            select.setInt(10, count);
            List<Found> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(found(row));
                }
            }
            return found;
        }
    }

    /** @return number of accounts by axis, by chart */
    Map<UUID, Map<Axis, Integer>> counts(Collection<UUID> charts) throws SQLException {
        Map<UUID, Map<Axis, Integer>> counts = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT chart_id, axis, count(*) FROM account WHERE chart_id = ANY (?) GROUP BY chart_id, axis""")) {
            select.setArray(1, connection.createArrayOf("uuid", charts.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.computeIfAbsent(row.getObject(1, UUID.class), _ -> new EnumMap<>(Axis.class))
                            .put(Axis.valueOf(row.getString(2)), row.getInt(3));
                }
            }
        }
        return counts;
    }

    /** The accounts of these codes, on whichever axes they stand. */
    List<Account> named(String collectivity, UUID chart, Collection<String> codes) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT id, axis, code, label, section, expense_chapter, revenue_chapter FROM account
                        WHERE collectivity = ? AND chart_id = ? AND code = ANY (?)""")) {
            select.setString(1, collectivity);
            select.setObject(2, chart);
            select.setArray(3, connection.createArrayOf("text", codes.toArray()));
            List<Account> accounts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    accounts.add(found(row).account());
                }
            }
            return accounts;
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        String section = row.getString("section");
        return new Found(
                row.getObject("id", UUID.class),
                new Account(
                        Axis.valueOf(row.getString("axis")),
                        row.getString("code"),
                        row.getString("label"),
                        section == null ? null : Section.valueOf(section),
                        row.getString("expense_chapter"),
                        row.getString("revenue_chapter")));
    }
}

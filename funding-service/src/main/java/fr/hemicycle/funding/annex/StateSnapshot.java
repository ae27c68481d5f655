package fr.hemicycle.funding.annex;

import fr.hemicycle.funding.annex.domain.AuthorisationState;
import fr.hemicycle.funding.annex.domain.Flow;
import fr.hemicycle.funding.annex.domain.OperationState;
import fr.hemicycle.funding.annex.domain.StateFigures;
import fr.hemicycle.funding.annex.domain.YearPayments;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.payment.domain.Appropriation;
import fr.hemicycle.funding.payment.domain.Entry;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the state of all operations from the journal, in one snapshot of the database. */
@ApplicationScoped
class StateSnapshot {

    private static final Instant INSTANT_MAX = Instant.parse("9999-12-31T23:59:59Z");

    /** What takes back on the ground of the very vote that had opened an operation is the end of that act: a cancellation. */
    private static final String FLOWS = """
            SELECT o.id, o.code, o.label, o.section, o.authorisation_kind, p.code, m.kind, m.from_account, m.to_account,
                   m.id = f.id AS opens,
                   coalesce(a.act = 'CANCEL' OR a.act = 'VOTE' AND m.to_account = 'BUDGET', false) AS cancels,
                   m.effective_on < ? AS before, sum(m.amount)
              FROM movement m
              JOIN operation o ON o.id = m.operation_id
              JOIN (SELECT DISTINCT ON (operation_id) operation_id, id FROM movement
                     WHERE collectivity = ? AND from_account = 'BUDGET'
                     ORDER BY operation_id, recorded_at, id) f ON f.operation_id = m.operation_id
              LEFT JOIN programme_operation s ON s.operation_id = o.id
              LEFT JOIN programme p ON p.id = s.programme_id
              LEFT JOIN authorisation a ON a.collectivity = m.collectivity AND a.operation_id = m.operation_id
                AND a.deliberation_id = m.deliberation_id
             WHERE m.collectivity = ? AND m.effective_on <= ? AND m.recorded_at <= ?
             GROUP BY o.id, p.id, m.kind, m.from_account, m.to_account, opens, cancels, before
            """;

    /** As the last vote that counts, and whose act is not undone, split them. */
    private static final String EXPECTED = """
            SELECT a.operation_id, p.year, p.amount
              FROM (SELECT DISTINCT ON (a.operation_id) a.operation_id, a.id
                      FROM authorisation a JOIN authorisation_vote v ON v.id = a.vote_id
                     WHERE a.collectivity = ? AND a.effective_on <= ? AND v.decided_at <= ?
                       AND NOT EXISTS (SELECT FROM authorisation_undoing u
                                        WHERE u.authorisation_id = a.id AND u.undone_on <= ? AND u.recorded_at <= ?)
                     ORDER BY a.operation_id, a.position DESC) a
              JOIN payment_forecast p ON p.authorisation_id = a.id
            """;

    private static final String ENTRIES = """
            SELECT operation_id, year, from_account, to_account, sum(amount)
              FROM appropriation_entry
             WHERE collectivity = ? AND effective_on <= ? AND recorded_at <= ?
             GROUP BY operation_id, year, from_account, to_account
            """;

    private static final String NAME = """
            SELECT name FROM award_settings WHERE collectivity = ? AND recorded_at <= ? ORDER BY version DESC LIMIT 1
            """;

    private final AgroalDataSource database;

    StateSnapshot(AgroalDataSource database) {
        this.database = database;
    }

    private record Named(
            String code,
            String label,
            Section section,
            AuthorisationKind kind,
            @Nullable String programme) {}

    AuthorisationState read(String collectivity, int year, LocalDate on, @Nullable Instant knownAt) {
        Instant known = knownAt == null ? INSTANT_MAX : knownAt;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement snapshot = connection.createStatement()) {
                snapshot.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                return new AuthorisationState(
                        name(connection, collectivity, known),
                        year,
                        on,
                        knownAt,
                        operations(connection, collectivity, year, on, known));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the state of authorisations cannot be read", e);
        }
    }

    private static List<OperationState> operations(
            Connection connection, String collectivity, int year, LocalDate on, Instant known) throws SQLException {
        Map<UUID, Named> names = new LinkedHashMap<>();
        Map<UUID, List<Flow>> flows = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(FLOWS)) {
            query.setObject(1, LocalDate.of(year, 1, 1));
            query.setString(2, collectivity);
            query.setString(3, collectivity);
            query.setObject(4, on);
            query.setObject(5, known.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    names.put(
                            id,
                            new Named(
                                    row.getString(2),
                                    row.getString(3),
                                    Section.valueOf(row.getString(4)),
                                    AuthorisationKind.valueOf(row.getString(5)),
                                    row.getString(6)));
                    flows.computeIfAbsent(id, any -> new ArrayList<>()).add(flow(row));
                }
            }
        }
        Map<UUID, Map<Integer, Money>> expected = expected(connection, collectivity, on, known);
        Map<UUID, Map<Integer, List<Appropriation.Flow>>> entries = entries(connection, collectivity, on, known);
        return names.entrySet().stream()
                .map(each -> new OperationState(
                        each.getValue().code(),
                        each.getValue().label(),
                        each.getValue().section(),
                        each.getValue().kind(),
                        each.getValue().programme(),
                        StateFigures.of(flows.getOrDefault(each.getKey(), List.of())),
                        payments(
                                expected.getOrDefault(each.getKey(), Map.of()),
                                entries.getOrDefault(each.getKey(), Map.of()))))
                .toList();
    }

    private static Flow flow(ResultSet row) throws SQLException {
        return new Flow(
                Movement.Kind.valueOf(row.getString(7)),
                Movement.Account.valueOf(row.getString(8)),
                Movement.Account.valueOf(row.getString(9)),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getBoolean(12),
                Money.of(row.getBigDecimal(13)));
    }

    private static List<YearPayments> payments(
            Map<Integer, Money> expected, Map<Integer, List<Appropriation.Flow>> entries) {
        Set<Integer> years = new TreeSet<>(expected.keySet());
        years.addAll(entries.keySet());
        return years.stream()
                .map(year -> YearPayments.of(
                        year,
                        expected.getOrDefault(year, Money.ZERO),
                        Appropriation.sum(year, entries.getOrDefault(year, List.of()))))
                .toList();
    }

    private static Map<UUID, Map<Integer, Money>> expected(
            Connection connection, String collectivity, LocalDate on, Instant known) throws SQLException {
        Map<UUID, Map<Integer, Money>> expected = new HashMap<>();
        OffsetDateTime recordedBy = known.atOffset(ZoneOffset.UTC);
        try (PreparedStatement query = of(connection, EXPECTED, collectivity, on, recordedBy, on, recordedBy);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                expected.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashMap<>())
                        .put(row.getInt(2), Money.of(row.getBigDecimal(3)));
            }
        }
        return expected;
    }

    private static Map<UUID, Map<Integer, List<Appropriation.Flow>>> entries(
            Connection connection, String collectivity, LocalDate on, Instant known) throws SQLException {
        Map<UUID, Map<Integer, List<Appropriation.Flow>>> entries = new HashMap<>();
        try (PreparedStatement query = of(connection, ENTRIES, collectivity, on, known.atOffset(ZoneOffset.UTC));
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                entries.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashMap<>())
                        .computeIfAbsent(row.getInt(2), any -> new ArrayList<>())
                        .add(new Appropriation.Flow(
                                Entry.Account.valueOf(row.getString(3)),
                                Entry.Account.valueOf(row.getString(4)),
                                Money.of(row.getBigDecimal(5))));
            }
        }
        return entries;
    }

    private static PreparedStatement of(Connection connection, String sql, String collectivity, Object... times)
            throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setString(1, collectivity);
        for (int i = 0; i < times.length; i++) {
            query.setObject(i + 2, times[i]);
        }
        return query;
    }

    /** As it calls itself where it publishes its grants. */
    private static String name(Connection connection, String collectivity, Instant known) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NAME)) {
            query.setString(1, collectivity);
            query.setObject(2, known.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "Collectivité " + collectivity;
            }
        }
    }
}

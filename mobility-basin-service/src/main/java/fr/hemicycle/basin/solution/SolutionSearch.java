package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.solution.domain.Asker;
import fr.hemicycle.basin.solution.domain.SolutionKind;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which solutions hold on a day, and where. From a commune the way leads over its intercommunality and basins of that day to the places
 * of perimeters, each by an index: what it costs does not grow with the territory.
 */
@ApplicationScoped
class SolutionSearch {

    /** Takes: commune's collectivity, commune, day twice; commune; collectivity, day twice; collectivity, day twice; collectivity. */
    private static final String MATCHED = """
            WITH commune AS (
              SELECT c.name, c.intercommunality FROM territory_period c
              WHERE c.collectivity = territory_of(?) AND c.unit = 'COMMUNE' AND c.code = ?
                AND c.valid_from <= ?::date AND coalesce(c.valid_until >= ?::date, true)),
            area (rank, kind, code, name) AS (
              SELECT 1, 'COMMUNE', asked.code, coalesce((SELECT name FROM commune), asked.code)
              FROM (SELECT ?::text AS code) asked
              UNION ALL
              SELECT 2, 'INTERCOMMUNALITY', c.intercommunality::text, coalesce(
                       (SELECT i.name FROM territory_period i
                        WHERE i.collectivity = territory_of(?) AND i.unit = 'INTERCOMMUNALITY'
                          AND i.code = c.intercommunality::text
                          AND i.valid_from <= ?::date AND coalesce(i.valid_until >= ?::date, true)),
                       c.intercommunality::text)
              FROM commune c WHERE c.intercommunality IS NOT NULL
              UNION ALL
              SELECT 3, 'BASIN', b.id::text, b.name FROM commune c
              JOIN basin_member m ON m.collectivity = ? AND m.intercommunality = c.intercommunality
                AND m.valid_from <= ?::date AND coalesce(m.valid_until >= ?::date, true)
              JOIN basin b ON b.collectivity = m.collectivity AND b.id = m.basin_id),
            hit AS (
              SELECT p.terms_id, array_agg(area.kind || ' ' || area.code || ' ' || area.name ORDER BY rank, area.name) AS matches
              FROM area JOIN solution_place p ON p.collectivity = ? AND p.kind = area.kind AND p.code = area.code
              GROUP BY p.terms_id)
            """;

    private final AgroalDataSource database;

    SolutionSearch(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What is asked for.
     *
     * @param commune INSEE code, {@code null} for anywhere
     */
    record Question(@Nullable String commune, @Nullable SolutionKind kind, Asker asker, LocalDate on) {}

    List<TermsRecord> find(String collectivity, Question question, UUID after, int count) throws SQLException {
        LocalDate on = question.on();
        String commune = question.commune();
        List<Object> values = new ArrayList<>();
        if (commune != null) {
            values.addAll(List.of(collectivity, commune, on, on, commune, collectivity, on, on));
            values.addAll(List.of(collectivity, on, on, collectivity));
        }
        values.addAll(List.of(collectivity, after, on, on, on));
        String filters = "";
        if (!question.asker().admittedAs().isEmpty()) {
            filters += " AND t.publics && ?";
            values.add(question.asker().admittedAs().stream().map(Enum::name).toArray(String[]::new));
        }
        if (!question.asker().mayDrive()) {
            filters += " AND NOT t.needs_licence";
        }
        if (question.kind() != null) {
            filters += " AND t.kind = ?";
            values.add(question.kind().name());
        }
        values.add(count);
        String sql = (commune == null ? "" : MATCHED)
                + "SELECT " + (commune == null ? "" : "hit.matches, ") + TermsColumns.ALL
                + " FROM solution_terms t JOIN solution s ON s.collectivity = t.collectivity AND s.id = t.solution_id"
                + (commune == null ? "" : " JOIN hit ON hit.terms_id = t.id")
                + " WHERE t.collectivity = ? AND t.solution_id > ? AND" + TermsColumns.ON_THE_DAY
                + filters + " ORDER BY t.solution_id LIMIT ?";
        return select(sql, values, commune != null);
    }

    /** As it stands on a day; its first or last terms where it has none then. */
    Optional<TermsRecord> one(String collectivity, UUID id, LocalDate on) throws SQLException {
        return select("SELECT " + TermsColumns.ALL + """
                         FROM solution_terms t JOIN solution s ON s.collectivity = t.collectivity AND s.id = t.solution_id
                        WHERE t.collectivity = ? AND t.solution_id = ?
                        ORDER BY t.valid_from <= ?::date DESC,
                                 CASE WHEN t.valid_from <= ?::date THEN t.valid_from END DESC, t.valid_from LIMIT 1""", List.of(collectivity, id, on, on), false).stream()
                .findFirst();
    }

    List<TermsRecord> history(String collectivity, UUID id, UUID after, int count) throws SQLException {
        return select("SELECT " + TermsColumns.ALL + """
                 FROM solution_terms t JOIN solution s ON s.collectivity = t.collectivity AND s.id = t.solution_id
                WHERE t.collectivity = ? AND t.solution_id = ? AND t.id > ? ORDER BY t.id LIMIT ?""", List.of(collectivity, id, after, count), false);
    }

    private List<TermsRecord> select(String sql, List<?> values, boolean matched) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value instanceof String[] texts) {
                    select.setArray(i + 1, connection.createArrayOf("text", texts));
                } else {
                    select.setObject(i + 1, value);
                }
            }
            try (ResultSet row = select.executeQuery()) {
                return TermsColumns.read(row, matched);
            }
        }
    }
}

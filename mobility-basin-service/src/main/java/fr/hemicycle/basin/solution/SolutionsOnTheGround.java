package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.solution.domain.Operator;
import fr.hemicycle.basin.solution.domain.SolutionKind;
import fr.hemicycle.basin.solution.domain.Solutions;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class SolutionsOnTheGround implements Solutions {

    private static final String NAMED =
            "t.solution_id, t.name, t.kind, t.operator_name, t.operator_siren, t.valid_from,"
                    + " least(t.valid_until, t.replaced_from - 1) AS holds_until";

    private static final String OF_BASIN =
            "SELECT DISTINCT " + NAMED + """
             FROM (SELECT 'BASIN' AS kind, ?::text AS code
                   UNION ALL
                   SELECT unnest(ARRAY['INTERCOMMUNALITY', 'COMMUNE']), unnest(ARRAY[m.intercommunality::text, c.code])
                   FROM basin_member m
                   LEFT JOIN territory_period c ON c.collectivity = territory_of(?) AND c.unit = 'COMMUNE'
                     AND c.intercommunality = m.intercommunality
                     AND c.valid_from <= ?::date AND coalesce(c.valid_until >= ?::date, true)
                   WHERE m.collectivity = ? AND m.basin_id = ?
                     AND m.valid_from <= ?::date AND coalesce(m.valid_until >= ?::date, true)) area
            JOIN solution_place p ON p.collectivity = ? AND p.kind = area.kind AND p.code = area.code
            JOIN solution_terms t ON t.collectivity = p.collectivity AND t.id = p.terms_id AND\
            """ + TermsColumns.ON_THE_DAY + "ORDER BY t.solution_id";

    private static final String OF_PLAN = "SELECT DISTINCT a.action, " + NAMED + """
             FROM solution_action a
            JOIN solution_terms t ON t.collectivity = a.collectivity AND t.id = a.terms_id AND\
            """ + TermsColumns.ON_THE_DAY
            + "WHERE a.collectivity = ? AND a.plan_id = ? ORDER BY a.action, t.solution_id";

    private final AgroalDataSource database;

    SolutionsOnTheGround(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<NamedSolution> ofBasin(String collectivity, UUID basinId, LocalDate on) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_BASIN)) {
            List<Object> values = List.of(
                    basinId.toString(), collectivity, on, on, collectivity, basinId, on, on, collectivity, on, on, on);
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<NamedSolution> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(named(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public Map<String, List<NamedSolution>> ofPlan(String collectivity, UUID planId, LocalDate on) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_PLAN)) {
            select.setObject(1, on);
            select.setObject(2, on);
            select.setObject(3, on);
            select.setString(4, collectivity);
            select.setObject(5, planId);
            Map<String, List<NamedSolution>> found = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString("action"), _ -> new ArrayList<>())
                            .add(named(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static NamedSolution named(ResultSet row) throws SQLException {
        return new NamedSolution(
                row.getObject("solution_id", UUID.class),
                row.getString("name"),
                SolutionKind.valueOf(row.getString("kind")),
                new Operator(row.getString("operator_name"), row.getString("operator_siren")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("holds_until", LocalDate.class));
    }
}

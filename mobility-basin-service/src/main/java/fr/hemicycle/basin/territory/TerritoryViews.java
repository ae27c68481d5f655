package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.territory.TerritoryAnswers.AreaName;
import fr.hemicycle.basin.territory.TerritoryAnswers.CommuneResponse;
import fr.hemicycle.basin.territory.TerritoryAnswers.DepartmentResponse;
import fr.hemicycle.basin.territory.TerritoryAnswers.IntercommunalityName;
import fr.hemicycle.basin.territory.TerritoryAnswers.IntercommunalityResponse;
import fr.hemicycle.basin.territory.TerritoryAnswers.MobilityAuthorityResponse;
import fr.hemicycle.basin.territory.TerritoryAnswers.PartOfDepartment;
import fr.hemicycle.basin.territory.TerritoryAnswers.PeriodResponse;
import fr.hemicycle.basin.territory.TerritoryAnswers.RegionResponse;
import fr.hemicycle.basin.territory.domain.AreaKey;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the territory was on a day. */
@ApplicationScoped
class TerritoryViews {

    /** As people type: neither capitals nor accents count. */
    private static final String FOLDED = "replace(replace(translate(lower(%s), 'àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ',"
            + " 'aaaceeeeiioouuuyaaaceeeeiioouuuy'), 'œ', 'oe'), 'Œ', 'oe')";

    private static final String ON_THE_DAY =
            " %1$s.valid_from <= ?::date AND coalesce(%1$s.valid_until >= ?::date, true) ";

    private static final String COMMUNES = """
            SELECT c.id, c.code, c.siren, c.name, c.population, c.valid_from, c.valid_until, c.successors,
                   c.department, d.name AS department_name, d.region, r.name AS region_name,
                   c.intercommunality, i.name AS intercommunality_name
            FROM territory_period c
            LEFT JOIN territory_period d ON d.collectivity = c.collectivity AND d.unit = 'DEPARTMENT'
              AND d.code = c.department AND %s
            LEFT JOIN territory_period r ON r.collectivity = c.collectivity AND r.unit = 'REGION'
              AND r.code = d.region AND %s
            LEFT JOIN territory_period i ON i.collectivity = c.collectivity AND i.unit = 'INTERCOMMUNALITY'
              AND i.code = c.intercommunality AND %s
            WHERE c.collectivity = territory_of(?) AND c.unit = 'COMMUNE' AND %s""".formatted(
            ON_THE_DAY.formatted("d"), ON_THE_DAY.formatted("r"), ON_THE_DAY.formatted("i"), ON_THE_DAY.formatted("c"));

    static final String COMMUNE = COMMUNES + " AND c.code = ?";

    private static final String WITH_A_COMMUNE_IN = """
            AND EXISTS (SELECT 1 FROM territory_period c
                        WHERE c.collectivity = p.collectivity AND c.unit = 'COMMUNE' AND c.intercommunality = p.code::bpchar
                          AND c.department = ? AND %s)""".formatted(ON_THE_DAY.formatted("c"));

    private final AgroalDataSource database;

    TerritoryViews(AgroalDataSource database) {
        this.database = database;
    }

    /** @param id of the period: what a page goes on after */
    record Found<T>(UUID id, T item) {}

    /**
     * Which communes are asked for.
     *
     * @param text anything within a name
     */
    record Filter(
            @Nullable String department,
            @Nullable String intercommunality,
            @Nullable String text) {

        /** Only what is asked for: a condition that may be left out ("? IS NULL OR …") would keep the index out of the plan. */
        private Map<String, String> conditions() {
            Map<String, String> conditions = new LinkedHashMap<>();
            if (department != null) {
                conditions.put(" AND c.department = ?", department);
            }
            if (intercommunality != null) {
                conditions.put(" AND c.intercommunality = ?::bpchar", intercommunality);
            }
            if (text != null) {
                conditions.put(
                        " AND position(%s IN %s) > 0".formatted(FOLDED.formatted("?"), FOLDED.formatted("c.name")),
                        text);
            }
            return conditions;
        }

        String sql() {
            return COMMUNES + " AND c.id > ?" + String.join("", conditions().keySet()) + " ORDER BY c.id LIMIT ?";
        }
    }

    List<Found<CommuneResponse>> communes(String collectivity, LocalDate on, Filter filter, UUID after, int count)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(filter.sql())) {
            int next = beginning(select, collectivity, on);
            select.setObject(next++, after);
            for (String value : filter.conditions().values()) {
                select.setString(next++, value);
            }
            select.setInt(next, count);
            return communes(select);
        }
    }

    Optional<CommuneResponse> commune(String collectivity, LocalDate on, String insee) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COMMUNE)) {
            select.setString(beginning(select, collectivity, on), insee);
            return communes(select).stream().map(Found::item).findFirst();
        }
    }

    static int beginning(PreparedStatement select, String collectivity, LocalDate on) throws SQLException {
        for (int i = 1; i <= 6; i++) {
            select.setObject(i, on);
        }
        select.setString(7, collectivity);
        select.setObject(8, on);
        select.setObject(9, on);
        return 10;
    }

    private static List<Found<CommuneResponse>> communes(PreparedStatement select) throws SQLException {
        List<Found<CommuneResponse>> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String region = row.getString("region");
                String intercommunality = row.getString("intercommunality");
                found.add(new Found<>(
                        row.getObject("id", UUID.class),
                        new CommuneResponse(
                                row.getString("code"),
                                row.getString("siren"),
                                row.getString("name"),
                                row.getInt("population"),
                                new AreaName(row.getString("department"), row.getString("department_name")),
                                region == null ? null : new AreaName(region, row.getString("region_name")),
                                intercommunality == null
                                        ? null
                                        : new IntercommunalityName(
                                                intercommunality, row.getString("intercommunality_name")),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class),
                                texts(row, "successors"))));
            }
        }
        return found;
    }

    List<Found<IntercommunalityResponse>> intercommunalities(
            String collectivity,
            LocalDate on,
            @Nullable String siren,
            @Nullable String department,
            UUID after,
            int count)
            throws SQLException {
        String sql = """
                SELECT * FROM territory_period p
                WHERE collectivity = territory_of(?) AND unit = 'INTERCOMMUNALITY' AND %s AND id > ? %s %s
                ORDER BY id LIMIT ?""".formatted(
                        ON_THE_DAY.formatted("p"),
                        siren == null ? "" : "AND code = ?",
                        department == null ? "" : WITH_A_COMMUNE_IN);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int next = 1;
            select.setString(next++, collectivity);
            select.setObject(next++, on);
            select.setObject(next++, on);
            select.setObject(next++, after);
            if (siren != null) {
                select.setString(next++, siren);
            }
            if (department != null) {
                select.setString(next++, department);
                select.setObject(next++, on);
                select.setObject(next++, on);
            }
            select.setInt(next, count);
            List<Found<IntercommunalityResponse>> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Found<>(row.getObject("id", UUID.class), intercommunality(row)));
                }
            }
            Map<String, List<PartOfDepartment>> parts = parts(
                    connection,
                    collectivity,
                    on,
                    found.stream().map(each -> each.item().siren()).toList());
            return found.stream()
                    .map(each -> new Found<>(
                            each.id(),
                            each.item().with(parts.getOrDefault(each.item().siren(), List.of()))))
                    .toList();
        }
    }

    private static IntercommunalityResponse intercommunality(ResultSet row) throws SQLException {
        String authority = row.getString("mobility_authority");
        return new IntercommunalityResponse(
                row.getString("code"),
                row.getString("name"),
                row.getString("category"),
                authority == null
                        ? null
                        : new MobilityAuthorityResponse(authority, row.getString("mobility_authority_source")),
                0,
                0,
                List.of(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                texts(row, "successors"));
    }

    /** By SIREN: what of each intercommunality lies in which département, from its communes. */
    private static Map<String, List<PartOfDepartment>> parts(
            Connection connection, String collectivity, LocalDate on, List<String> sirens) throws SQLException {
        Map<String, List<PartOfDepartment>> parts = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("""
                SELECT part.intercommunality, part.department, d.name, part.communes, part.population
                FROM (SELECT collectivity, intercommunality, department, count(*) AS communes, sum(population) AS population
                      FROM territory_period c
                      WHERE collectivity = territory_of(?) AND unit = 'COMMUNE' AND intercommunality = ANY (?::bpchar[])
                        AND %s GROUP BY collectivity, intercommunality, department) part
                LEFT JOIN territory_period d ON d.collectivity = part.collectivity AND d.unit = 'DEPARTMENT'
                  AND d.code = part.department AND %s
                ORDER BY part.communes DESC, part.department""".formatted(ON_THE_DAY.formatted("c"), ON_THE_DAY.formatted("d")))) {
            select.setString(1, collectivity);
            select.setArray(2, connection.createArrayOf("text", sirens.toArray()));
            for (int i = 3; i <= 6; i++) {
                select.setObject(i, on);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parts.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(new PartOfDepartment(
                                    row.getString(2), row.getString("name"), row.getInt(4), row.getLong(5)));
                }
            }
        }
        return parts;
    }

    List<DepartmentResponse> departments(String collectivity, LocalDate on) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT d.code, d.siren, d.name, d.region, r.name AS region_name, d.valid_from, d.valid_until,
                               coalesce(c.communes, 0) AS communes
                        FROM territory_period d
                        LEFT JOIN (SELECT department, count(*) AS communes FROM territory_period c
                                   WHERE collectivity = territory_of(?) AND unit = 'COMMUNE' AND %s
                                   GROUP BY department) c ON c.department = d.code
                        LEFT JOIN territory_period r ON r.collectivity = d.collectivity AND r.unit = 'REGION'
                          AND r.code = d.region AND %s
                        WHERE d.collectivity = territory_of(?) AND d.unit = 'DEPARTMENT' AND %s
                        ORDER BY d.code LIMIT 200""".formatted(
                                ON_THE_DAY.formatted("c"), ON_THE_DAY.formatted("r"), ON_THE_DAY.formatted("d")))) {
            select.setString(1, collectivity);
            for (int i = 2; i <= 5; i++) {
                select.setObject(i, on);
            }
            select.setString(6, collectivity);
            select.setObject(7, on);
            select.setObject(8, on);
            List<DepartmentResponse> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new DepartmentResponse(
                            row.getString("code"),
                            row.getString("siren"),
                            row.getString("name"),
                            new AreaName(row.getString("region"), row.getString("region_name")),
                            row.getInt("communes"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_until", LocalDate.class)));
                }
            }
            return found;
        }
    }

    List<RegionResponse> regions(String collectivity, LocalDate on) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT * FROM territory_period r WHERE collectivity = territory_of(?) AND unit = 'REGION' AND %s
                        ORDER BY code LIMIT 200""".formatted(ON_THE_DAY.formatted("r")))) {
            select.setString(1, collectivity);
            select.setObject(2, on);
            select.setObject(3, on);
            List<RegionResponse> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new RegionResponse(
                            row.getString("code"),
                            row.getString("siren"),
                            row.getString("name"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_until", LocalDate.class)));
                }
            }
            return found;
        }
    }

    List<PeriodResponse> periods(String collectivity, AreaKey area) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT p.*, b.publisher || ' : ' || b.reference AS begun, e.publisher || ' : ' || e.reference AS ended
                        FROM territory_period p
                        JOIN territory_import b ON b.id = p.begun_by LEFT JOIN territory_import e ON e.id = p.ended_by
                        WHERE p.collectivity = territory_of(?) AND p.unit = ? AND p.code = ?
                        ORDER BY p.valid_from LIMIT 200""")) {
            select.setString(1, collectivity);
            select.setString(2, area.unit().name());
            select.setString(3, area.code());
            List<PeriodResponse> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new PeriodResponse(
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_until", LocalDate.class),
                            row.getString("name"),
                            row.getString("siren"),
                            row.getObject("population", Integer.class),
                            row.getString("department"),
                            row.getString("intercommunality"),
                            texts(row, "successors"),
                            row.getString("begun"),
                            row.getString("ended")));
                }
            }
            return found;
        }
    }

    private static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        List<String> texts = Arrays.asList((String[]) row.getArray(column).getArray());
        return texts.isEmpty() ? null : List.copyOf(texts);
    }
}

package fr.hemicycle.basin.basin;

import fr.hemicycle.basin.basin.BasinMemberResource.MemberResponse;
import fr.hemicycle.basin.basin.BasinResource.PartOfBasin;
import fr.hemicycle.basin.basin.BasinResource.PerimeterResponse;
import fr.hemicycle.basin.basin.CommuneBasinResource.BasinName;
import fr.hemicycle.basin.basin.domain.Coverage.Covered;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What basins have on a day, from their intercommunalities and the communes of these. */
@ApplicationScoped
class BasinViews {

    private static final String ON_THE_DAY =
            " %1$s.valid_from <= ?::date AND coalesce(%1$s.valid_until >= ?::date, true) ";

    private final AgroalDataSource database;

    BasinViews(AgroalDataSource database) {
        this.database = database;
    }

    /** @param id of the membership: what a page goes on after */
    record Found(UUID id, MemberResponse member) {}

    /** @param id of the commune's period: what a page goes on after */
    record FoundCommune(UUID id, BasinCommuneResource.CommuneResponse commune) {}

    /** By id; a basin without a perimeter on that day is not in it. */
    Map<UUID, PerimeterResponse> perimeters(String collectivity, LocalDate on, Collection<UUID> basins)
            throws SQLException {
        Map<UUID, PerimeterResponse> perimeters = new HashMap<>();
        String sql = """
                SELECT part.basin_id, part.department, d.name, part.communes, part.population, members.intercommunalities
                FROM (SELECT m.basin_id, c.department, count(c.code) AS communes, sum(c.population) AS population
                      FROM basin_member m
                      LEFT JOIN territory_period c ON c.collectivity = (SELECT territory_of(?)) AND c.unit = 'COMMUNE'
                        AND c.intercommunality = m.intercommunality AND %s
                      WHERE m.collectivity = ? AND m.basin_id = ANY (?) AND %s
                      GROUP BY m.basin_id, c.department) part
                JOIN (SELECT basin_id, count(*) AS intercommunalities FROM basin_member n WHERE collectivity = ? AND %s
                      GROUP BY basin_id) members ON members.basin_id = part.basin_id
                LEFT JOIN territory_period d ON d.collectivity = territory_of(?) AND d.unit = 'DEPARTMENT'
                  AND d.code = part.department AND %s
                ORDER BY part.communes DESC, part.department""".formatted(
                        ON_THE_DAY.formatted("c"),
                        ON_THE_DAY.formatted("m"),
                        ON_THE_DAY.formatted("n"),
                        ON_THE_DAY.formatted("d"));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collectivity);
            select.setObject(2, on);
            select.setObject(3, on);
            select.setString(4, collectivity);
            select.setArray(5, connection.createArrayOf("uuid", basins.toArray()));
            select.setObject(6, on);
            select.setObject(7, on);
            select.setString(8, collectivity);
            select.setObject(9, on);
            select.setObject(10, on);
            select.setString(11, collectivity);
            select.setObject(12, on);
            select.setObject(13, on);
            Map<UUID, List<PartOfBasin>> parts = new HashMap<>();
            Map<UUID, Integer> members = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID basin = row.getObject("basin_id", UUID.class);
                    members.put(basin, row.getInt("intercommunalities"));
                    if (row.getString("department") != null) {
                        parts.computeIfAbsent(basin, _ -> new ArrayList<>())
                                .add(new PartOfBasin(
                                        row.getString("department"),
                                        row.getString("name"),
                                        row.getInt("communes"),
                                        row.getLong("population")));
                    }
                }
            }
            members.forEach((basin, count) -> perimeters.put(basin, perimeter(on, count, parts.get(basin))));
        }
        return perimeters;
    }

    private static PerimeterResponse perimeter(
            LocalDate on, int intercommunalities, @Nullable List<PartOfBasin> parts) {
        return parts == null
                ? new PerimeterResponse(on, intercommunalities, null, null, null)
                : new PerimeterResponse(
                        on,
                        intercommunalities,
                        parts.stream().mapToInt(PartOfBasin::communes).sum(),
                        parts.stream().mapToLong(PartOfBasin::population).sum(),
                        parts);
    }

    List<Found> members(String collectivity, UUID basin, LocalDate on, UUID after, int count) throws SQLException {
        String sql = """
                SELECT m.id, m.intercommunality, i.name, m.valid_from, m.valid_until, p.publisher || ' : ' || p.reference,
                       ARRAY (SELECT b.name FROM basin_member o JOIN basin b ON b.id = o.basin_id
                              WHERE o.collectivity = m.collectivity AND o.intercommunality = m.intercommunality
                                AND o.basin_id <> m.basin_id AND %s ORDER BY b.name) AS others
                FROM basin_member m JOIN perimeter_import p ON p.id = m.begun_by
                LEFT JOIN territory_period i ON i.collectivity = territory_of(?) AND i.unit = 'INTERCOMMUNALITY'
                  AND i.code = m.intercommunality::text AND %s
                WHERE m.collectivity = ? AND m.basin_id = ? AND m.id > ? AND %s
                ORDER BY m.id LIMIT ?""".formatted(ON_THE_DAY.formatted("o"), ON_THE_DAY.formatted("i"), ON_THE_DAY.formatted("m"));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, on);
            select.setObject(2, on);
            select.setString(3, collectivity);
            select.setObject(4, on);
            select.setObject(5, on);
            select.setString(6, collectivity);
            select.setObject(7, basin);
            select.setObject(8, after);
            select.setObject(9, on);
            select.setObject(10, on);
            select.setInt(11, count);
            List<Found> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(
                            row.getObject(1, UUID.class),
                            new MemberResponse(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, LocalDate.class),
                                    row.getString(6),
                                    List.of((String[]) row.getArray("others").getArray()))));
                }
            }
            return found;
        }
    }

    /** Whose record is read is asked once, and not again for each intercommunality. */
    List<FoundCommune> communes(String collectivity, UUID basin, LocalDate on, UUID after, int count)
            throws SQLException {
        String sql = """
                SELECT c.id, c.code, c.name, c.population, c.department, c.intercommunality
                FROM basin_member m
                JOIN territory_period c ON c.collectivity = (SELECT territory_of(?)) AND c.unit = 'COMMUNE'
                  AND c.intercommunality = m.intercommunality AND c.id > ? AND %s
                WHERE m.collectivity = ? AND m.basin_id = ? AND %s
                ORDER BY c.id LIMIT ?""".formatted(ON_THE_DAY.formatted("c"), ON_THE_DAY.formatted("m"));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collectivity);
            select.setObject(2, after);
            select.setObject(3, on);
            select.setObject(4, on);
            select.setString(5, collectivity);
            select.setObject(6, basin);
            select.setObject(7, on);
            select.setObject(8, on);
            select.setInt(9, count);
            List<FoundCommune> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new FoundCommune(
                            row.getObject(1, UUID.class),
                            new BasinCommuneResource.CommuneResponse(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getInt(4),
                                    row.getString(5),
                                    row.getString(6))));
                }
            }
            return found;
        }
    }

    List<BasinName> ofCommune(String collectivity, String insee, LocalDate on) throws SQLException {
        String sql = """
                SELECT b.id, b.name FROM territory_period c
                JOIN basin_member m ON m.collectivity = ? AND m.intercommunality = c.intercommunality AND %s
                JOIN basin b ON b.id = m.basin_id
                WHERE c.collectivity = territory_of(?) AND c.unit = 'COMMUNE' AND c.code = ? AND %s
                ORDER BY b.id LIMIT 200""".formatted(ON_THE_DAY.formatted("m"), ON_THE_DAY.formatted("c"));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collectivity);
            select.setObject(2, on);
            select.setObject(3, on);
            select.setString(4, collectivity);
            select.setString(5, insee);
            select.setObject(6, on);
            select.setObject(7, on);
            List<BasinName> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new BasinName(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
            return found;
        }
    }

    /** Every intercommunality of a day, with the basins that it is in. */
    List<Covered> covered(String collectivity, LocalDate on) throws SQLException {
        String sql = """
                SELECT i.code, i.name, coalesce(c.communes, 0), coalesce(c.population, 0),
                       ARRAY (SELECT b.name FROM basin_member m JOIN basin b ON b.id = m.basin_id
                              WHERE m.collectivity = ? AND m.intercommunality = i.code::bpchar AND %s) AS basins
                FROM territory_period i
                LEFT JOIN (SELECT intercommunality, count(*) AS communes, sum(population) AS population
                           FROM territory_period t WHERE collectivity = territory_of(?) AND unit = 'COMMUNE' AND %s
                           GROUP BY intercommunality) c ON c.intercommunality = i.code::bpchar
                WHERE i.collectivity = territory_of(?) AND i.unit = 'INTERCOMMUNALITY' AND %s ORDER BY i.code""".formatted(ON_THE_DAY.formatted("m"), ON_THE_DAY.formatted("t"), ON_THE_DAY.formatted("i"));
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 7; i += 3) {
                select.setString(i, collectivity);
                select.setObject(i + 1, on);
                select.setObject(i + 2, on);
            }
            List<Covered> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Covered(
                            row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), List.of((String[])
                                    row.getArray("basins").getArray())));
                }
            }
            return found;
        }
    }
}

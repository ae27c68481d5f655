package fr.hemicycle.basin.territory;

import fr.hemicycle.basin.territory.domain.Area;
import fr.hemicycle.basin.territory.domain.AreaChange;
import fr.hemicycle.basin.territory.domain.AreaKey;
import fr.hemicycle.basin.territory.domain.Period;
import fr.hemicycle.basin.territory.domain.Territories;
import fr.hemicycle.basin.territory.domain.Timeline;
import fr.hemicycle.basin.territory.domain.Unit;
import fr.hemicycle.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The periods of areas, read and written by the thousand, within the transaction of the caller. */
@ApplicationScoped
class TerritoryTable implements Territories {

    private final AgroalDataSource database;

    TerritoryTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Map<String, Timeline<Area>> areas(String collectivity, Unit unit) {
        try {
            Map<String, Timeline<Area>> found = new HashMap<>();
            onRecord(collectivity, unit).forEach((key, timeline) -> found.put(key.code(), timeline));
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public Set<String> communes(String collectivity, Collection<String> intercommunalities, LocalDate on) {
        return codes("""
                SELECT code, name FROM territory_period
                WHERE collectivity = territory_of(?) AND unit = 'COMMUNE' AND intercommunality = ANY (?::bpchar[])
                  AND valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?)""", collectivity, intercommunalities, on).keySet();
    }

    @Override
    public Map<String, String> names(String collectivity, Collection<String> codes, LocalDate on) {
        return codes("""
                SELECT code, name FROM territory_period
                WHERE collectivity = territory_of(?) AND unit IN ('COMMUNE', 'INTERCOMMUNALITY') AND code = ANY (?::text[])
                  AND valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?)""", collectivity, codes, on);
    }

    private Map<String, String> codes(String query, String collectivity, Collection<String> among, LocalDate on) {
        Map<String, String> names = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, collectivity);
            select.setArray(2, connection.createArrayOf("text", among.toArray()));
            select.setObject(3, on);
            select.setObject(4, on);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString(1), row.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return names;
    }

    @Override
    public Set<AreaKey> standing(
            String collectivity, Collection<AreaKey> areas, @Nullable LocalDate from, @Nullable LocalDate until) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT DISTINCT unit, code FROM territory_period
                        WHERE collectivity = territory_of(?)
                          AND (unit, code) IN (SELECT * FROM unnest(?::text[], ?::text[]))
                          AND coalesce(valid_from <= ?::date, true) AND coalesce(valid_until >= ?::date, true)""")) {
            select.setString(1, collectivity);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            areas.stream().map(area -> area.unit().name()).toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "text", areas.stream().map(AreaKey::code).toArray()));
            select.setObject(4, until);
            select.setObject(5, from);
            Set<AreaKey> standing = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    standing.add(new AreaKey(Unit.valueOf(row.getString(1)), row.getString(2)));
                }
            }
            return standing;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public Map<String, Timeline<Area>> intercommunalities(String collectivity) {
        return areas(collectivity, Unit.INTERCOMMUNALITY);
    }

    /** @param unit {@code null} for all of them */
    Map<AreaKey, Timeline<Area>> onRecord(String collectivity, @Nullable Unit unit) throws SQLException {
        Map<AreaKey, List<Period<Area>>> periods = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT * FROM territory_period
                        WHERE collectivity = territory_of(?) AND (?::text IS NULL OR unit = ?) ORDER BY valid_from""")) {
            select.setString(1, collectivity);
            select.setString(2, unit == null ? null : unit.name());
            select.setString(3, unit == null ? null : unit.name());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Area area = TerritoryColumns.area(row);
                    periods.computeIfAbsent(area.key(), _ -> new ArrayList<>())
                            .add(new Period<>(
                                    area,
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_until", LocalDate.class)));
                }
            }
        }
        Map<AreaKey, Timeline<Area>> timelines = new HashMap<>();
        periods.forEach((key, each) -> timelines.put(key, new Timeline<>(each)));
        return timelines;
    }

    /** Nobody else changes this territory until the end of the transaction. */
    void hold(String collectivity) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "territory " + collectivity);
            lock.execute();
        }
    }

    /** Gives a collectivity its own copy of what comes with the service, unless it has one. */
    void copyTo(String collectivity) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement copy = connection.prepareStatement("""
                        WITH copied AS (
                          INSERT INTO territory_import
                          SELECT uuidv7(), ?, publisher, reference, published_on, sha256, begun, changed, ended, unchanged,
                                 imported_at
                          FROM territory_import WHERE collectivity = '000000000' AND territory_of(?) = '000000000'
                          RETURNING id, collectivity)
                        INSERT INTO territory_period
                        SELECT uuidv7(), copied.collectivity, unit, code, siren, name, population, department,
                               intercommunality, region, category, mobility_authority, mobility_authority_source,
                               valid_from, valid_until, successors, copied.id
                        FROM copied CROSS JOIN
                             (SELECT * FROM territory_period WHERE collectivity = '000000000' ORDER BY id) shipped""")) {
            copy.setString(1, collectivity);
            copy.setString(2, collectivity);
            copy.executeUpdate();
        }
    }

    void write(String collectivity, UUID importId, List<AreaChange> changes) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement end = connection.prepareStatement("""
                        UPDATE territory_period SET valid_until = ?, ended_by = ?, successors = ?
                        WHERE collectivity = ? AND unit = ? AND code = ? AND valid_from = ?""");
                PreparedStatement begin = connection.prepareStatement("""
                        INSERT INTO territory_period
                            (id, collectivity, unit, code, siren, name, population, department, intercommunality, region,
                             category, mobility_authority, mobility_authority_source, valid_from, valid_until, successors,
                             begun_by, ended_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (AreaChange change : changes) {
                LocalDate lastDay =
                        change.timeline().after().periods().getLast().until();
                for (Period<Area> period : change.timeline().ended()) {
                    end.setObject(1, period.until());
                    end.setObject(2, importId);
                    end.setArray(3, successors(connection, change, period, lastDay));
                    end.setString(4, collectivity);
                    end.setString(5, change.key().unit().name());
                    end.setString(6, change.key().code());
                    end.setObject(7, period.from());
                    end.addBatch();
                }
                for (Period<Area> period : change.timeline().begun()) {
                    begin.setObject(1, Ids.next());
                    begin.setString(2, collectivity);
                    TerritoryColumns.set(begin, 3, period.state());
                    begin.setObject(14, period.from());
                    begin.setObject(15, period.until());
                    begin.setArray(16, successors(connection, change, period, lastDay));
                    begin.setObject(17, importId);
                    begin.setObject(18, period.isOpen() ? null : importId);
                    begin.addBatch();
                }
            }
            // Ends first: two periods of one area are never open at once.
            end.executeBatch();
            begin.executeBatch();
        }
        countAnew();
    }

    /** Thousands of rows that PostgreSQL has not counted yet: it would read the whole copy for a single commune, for a minute or more. */
    private void countAnew() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement analyze = connection.createStatement()) {
            analyze.execute("ANALYZE territory_period");
        }
    }

    /** They belong to the last of an area's periods. */
    private static java.sql.Array successors(
            Connection connection, AreaChange change, Period<Area> period, @Nullable LocalDate lastDay)
            throws SQLException {
        boolean last = lastDay != null && lastDay.equals(period.until());
        return connection.createArrayOf("text", last ? change.successors().toArray() : new Object[0]);
    }
}

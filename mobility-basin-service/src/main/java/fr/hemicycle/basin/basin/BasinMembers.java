package fr.hemicycle.basin.basin;

import fr.hemicycle.basin.basin.domain.Member;
import fr.hemicycle.basin.territory.domain.ConcernedBasins;
import fr.hemicycle.basin.territory.domain.Period;
import fr.hemicycle.basin.territory.domain.Timeline;
import fr.hemicycle.basin.territory.domain.TimelineChange;
import fr.hemicycle.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which intercommunality is in which basin, from when to when; within the transaction of the caller. */
@ApplicationScoped
class BasinMembers implements ConcernedBasins {

    private final AgroalDataSource database;

    BasinMembers(AgroalDataSource database) {
        this.database = database;
    }

    Map<Member, Timeline<Member>> onRecord(String collectivity) throws SQLException {
        Map<Member, List<Period<Member>>> periods = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT basin_id, intercommunality, valid_from, valid_until FROM basin_member
                        WHERE collectivity = ? ORDER BY valid_from""")) {
            select.setString(1, collectivity);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Member member = new Member(row.getObject(1, UUID.class), row.getString(2));
                    periods.computeIfAbsent(member, _ -> new ArrayList<>())
                            .add(new Period<>(
                                    member, row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)));
                }
            }
        }
        Map<Member, Timeline<Member>> timelines = new HashMap<>();
        periods.forEach((member, each) -> timelines.put(member, new Timeline<>(each)));
        return timelines;
    }

    void write(String collectivity, UUID importId, List<TimelineChange<Member, Member>> changes) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement end = connection.prepareStatement("""
                        UPDATE basin_member SET valid_until = ?, ended_by = ?
                        WHERE collectivity = ? AND basin_id = ? AND intercommunality = ? AND valid_from = ?""");
                PreparedStatement begin = connection.prepareStatement("""
                        INSERT INTO basin_member
                            (id, collectivity, basin_id, intercommunality, valid_from, valid_until, begun_by, ended_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (TimelineChange<Member, Member> change : changes) {
                Member member = change.key();
                for (Period<Member> period : change.ended()) {
                    end.setObject(1, period.until());
                    end.setObject(2, importId);
                    end.setString(3, collectivity);
                    end.setObject(4, member.basin());
                    end.setString(5, member.intercommunality());
                    end.setObject(6, period.from());
                    end.addBatch();
                }
                for (Period<Member> period : change.begun()) {
                    begin.setObject(1, Ids.next());
                    begin.setString(2, collectivity);
                    begin.setObject(3, member.basin());
                    begin.setString(4, member.intercommunality());
                    begin.setObject(5, period.from());
                    begin.setObject(6, period.until());
                    begin.setObject(7, importId);
                    begin.setObject(8, period.isOpen() ? null : importId);
                    begin.addBatch();
                }
            }
            // Ends first: two periods of one membership are never open at once.
            end.executeBatch();
            begin.executeBatch();
        }
    }

    @Override
    public Map<UUID, String> of(String collectivity, Collection<String> intercommunalities) {
        Map<UUID, String> names = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT b.id, b.name FROM basin b WHERE b.collectivity = ? AND EXISTS (
                            SELECT 1 FROM basin_member m WHERE m.collectivity = b.collectivity AND m.basin_id = b.id
                              AND m.intercommunality = ANY (?::bpchar[]))
                        ORDER BY b.id""")) {
            select.setString(1, collectivity);
            select.setArray(2, connection.createArrayOf("text", intercommunalities.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        return names;
    }
}

package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.solution.domain.ActionLink;
import fr.hemicycle.basin.solution.domain.Contact;
import fr.hemicycle.basin.solution.domain.Ending;
import fr.hemicycle.basin.solution.domain.Place;
import fr.hemicycle.basin.solution.domain.PlaceKind;
import fr.hemicycle.basin.solution.domain.Price;
import fr.hemicycle.basin.solution.domain.Terms;
import fr.hemicycle.platform.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Solutions and their terms, written within the transaction of the caller. */
@ApplicationScoped
class SolutionTable {

    private final AgroalDataSource database;

    SolutionTable(AgroalDataSource database) {
        this.database = database;
    }

    void open(String collectivity, UUID id) throws SQLException {
        update("INSERT INTO solution (id, collectivity) VALUES (?, ?)", id, collectivity);
    }

    /** The solution with its latest terms; nobody else changes it until the end of the transaction. */
    Optional<TermsRecord> lock(String collectivity, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT " + TermsColumns.ALL + """
                         FROM solution s JOIN solution_terms t
                           ON t.collectivity = s.collectivity AND t.solution_id = s.id
                        WHERE s.collectivity = ? AND s.id = ? ORDER BY t.valid_from DESC LIMIT 1""")) {
            try (PreparedStatement lock = connection.prepareStatement(
                    "SELECT 1 FROM solution WHERE collectivity = ? AND id = ? FOR UPDATE")) {
                lock.setString(1, collectivity);
                lock.setObject(2, id);
                lock.execute();
            }
            select.setString(1, collectivity);
            select.setObject(2, id);
            try (ResultSet row = select.executeQuery()) {
                return TermsColumns.read(row, false).stream().findFirst();
            }
        }
    }

    /** Nobody else opens solutions by a file, or changes one, until the end of the transaction. */
    void holdAll(String collectivity) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement hold =
                        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 630))");
                PreparedStatement lock = connection.prepareStatement(
                        "SELECT 1 FROM solution WHERE collectivity = ? ORDER BY id FOR UPDATE")) {
            hold.setString(1, "solutions " + collectivity);
            hold.execute();
            lock.setString(1, collectivity);
            lock.execute();
        }
    }

    /** The latest terms of each solution that nobody has ended. */
    List<TermsRecord> goingOn(String collectivity) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT " + TermsColumns.ALL + """
                         FROM solution s JOIN solution_terms t
                           ON t.collectivity = s.collectivity AND t.solution_id = s.id AND t.replaced_from IS NULL
                        WHERE s.collectivity = ? AND s.last_day IS NULL ORDER BY s.id""")) {
            select.setString(1, collectivity);
            try (ResultSet row = select.executeQuery()) {
                return TermsColumns.read(row, false);
            }
        }
    }

    /** Terms that hold from their first day on, in the place of those before them. */
    void write(String collectivity, UUID id, Terms terms, String by, Instant at) throws SQLException {
        replace(collectivity, id, terms.from());
        UUID termsId = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO solution_terms
                            (id, collectivity, solution_id, valid_from, valid_until, name, kind, operator_name,
                             operator_siren, publics, needs_licence, conditions, price, price_per, address, phone, web,
                             provenance, recorded_by, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            Price price = terms.price();
            Contact contact = terms.contact();
            insert.setObject(1, termsId);
            insert.setString(2, collectivity);
            insert.setObject(3, id);
            insert.setObject(4, terms.from());
            insert.setObject(5, terms.until());
            insert.setString(6, terms.name());
            insert.setString(7, terms.kind().name());
            insert.setString(8, terms.operator().name());
            insert.setString(9, terms.operator().siren());
            insert.setArray(
                    10,
                    connection.createArrayOf(
                            "text",
                            terms.publics().stream().map(Enum::name).sorted().toArray()));
            insert.setBoolean(11, terms.needsLicence());
            insert.setString(12, terms.conditions());
            insert.setBigDecimal(13, price == null ? null : price.amount().toDecimal());
            insert.setString(14, price == null ? null : price.per());
            insert.setString(15, contact == null ? null : contact.address());
            insert.setString(16, contact == null ? null : contact.phone());
            insert.setString(17, contact == null ? null : contact.web());
            insert.setString(18, terms.provenance());
            insert.setString(19, by);
            insert.setObject(20, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        places(collectivity, termsId, terms.perimeter().places());
        links(collectivity, termsId, terms.actions().stream().distinct().toList());
    }

    void end(String collectivity, UUID id, Ending ending) throws SQLException {
        replace(collectivity, id, ending.lastDay().plusDays(1));
        update(
                "UPDATE solution SET last_day = ?, end_reason = ? WHERE collectivity = ? AND id = ?",
                ending.lastDay(),
                ending.reason(),
                collectivity,
                id);
    }

    /** Says that the solution is no longer as somebody has seen it. */
    void bump(String collectivity, UUID id) throws SQLException {
        update("UPDATE solution SET version = version + 1 WHERE collectivity = ? AND id = ?", collectivity, id);
    }

    private void replace(String collectivity, UUID id, LocalDate from) throws SQLException {
        update(
                "UPDATE solution_terms SET replaced_from = ?"
                        + " WHERE collectivity = ? AND solution_id = ? AND replaced_from IS NULL",
                from,
                collectivity,
                id);
    }

    private void places(String collectivity, UUID termsId, List<Place> places) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO solution_place (collectivity, terms_id, position, kind, code, basin_id)
                        VALUES (?, ?, ?, ?, ?, ?::uuid)""")) {
            for (int i = 0; i < places.size(); i++) {
                Place place = places.get(i);
                insert.setString(1, collectivity);
                insert.setObject(2, termsId);
                insert.setInt(3, i);
                insert.setString(4, place.kind().name());
                insert.setString(5, place.code());
                insert.setString(6, place.kind() == PlaceKind.BASIN ? place.code() : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void links(String collectivity, UUID termsId, List<ActionLink> links) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO solution_action (collectivity, terms_id, position, plan_id, action, part)
                        VALUES (?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < links.size(); i++) {
                ActionLink link = links.get(i);
                insert.setString(1, collectivity);
                insert.setObject(2, termsId);
                insert.setInt(3, i);
                insert.setObject(4, link.planId());
                insert.setString(5, link.action());
                insert.setString(6, link.part().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}

package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.solution.TermsRecord.Match;
import fr.hemicycle.basin.solution.domain.ActionLink;
import fr.hemicycle.basin.solution.domain.Contact;
import fr.hemicycle.basin.solution.domain.Ending;
import fr.hemicycle.basin.solution.domain.Operator;
import fr.hemicycle.basin.solution.domain.Perimeter;
import fr.hemicycle.basin.solution.domain.PlaceKind;
import fr.hemicycle.basin.solution.domain.Price;
import fr.hemicycle.basin.solution.domain.Public;
import fr.hemicycle.basin.solution.domain.SolutionKind;
import fr.hemicycle.basin.solution.domain.Terms;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Terms as columns: {@code t} is the terms, {@code s} the solution. Places and links come as texts of words. */
final class TermsColumns {

    static final String ALL = """
            t.*, s.version, s.last_day, s.end_reason, least(t.valid_until, t.replaced_from - 1) AS holds_until,
            ARRAY (SELECT p.kind || ' ' || p.code FROM solution_place p
                   WHERE p.collectivity = t.collectivity AND p.terms_id = t.id ORDER BY p.position) AS places,
            ARRAY (SELECT a.plan_id || ' ' || a.part || ' ' || a.action FROM solution_action a
                   WHERE a.collectivity = t.collectivity AND a.terms_id = t.id ORDER BY a.position) AS links""";

    /** Takes the day three times. */
    static final String ON_THE_DAY = " t.valid_from <= ?::date AND coalesce(t.valid_until >= ?::date, true)"
            + " AND coalesce(t.replaced_from > ?::date, true) ";

    private TermsColumns() {}

    static List<TermsRecord> read(ResultSet row, boolean matched) throws SQLException {
        List<TermsRecord> found = new ArrayList<>();
        while (row.next()) {
            LocalDate lastDay = row.getObject("last_day", LocalDate.class);
            found.add(new TermsRecord(
                    row.getObject("id", UUID.class),
                    row.getObject("solution_id", UUID.class),
                    row.getLong("version"),
                    terms(row),
                    row.getObject("holds_until", LocalDate.class),
                    instant(row),
                    lastDay == null ? null : new Ending(lastDay, row.getString("end_reason")),
                    matched ? matches(row) : List.of()));
        }
        return found;
    }

    private static Terms terms(ResultSet row) throws SQLException {
        List<String> places = texts(row, "places");
        return new Terms(
                row.getString("name"),
                SolutionKind.valueOf(row.getString("kind")),
                new Operator(row.getString("operator_name"), row.getString("operator_siren")),
                publics(row),
                row.getBoolean("needs_licence"),
                new Perimeter(
                        codes(places, PlaceKind.COMMUNE).toList(),
                        codes(places, PlaceKind.INTERCOMMUNALITY).toList(),
                        codes(places, PlaceKind.BASIN).map(UUID::fromString).toList()),
                row.getString("conditions"),
                price(row),
                contact(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("provenance"),
                texts(row, "links").stream().map(TermsColumns::link).toList());
    }

    private static Set<Public> publics(ResultSet row) throws SQLException {
        return texts(row, "publics").stream().map(Public::valueOf).collect(Collectors.toSet());
    }

    private static Stream<String> codes(List<String> places, PlaceKind kind) {
        String start = kind.name() + " ";
        return places.stream().filter(place -> place.startsWith(start)).map(place -> place.substring(start.length()));
    }

    private static ActionLink link(String words) {
        String[] parts = words.split(" ", 3);
        return new ActionLink(UUID.fromString(parts[0]), parts[2], ActionLink.Part.valueOf(parts[1]));
    }

    private static @Nullable Price price(ResultSet row) throws SQLException {
        BigDecimal price = row.getBigDecimal("price");
        return price == null ? null : new Price(Money.of(price), row.getString("price_per"));
    }

    private static @Nullable Contact contact(ResultSet row) throws SQLException {
        Contact contact = new Contact(row.getString("address"), row.getString("phone"), row.getString("web"));
        return contact.isEmpty() ? null : contact;
    }

    private static List<Match> matches(ResultSet row) throws SQLException {
        return texts(row, "matches").stream()
                .map(words -> words.split(" ", 3))
                .map(parts -> new Match(parts[0], parts[1], parts[2]))
                .toList();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

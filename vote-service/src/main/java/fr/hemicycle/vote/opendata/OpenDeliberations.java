package fr.hemicycle.vote.opendata;

import fr.hemicycle.vote.opendata.domain.AdoptedDeliberation;
import fr.hemicycle.vote.opendata.domain.AdoptedDeliberation.BudgetYears;
import fr.hemicycle.vote.opendata.domain.AdoptedDeliberation.Votes;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adopted deliberations read in pages, straight from the database: nothing stays in memory behind a page. */
@ApplicationScoped
class OpenDeliberations {

    /** Longer than any transaction may last: what was written before this is visible, or never will be. */
    private static final Duration UNSETTLED = Duration.ofMinutes(2);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final String CHOSEN = """
             collectivity = ? AND state = 'ADOPTED' AND ballot_id IS NOT NULL
             AND held_on BETWEEN coalesce(?, held_on) AND coalesce(?, held_on)
             AND changed_at >= coalesce(?, changed_at)""";

    private final AgroalDataSource database;

    OpenDeliberations(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Which of them.
     *
     * @param year of the adoption, {@code null} for all
     * @param since recorded or changed from then on, {@code null} for all
     */
    record Selection(
            String collectivity,
            @Nullable Integer year,
            @Nullable Instant since) {

        /** Moments that the database cannot name filter like the farthest that it can. */
        Selection {
            if (since != null) {
                since = since.isBefore(FIRST) ? FIRST : since.isAfter(LAST) ? LAST : since;
            }
        }
    }

    /**
     * Where the record stands.
     *
     * @param lastChange of any of the selection, {@code null} when there is none
     * @param nextSince what to ask next time: a row may come twice, none is missed
     */
    record Position(@Nullable Instant lastChange, Instant nextSince) {}

    List<AdoptedDeliberation> after(Selection selection, UUID id, int limit) {
        return read(
                """
                SELECT id, number, title, held_on, first_year, last_year,
                       in_office, votes_for, votes_against, abstentions
                  FROM open_deliberation WHERE
                """ + CHOSEN + " AND id > ? ORDER BY id LIMIT ?",
                selection,
                statement -> {
                    statement.setObject(5, id);
                    statement.setInt(6, limit);
                },
                rows -> {
                    List<AdoptedDeliberation> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(deliberation(rows));
                    }
                    return found;
                });
    }

    Position position(Selection selection) {
        return read(
                "SELECT max(changed_at), clock_timestamp() FROM open_deliberation WHERE " + CHOSEN,
                selection,
                statement -> {},
                rows -> {
                    rows.next();
                    OffsetDateTime last = rows.getObject(1, OffsetDateTime.class);
                    return new Position(
                            last == null ? null : last.toInstant(),
                            rows.getObject(2, OffsetDateTime.class).toInstant().minus(UNSETTLED));
                });
    }

    private static AdoptedDeliberation deliberation(ResultSet row) throws SQLException {
        int votesFor = row.getInt("votes_for");
        int votesAgainst = row.getInt("votes_against");
        int abstentions = row.getInt("abstentions");
        Integer firstYear = row.getObject("first_year", Integer.class);
        return new AdoptedDeliberation(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                firstYear == null ? null : new BudgetYears(firstYear, row.getInt("last_year")),
                new Votes(
                        row.getInt("in_office"),
                        votesFor + votesAgainst + abstentions,
                        votesFor,
                        votesAgainst,
                        abstentions));
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T read(String sql, Selection selection, Binding more, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Integer year = selection.year();
            Instant since = selection.since();
            statement.setString(1, selection.collectivity());
            statement.setObject(2, year == null ? null : LocalDate.of(year, 1, 1), java.sql.Types.DATE);
            statement.setObject(3, year == null ? null : LocalDate.of(year, 12, 31), java.sql.Types.DATE);
            statement.setObject(
                    4, since == null ? null : since.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            more.to(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("open data cannot be read", e);
        }
    }
}

package fr.hemicycle.vote.oparl;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the public views of collectivities that have described themselves. The name of a view is ours, never a caller's. */
@ApplicationScoped
class OParlRecord {

    private static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LAST = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final AgroalDataSource database;

    OParlRecord(AgroalDataSource database) {
        this.database = database;
    }

    /** What a list is asked for; what is {@code null} does not filter. */
    record Filter(
            @Nullable OffsetDateTime createdSince,
            @Nullable OffsetDateTime createdUntil,
            @Nullable OffsetDateTime modifiedSince,
            @Nullable OffsetDateTime modifiedUntil) {

        /** Only who asks for changes is told what is gone. */
        boolean tellsWhatIsGone() {
            return modifiedSince != null;
        }
    }

    /**
     * One more than {@code limit}, to know whether there are more.
     *
     * @param collectivity {@code null} for all
     * @param organizationId {@code null} for all
     */
    List<Found> after(
            OParlType type,
            @Nullable String collectivity,
            @Nullable UUID organizationId,
            Filter filter,
            UUID id,
            int limit) {
        String sql =
                "SELECT v.* FROM " + type.view() + " v WHERE v.collectivity = coalesce(?, v.collectivity) AND v.id > ?"
                        + " AND v.created_at BETWEEN ? AND ? AND v.changed_at BETWEEN ? AND ? AND (? OR NOT v.deleted)"
                        + (type == OParlType.FILE ? " AND v.state = 'ADOPTED'" : "")
                        + (organizationId == null ? "" : " AND v.organization_id = ?")
                        + DESCRIBED + " ORDER BY v.id LIMIT " + (limit + 1);
        return read(sql, statement -> {
            statement.setString(1, collectivity);
            statement.setObject(2, id);
            statement.setObject(3, within(filter.createdSince(), FIRST));
            statement.setObject(4, within(filter.createdUntil(), LAST));
            statement.setObject(5, within(filter.modifiedSince(), FIRST));
            statement.setObject(6, within(filter.modifiedUntil(), LAST));
            statement.setBoolean(7, filter.tellsWhatIsGone());
            if (organizationId != null) {
                statement.setObject(8, organizationId);
            }
        });
    }

    Optional<Found> one(OParlType type, UUID id) {
        return read(
                        "SELECT v.* FROM " + type.view() + " v WHERE v.id = ?" + DESCRIBED,
                        statement -> statement.setObject(1, id))
                .stream()
                .findFirst();
    }

    /** What belongs to some objects, in its order. */
    List<Found> parts(OParlType type, String owner, Collection<UUID> owners) {
        return read(
                "SELECT v.* FROM " + type.view() + " v WHERE v." + owner + " = ANY (?) AND NOT v.deleted ORDER BY "
                        + (type == OParlType.AGENDA_ITEM ? "v.report_number, v.id" : "v.id"),
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", owners.toArray())));
    }

    private static final String DESCRIBED =
            " AND EXISTS (SELECT 1 FROM collectivity_profile p WHERE p.collectivity = v.collectivity)";

    /** Moments that the database cannot name filter like the farthest that it can. */
    private static OffsetDateTime within(@Nullable OffsetDateTime asked, OffsetDateTime otherwise) {
        if (asked == null) {
            return otherwise;
        }
        return asked.isBefore(FIRST) ? FIRST : asked.isAfter(LAST) ? LAST : asked;
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private List<Found> read(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Found.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the public record cannot be read", e);
        }
    }
}

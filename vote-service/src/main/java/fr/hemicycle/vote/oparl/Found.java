package fr.hemicycle.vote.oparl;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a view, by column. Each view has its own; what a deleted object was is {@code null}. */
record Found(Map<String, @Nullable Object> columns) {

    static Found of(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> columns = new HashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = switch (row.getMetaData().getColumnTypeName(i)) {
                case "timestamptz" -> row.getObject(i, OffsetDateTime.class);
                case "date" -> row.getObject(i, LocalDate.class);
                case "jsonb" -> row.getString(i);
                case "_uuid" -> ids(row.getArray(i));
                default -> row.getObject(i);
            };
            columns.put(row.getMetaData().getColumnLabel(i), value);
        }
        return new Found(columns);
    }

    private static @Nullable List<UUID> ids(@Nullable Array array) throws SQLException {
        return array == null ? null : Arrays.asList((UUID[]) array.getArray());
    }

    UUID id() {
        return Objects.requireNonNull(id("id"));
    }

    @Nullable
    UUID id(String column) {
        return (UUID) columns.get(column);
    }

    @SuppressWarnings("unchecked") // an array of ids is read as such
    List<UUID> ids(String column) {
        return columns.get(column) instanceof List<?> ids ? (List<UUID>) ids : List.of();
    }

    @Nullable
    String text(String column) {
        Object value = columns.get(column);
        return value == null ? null : value.toString();
    }

    @Nullable
    LocalDate day(String column) {
        return (LocalDate) columns.get(column);
    }

    @Nullable
    Instant moment(String column) {
        return columns.get(column) instanceof OffsetDateTime moment ? moment.toInstant() : null;
    }

    @Nullable
    Boolean flag(String column) {
        return (Boolean) columns.get(column);
    }

    @Nullable
    Integer number(String column) {
        return (Integer) columns.get(column);
    }

    boolean deleted() {
        return Boolean.TRUE.equals(flag("deleted"));
    }
}
